import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { rowsIn } from '../app/place.js';
import { lineIn } from '../app/standing.js';
import { ViewElement } from '../app/view-element.js';
import { Answer } from '../elements/answer.js';
import '../elements/frontier.js';
import '../elements/pager.js';
import { type Imagined, type Outcome, readOutcome, ROWS, type Side, type Skipped } from '../reading/what-if.js';
import { count, percent } from '../reading/words.js';

/** What would be won and lost if the line were elsewhere, or browsers were given up. */
@customElement('plimsoll-what-if-view')
export class WhatIfView extends ViewElement {
  static override styles = [
    ...ViewElement.styles,
    css`
      form {
        display: grid;
        gap: 1rem;
        grid-template-columns: minmax(0, 1fr);
      }
      .field {
        display: grid;
        gap: 0.3rem;
        grid-template-columns: minmax(0, 1fr);
      }
      .number-field {
        max-width: 9rem;
      }
      .sides {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
        gap: var(--gap);
        align-items: start;
      }
      ul {
        margin: 0.6rem 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        gap: 0.2rem 1rem;
        justify-content: space-between;
        padding-block: 0.5rem;
        border-top: 1px solid var(--edge);
        overflow-wrap: anywhere;
      }
      li span {
        flex: none;
      }
    `,
  ];

  private readonly outcome = new Answer<Outcome>(this, true);

  /** What is imagined stands in the address: another line, and what would be given up. */
  get #imagined(): Imagined {
    const { to, without = '' } = this.chosen;
    return { line: lineIn(to) ?? this.standing.line, without: linesOf(without) };
  }

  get #skipped(): Skipped {
    return { gained: rowsIn(this.chosen.gained) ?? 0, lost: rowsIn(this.chosen.lost) ?? 0 };
  }

  override willUpdate(): void {
    const { to, without } = this.chosen;
    const skipped = this.#skipped;
    this.outcome.askFor([this.standing, to, without, skipped.gained, skipped.lost], () =>
      readOutcome(this.standing, this.#imagined, skipped),
    );
  }

  override render() {
    return html`<div class="stack">
      <div>
        <h1>What if</h1>
        <p class="soft">
          The line is at ${this.standing.line} %. Move it, or give up browsers, and see what that does.
        </p>
      </div>
      ${this.#form()}
      <div aria-live="polite">${this.outcome.show((outcome) => this.#outcome(outcome))}</div>
      <plimsoll-frontier
        class="card"
        .standing=${this.standing}
        @tried=${({ detail }: CustomEvent<readonly string[]>) => this.choose({ ...FROM_THE_START, without: detail.join('\n') })}
      ></plimsoll-frontier>
    </div>`;
  }

  #form() {
    const { line, without } = this.#imagined;
    return html`<form class="card" @submit=${this.#ask}>
      <div class="field number-field">
        <label for="to">The line, in %</label>
        <input id="to" name="to" type="number" min="0.0001" max="100" step="any" required .value=${String(line)} />
      </div>
      <div class="field">
        <label for="without">Give up, one in a line</label>
        <textarea
          id="without"
          name="without"
          placeholder="safari_ios &lt; 16.4"
          .value=${without.join('\n')}
        ></textarea>
      </div>
      <div class="row">
        <button class="main">See what that does</button>
        <a href=${this.choosing({ ...FROM_THE_START, to: undefined, without: undefined })}>As it is</a>
      </div>
    </form>`;
  }

  #outcome({ safeBefore, safeAfter, lost, gained, given }: Outcome) {
    return html`<div class="stack">
      <p>
        <strong>${count(safeAfter)}</strong> features would be safe, ${count(safeBefore)} are.
        ${lost.visits > 0 ? html`${percent(lost.share)} of all visits would be lost.` : nothing}
      </p>
      <div class="sides">
        ${this.#side('Won', 'gained', gained, 'Nothing becomes safe.')}
        ${this.#side('Lost', 'lost', given, 'Nothing stops being safe.')}
      </div>
    </div>`;
  }

  #side(title: string, name: keyof Skipped, { items, total }: Side, none: string) {
    const skipped = this.#skipped[name];
    const at = (skip: number) => this.choosing({ [name]: skip > 0 ? String(skip) : undefined });
    return html`<section class="card" aria-label=${title}>
      <h2>${title} <span class="soft">${count(total)}</span></h2>
      ${
        items.length === 0
          ? html`<p class="soft">${none}</p>`
          : html`<ul>
              ${items.map(
                ({ id, name, before, after }) =>
                  html`<li>
                    <a href=${this.at('feature', id)}>${name}</a><span>${this.#moved(before.full, after.full)}</span>
                  </li>`,
              )}
            </ul>`
      }
      ${
        total <= ROWS
          ? nothing
          : html`<plimsoll-pager
              .label=${`Pages of what is ${title.toLowerCase()}`}
              .first=${skipped + 1}
              .last=${skipped + items.length}
              .total=${total}
              .earlier=${skipped > 0 ? at(skipped - ROWS) : undefined}
              .later=${skipped + items.length < total ? at(skipped + ROWS) : undefined}
            ></plimsoll-pager>`
      }
    </section>`;
  }

  /** Its share before and after; one share and the lines where it is the line that moved. */
  #moved(before: number, after: number): string {
    const { line: was } = this.standing;
    const { line: is } = this.#imagined;
    return before === after
      ? `${percent(after, is)}, line ${was} → ${is} %`
      : `${percent(before, was)} → ${percent(after, is)}`;
  }

  readonly #ask = (event: SubmitEvent): void => {
    event.preventDefault();
    const told = new FormData(event.target as HTMLFormElement);
    const [to, without] = ['to', 'without'].map((name) => told.get(name) as string);
    this.choose({ ...FROM_THE_START, to, without: linesOf(without).join('\n') });
  };
}

/** What is imagined anew has other sides. */
const FROM_THE_START = { gained: undefined, lost: undefined };

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
