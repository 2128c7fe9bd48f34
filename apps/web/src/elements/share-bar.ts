import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Shares } from '../reading/explained.js';
import { percent } from '../reading/words.js';

const STATES = ['full', 'partial', 'none', 'unknown'] as const;

/** How visits divide, as a bar. As long as `of` where it is the whole; what it shows is in its label too. */
@customElement('plimsoll-share-bar')
export class ShareBar extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      height: 0.9rem;
      overflow: visible;
    }
    .full {
      fill: var(--water);
    }
    .partial {
      fill: var(--partial);
    }
    .none {
      fill: var(--lacking);
    }
    .unknown {
      fill: var(--unknown);
    }
  `;

  @property({ attribute: false }) shares!: Shares;
  @property({ type: Number }) of = 100;

  override render() {
    let at = 0;
    const parts = STATES.map((state) => {
      const width = (this.shares[state] / this.of) * 100;
      const part = svg`<rect class=${state} x="${at}%" width="${width}%" height="100%" />`;
      at += width;
      return part;
    });
    const label = STATES.filter((state) => this.shares[state] > 0).map(
      (state) => `${state} ${percent(this.shares[state])}`,
    );
    return html`<svg role="img" aria-label=${label.join(', ')}>${parts}</svg>`;
  }
}

/** What the colours of the bars mean. */
export const legend = html`<ul class="legend">
  ${STATES.map((state) => html`<li class=${state}>${state}</li>`)}
</ul>`;

export const legendStyles = css`
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
    background: var(--water);
  }
  .legend .partial::before {
    background: var(--partial);
  }
  .legend .none::before {
    background: var(--lacking);
  }
  .legend .unknown::before {
    background: var(--unknown);
  }
`;
