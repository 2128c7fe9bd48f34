import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SUPPORT } from '../reading/codes.js';
import type { Shares } from '../reading/explained.js';
import { percent } from '../reading/words.js';
import { bar, barStyles } from './bar.js';

const STATES = ['full', 'partial', 'none', 'unknown'] as const;

/** How visits divide by what their browsers have, as a bar in which `of` is the whole length. */
@customElement('plimsoll-share-bar')
export class ShareBar extends LitElement {
  static override styles = barStyles;

  @property({ attribute: false }) shares!: Shares;
  @property({ type: Number }) of = 100;

  override render() {
    const { shares } = this;
    const label = STATES.filter((state) => shares[state] > 0).map(
      (state) => `${SUPPORT[state]}: ${percent(shares[state])}`,
    );
    const parts = STATES.map((kind) => ({ kind, length: (shares[kind] / this.of) * 100 }));
    return bar(parts, label.join(', '));
  }
}

/** What the colours of the bars mean. */
export const legend = html`<ul class="legend">
  ${STATES.map((state) => html`<li class=${state}>${SUPPORT[state]}</li>`)}
</ul>`;
