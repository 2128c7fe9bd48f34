import type { Resource, Schemas } from '#libs/client';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ViewElement } from '../app/view-element.js';
import { BOARD } from '../reading/board.js';
import { FALLBACKS, worded } from '../reading/codes.js';
import type { Explained } from '../reading/explained.js';
import { day } from '../reading/words.js';
import './actions.js';
import { Answer } from './answer.js';

type Adoption = Resource<Schemas['Adoption']>;
interface Decided {
  readonly adoption: Adoption;
  readonly history: readonly Schemas['HistoryEntry'][];
}

/** What the site decided about a feature, how it came to that, and what may be done about it now. Says `changed` when something was. */
@customElement('plimsoll-decision')
export class Decision extends ViewElement {
  static override styles = [
    ...ViewElement.styles,
    css`
      :host {
        display: grid;
        gap: 1rem;
        grid-template-columns: minmax(0, 1fr);
      }
      .state {
        display: inline-block;
        padding: 0.1rem 0.7rem;
        background: var(--shallow);
        border-radius: 1rem;
        font-weight: 600;
        font-size: 0.9rem;
      }
      ol {
        display: grid;
        gap: 0.75rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding-inline-start: 0.9rem;
        border-inline-start: 2px solid var(--edge);
      }
    `,
  ];

  @property({ attribute: false }) explained!: Explained;
  private readonly decided = new Answer<Decided | undefined>(this);

  override willUpdate(): void {
    this.decided.askFor([this.explained], () => readDecided(this.explained as Resource<object>));
  }

  override render() {
    return html`<h2>Decision</h2>
      ${this.decided.show((decided) => (decided ? this.#decision(decided) : this.#undecided()))}`;
  }

  #decision({ adoption, history }: Decided) {
    const { state, rationale, owner, fallback, waiver } = adoption.body;
    return html`
      <p><span class="state">${BOARD[state]}</span></p>
      <p>${rationale}</p>
      <p class="soft small">${owner ? `${owner}. ` : ''}${worded(fallback, FALLBACKS)}.</p>
      ${waiver ? html`<p>Waived until ${day(waiver.until)}: ${waiver.reason}</p>` : nothing}
      <plimsoll-actions .resource=${adoption} @done=${this.#changed}></plimsoll-actions>
      <h3>How it came to that</h3>
      <ol>
        ${history.map(
          ({ at, by, transition, to, comment }) =>
            html`<li>
              <span class="soft small">${day(at)}, ${by.name}</span
              ><br />${DONE[transition] ?? to}${comment ? html`: ${comment}` : nothing}
            </li>`,
        )}
      </ol>
    `;
  }

  #undecided() {
    const { site } = this.standing;
    const { kind, id } = this.explained.body;
    const given = kind === 'key' ? { keyId: id, featureId: undefined } : { featureId: id, keyId: undefined };
    return html`<p class="soft">Nothing is decided about it yet.</p>
      <plimsoll-actions
        .resource=${site}
        .only=${['propose']}
        .given=${given}
        @done=${this.#changed}
      ></plimsoll-actions>`;
  }

  readonly #changed = (): void => {
    this.dispatchEvent(new Event('changed'));
  };
}

const DONE: Readonly<Record<string, string>> = {
  propose: 'Proposed',
  approve: 'Approved',
  reject: 'Rejected',
  withdraw: 'Withdrawn',
  ship: 'Shipped',
  renew: 'Renewed',
  retire: 'Retired',
  revise: 'Said anew',
};

async function readDecided(explained: Resource<object>): Promise<Decided | undefined> {
  if (!explained.has('plimsoll:adoption')) return undefined;
  const adoption = await explained.follow('plimsoll:adoption');
  const history = await adoption.follow('plimsoll:history');
  return { adoption, history: history.items('plimsoll:history').map(({ body }) => body as Schemas['HistoryEntry']) };
}
