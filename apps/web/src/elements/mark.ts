import { html } from 'lit';

/** The disc and line on a ship's hull, in the colour of water. */
export const mark = (size: number) =>
  html`<svg
    viewBox="0 0 36 36"
    width=${size}
    height=${size}
    aria-hidden="true"
    fill="none"
    stroke="var(--water)"
    stroke-width="3"
  >
    <circle cx="18" cy="18" r="10" />
    <path d="M2 18h32" />
  </svg>`;
