import type { Resource, Schemas } from '#libs/client';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ViewElement } from '../app/view-element.js';
import '../elements/actions.js';
import { Answer } from '../elements/answer.js';
import { BOARD, type Column, readBoard } from '../reading/board.js';
import { day } from '../reading/words.js';

type Adoption = Resource<Schemas['Adoption']>;

/** What the site has decided, by how far each decision is, with what may be done about it now. */
@customElement('plimsoll-decisions-view')
export class DecisionsView extends ViewElement {
  static override styles = [
    ...ViewElement.styles,
    css`
      .board {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
        gap: var(--gap);
        align-items: start;
      }
      .column {
        display: grid;
        gap: 0.75rem;
        grid-template-columns: minmax(0, 1fr);
      }
      article {
        display: grid;
        gap: 0.5rem;
        grid-template-columns: minmax(0, 1fr);
      }
      .risk {
        padding-inline-start: 0.7rem;
        border-inline-start: 4px solid var(--below);
        font-weight: 600;
      }
    `,
  ];

  private readonly board = new Answer<readonly Column[]>(this, true);

  /** Older ones that were asked for, in the order that they came in. */
  @state() private older: readonly Column[] = [];
  @state() private error: unknown;

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('standing')) this.older = [];
    this.board.askFor([this.standing.site], () => readBoard(this.standing.site));
  }

  override render() {
    return html`<div class="stack">
      <div>
        <h1>Decisions</h1>
        <p class="soft">${this.standing.site ? `What ${this.standing.site.body.name} has decided.` : nothing}</p>
      </div>
      ${this.board.show((columns) => this.#board(columns))}
    </div>`;
  }

  #board(columns: readonly Column[]) {
    if (columns.length === 0)
      return html`<p>
        Nothing is decided yet. Open a feature from the <a href=${this.at('waterline')}>waterline</a> to propose it.
      </p>`;
    return html`<div class="board">
      ${columns.map((column) => this.#column([column, ...this.older.filter((one) => one.state === column.state)]))}
    </div>`;
  }

  #column(parts: readonly Column[]) {
    const { state: how, older } = parts[parts.length - 1];
    const adoptions = parts.flatMap((part) => part.adoptions);
    return html`<section class="column" aria-label=${BOARD[how]}>
      <h2>${BOARD[how]} <span class="soft">${adoptions.length}${older ? ' newest' : nothing}</span></h2>
      ${adoptions.map((adoption) => this.#card(adoption))}
      ${older ? html`<button @click=${() => void this.#add(older)}>Show older</button>` : nothing}
      ${this.error && older ? html`<plimsoll-problem .error=${this.error} final></plimsoll-problem>` : nothing}
    </section>`;
  }

  async #add(older: () => Promise<Column>): Promise<void> {
    try {
      const column = await older();
      Object.assign(this, { older: [...this.older, column], error: undefined });
    } catch (error) {
      this.error = error;
    }
  }

  readonly #changed = (): void => {
    this.older = [];
    void this.board.again();
  };

  #card(adoption: Adoption) {
    const { featureId, keyId, rationale, owner, waiver, risk } = adoption.body;
    const subject = featureId ?? keyId;
    return html`<article class="card">
      <h3><a href=${this.at('feature', subject)}>${subject}</a></h3>
      ${risk ? html`<p class="risk">${RISKS[risk]}</p>` : nothing}
      <p>${rationale}</p>
      <p class="soft small">
        ${owner ? `${owner}. ` : nothing}${waiver ? `Waived until ${day(waiver.until)}.` : nothing}
      </p>
      <plimsoll-actions .resource=${adoption} @done=${this.#changed}></plimsoll-actions>
    </article>`;
  }
}

const RISKS = {
  'no-longer-safe': 'No longer safe',
  'waiver-expired': 'Its waiver has expired',
  'changed-since-approval': 'Changed since it was approved',
} as const;
