import type { AnswerOf, Resource, Schemas } from '#libs/client';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ViewElement } from '../app/view-element.js';
import { MAPPING_REASONS, worded } from '../reading/codes.js';
import { count, counted } from '../reading/words.js';
import './actions.js';
import { Answer } from './answer.js';

type Name = Resource<Schemas['UnknownName']>;
type Page = Resource<AnswerOf<'listUnknownNames'>>;

/** What no snapshot of an audience could map, the most visited first, however many there are, each with what may be done to mend it. */
@customElement('plimsoll-unknown-names')
export class UnknownNames extends ViewElement {
  static override styles = [
    ...ViewElement.styles,
    css`
      ul {
        display: grid;
        gap: 1rem;
        margin: 0.75rem 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        gap: 0.5rem;
        grid-template-columns: minmax(0, 1fr);
        padding-top: 1rem;
        border-top: 1px solid var(--edge);
      }
      strong {
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** After what they are asked for anew. */
  @property({ attribute: false }) since: unknown;
  /** What was asked for beside the first page. */
  @state() private further: readonly Page[] = [];
  @state() private shown = AT_ONCE;
  /** The name that something was said of last: what is counted changes only when it is mapped anew. */
  @state() private mended?: string;
  @state() private error: unknown;
  private readonly first = new Answer<Page | undefined>(this, true);

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('standing') || changed.has('since')) this.#begin();
    const { audience } = this.standing;
    this.first.askFor([audience, this.since], async () =>
      audience.has('plimsoll:unknown-names') ? audience.follow('plimsoll:unknown-names') : undefined,
    );
  }

  override render() {
    return html`<h2>Names that nobody knows</h2>
      ${this.first.show((first) =>
        first && first.body.total > 0
          ? this.#names([first, ...this.further])
          : html`<p class="soft">Every name of every snapshot was mapped.</p>`,
      )}`;
  }

  #names(pages: readonly Page[]) {
    const read = pages.flatMap((page) => page.items('plimsoll:unknown-names'));
    const { total } = pages[0].body;
    return html`<p class="soft">
        ${count(total)} over all snapshots, the most visited first. Say what one means, then map a snapshot anew: what
        is said holds for all that is mapped from then on.
      </p>
      <p role="status">
        ${this.mended ? `It is known now what ${this.mended} means. It is counted so once the snapshot is mapped anew.` : nothing}
      </p>
      <ul>
        ${read.slice(0, this.shown).map((name) => this.#name(name))}
      </ul>
      ${this.error ? html`<plimsoll-problem .error=${this.error} final></plimsoll-problem>` : nothing}
      ${
        this.shown < total
          ? html`<p>
              <button @click=${() => void this.#more(read.length, pages[pages.length - 1])}>Show more names</button>
            </p>`
          : nothing
      }`;
  }

  #name(name: Name) {
    const { name: called, visits, reasons } = name.body;
    return html`<li>
      <div>
        <strong>${called}</strong>
        <span class="soft"
          >${counted(visits, 'visit')}${reasons.map((reason) => html`. ${worded(reason, MAPPING_REASONS)}`)}</span
        >
      </div>
      <plimsoll-actions .resource=${name} @done=${() => (this.mended = called)}></plimsoll-actions>
    </li>`;
  }

  async #more(read: number, last: Page): Promise<void> {
    try {
      if (this.shown + AT_ONCE > read && last.has('next'))
        this.further = [...this.further, (await last.follow('next')) as unknown as Page];
      Object.assign(this, { shown: this.shown + AT_ONCE, error: undefined });
    } catch (error) {
      this.error = error;
    }
  }

  #begin(): void {
    Object.assign(this, { further: [], shown: AT_ONCE, mended: undefined, error: undefined });
  }
}

const AT_ONCE = 10;
