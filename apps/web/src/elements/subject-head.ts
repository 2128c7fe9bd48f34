import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Explained } from '../reading/explained.js';
import { count, interval, period } from '../reading/words.js';
import { breakable } from './breakable.js';
import { common } from './styles.js';
import './verdict.js';

/** What a feature or key is called, how much of the visits has it, and the API's sentence on that. */
@customElement('plimsoll-subject-head')
export class SubjectHead extends LitElement {
  static override styles = [
    common,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem 2rem;
        align-items: end;
        justify-content: space-between;
      }
      .figure {
        display: flex;
        gap: 1rem;
        align-items: baseline;
      }
      strong {
        font-size: 1.6rem;
        font-weight: 600;
        letter-spacing: -0.02em;
        white-space: nowrap;
      }
      .lead {
        max-width: 60rem;
        margin-top: 1rem;
      }
    `,
  ];

  @property({ attribute: false }) explained!: Explained;
  @property({ type: Number }) line = 95;

  override render() {
    const { id, name, kind, atLeast, atMost, verdict } = this.explained.body;
    const isMeasured = atLeast !== undefined && atMost !== undefined;
    return html`
      <div class="head">
        <div>
          <h1>${breakable(name)}</h1>
          <p class="soft">${kind === 'key' ? 'Compat key' : html`<code>${id}</code>`}</p>
        </div>
        <p class="figure">
          ${isMeasured ? html`<strong>${interval(atLeast, atMost, this.line)}</strong>` : nothing}
          <plimsoll-verdict verdict=${verdict ?? 'undecided'}></plimsoll-verdict>
        </p>
      </div>
      <p class="lead">${this.#explanation()} <span class="soft">${this.#source()}</span></p>
    `;
  }

  #explanation() {
    const { body } = this.explained;
    return 'explanation' in body ? body.explanation : nothing;
  }

  #source() {
    const { visits, from, to } = this.explained.body;
    if (visits === undefined || from === undefined || to === undefined) return nothing;
    return `${count(visits)} visits, ${period(from, to)}.`;
  }
}
