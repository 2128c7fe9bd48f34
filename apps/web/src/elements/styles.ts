import { css } from 'lit';

/** What looks alike in every element: headings, links, fields, buttons and tables. */
export const common = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3 {
    margin: 0;
    font-weight: 600;
    line-height: 1.2;
    letter-spacing: -0.015em;
    overflow-wrap: anywhere;
  }
  h1 {
    font-size: clamp(1.6rem, 1.3rem + 1.2vw, 2.1rem);
  }
  h1:focus {
    outline: none;
  }
  h2 {
    font-size: 1.15rem;
  }
  h3 {
    font-size: 1rem;
  }
  p {
    margin: 0;
  }
  a {
    color: var(--water);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  code {
    font-family: var(--mono);
    font-size: 0.92em;
  }
  .soft {
    color: var(--soft);
  }
  .small {
    font-size: 0.875rem;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .card {
    padding: var(--gap);
    background: var(--surface);
    border: 1px solid var(--edge);
    border-radius: var(--round);
  }
  .stack {
    display: grid;
    gap: var(--gap);
    grid-template-columns: minmax(0, 1fr);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem 1rem;
    align-items: center;
  }
  :focus-visible {
    outline: 3px solid var(--water);
    outline-offset: 2px;
    border-radius: 0.25rem;
  }
`;

export const fields = css`
  label {
    font-weight: 600;
    font-size: 0.9rem;
  }
  input,
  select,
  textarea {
    font: inherit;
    min-height: 2.6rem;
    padding: 0.45rem 0.7rem;
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--field);
    border-radius: 0.45rem;
    max-width: 100%;
  }
  input::placeholder,
  textarea::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  input[type='checkbox'] {
    min-height: 0;
    width: 1.2rem;
    height: 1.2rem;
  }
  textarea {
    min-height: 5.5rem;
  }
  [aria-invalid='true'] {
    border-color: var(--below);
    border-width: 2px;
  }
  button {
    font: inherit;
    font-weight: 600;
    min-height: 2.6rem;
    padding: 0.45rem 1rem;
    color: var(--water);
    background: var(--surface);
    border: 1px solid var(--field);
    border-radius: 0.45rem;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--water);
    background: var(--shallow);
  }
  button.main {
    color: var(--on-water);
    background: var(--water);
    border-color: var(--water);
  }
  button.main:hover {
    filter: brightness(1.08);
  }
  button.plain {
    min-height: 0;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:disabled {
    color: var(--soft);
    background: none;
    border-color: var(--edge);
    cursor: default;
    filter: none;
  }
`;

export const tables = css`
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption {
    text-align: start;
  }
  th,
  td {
    padding: 0.55rem 0.75rem;
    text-align: start;
    vertical-align: baseline;
    border-bottom: 1px solid var(--edge);
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  thead th {
    color: var(--soft);
    font-size: 0.82rem;
    font-weight: 600;
  }
  tbody th {
    font-weight: 500;
    overflow-wrap: break-word;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  @media (max-width: 40rem) {
    .aside {
      display: none;
    }
    th,
    td {
      padding-inline: 0.4rem;
    }
  }
`;
