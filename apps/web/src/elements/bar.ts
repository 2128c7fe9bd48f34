import { css, html, svg } from 'lit';

/** A part of a bar: its colour, what it is called, and how long it is of a hundred. */
export interface Part {
  readonly kind: 'full' | 'partial' | 'none' | 'unknown';
  readonly length: number;
}

/** Parts of a whole beside each other. What it shows is in its label too. */
export function bar(parts: readonly Part[], label: string) {
  let at = 0;
  const drawn = parts.map(({ kind, length }) => {
    const part = svg`<rect class=${kind} x="${at}%" width="${length}%" height="100%" />`;
    at += length;
    return part;
  });
  return html`<svg class="bar" role="img" aria-label=${label}>${drawn}</svg>`;
}

export const barStyles = css`
  svg.bar {
    display: block;
    width: 100%;
    height: 0.9rem;
  }
  .full {
    fill: var(--water);
    --own: var(--water);
  }
  .partial {
    fill: var(--partial);
    --own: var(--partial);
  }
  .none {
    fill: var(--lacking);
    --own: var(--lacking);
  }
  .unknown {
    fill: var(--unknown);
    --own: var(--unknown);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1.2rem;
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--soft);
    font-size: 0.875rem;
  }
  .legend li::before {
    content: '';
    display: inline-block;
    width: 0.7rem;
    height: 0.7rem;
    margin-inline-end: 0.45rem;
    border-radius: 0.2rem;
    background: var(--own);
  }
`;
