import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Snapshot } from '../reading/month.js';
import { count, percent } from '../reading/words.js';
import { bar, barStyles } from './bar.js';
import { common } from './styles.js';

const KINDS = [
  { outcome: 'mapped', kind: 'full', title: 'Mapped to a release' },
  { outcome: 'approximated', kind: 'partial', title: 'Approximated' },
  { outcome: 'unknown', kind: 'unknown', title: 'Unknown' },
  { outcome: 'bots', kind: 'none', title: 'Bots, set aside' },
] as const;

/** How good a snapshot is: what became of the visits that were sent. */
@customElement('plimsoll-snapshot-facts')
export class SnapshotFacts extends LitElement {
  static override styles = [
    common,
    barStyles,
    css`
      :host {
        display: grid;
        gap: 1.1rem;
        grid-template-columns: minmax(0, 1fr);
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 0.9rem clamp(1.5rem, 4vw, 3.5rem);
        margin: 0;
      }
      dl div {
        display: flex;
        flex-direction: column-reverse;
        padding-inline-start: 0.9rem;
        border-inline-start: 4px solid var(--own);
      }
      dt {
        color: var(--soft);
        font-size: 0.875rem;
      }
      dd {
        margin: 0;
        font-size: 1.4rem;
        font-weight: 600;
        letter-spacing: -0.02em;
      }
    `,
  ];

  @property({ attribute: false }) snapshot!: Snapshot;

  override render() {
    const { visits } = this.snapshot;
    const all = KINDS.reduce((sum, { outcome }) => sum + visits[outcome], 0);
    const portions = KINDS.map(({ outcome, ...one }) => ({ ...one, length: (visits[outcome] / all) * 100 }));
    return html`
      <h2>What was counted</h2>
      ${bar(portions, 'What became of the visits, told below')}
      <dl>
        <div>
          <dt>Visits</dt>
          <dd>${count(all)}</dd>
        </div>
        ${portions.map(
          ({ kind, title, length }) =>
            html`<div class=${kind}>
              <dt>${title}</dt>
              <dd>${percent(length)}</dd>
            </div>`,
        )}
      </dl>
    `;
  }
}
