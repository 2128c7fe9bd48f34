import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { rowsIn } from '../app/place.js';
import { ViewElement } from '../app/view-element.js';
import { type Measured, type MeasuredPage, readMeasured } from '../reading/measured.js';
import { BASELINE, interval } from '../reading/words.js';
import { Answer } from './answer.js';
import { measuredTableStyles } from './measured-table.styles.js';
import { Pause } from './pause.js';
import './pager.js';

/** Features or keys with their coverage, narrowed by the service and a page at a time: what is chosen stands in the address. */
@customElement('plimsoll-measured-table')
export class MeasuredTable extends ViewElement {
  static override styles = [...ViewElement.styles, measuredTableStyles];

  /** The row to begin with as long as nothing else is chosen: about the line, where there is something to decide. */
  @property({ type: Number }) start = 0;
  private readonly page = new Answer<MeasuredPage>(this, true);
  private readonly typing = new Pause();

  override willUpdate(): void {
    const { q, of, verdict, baseline } = this.chosen;
    const offset = this.#skipped;
    this.page.askFor([this.standing, q, of, verdict, baseline, offset], () =>
      readMeasured(this.standing, { q, subject: of, verdict, baseline, offset, limit: ROWS }),
    );
  }

  get #skipped(): number {
    const { q, of, verdict, baseline, skip } = this.chosen;
    return rowsIn(skip) ?? (q || of || verdict || baseline ? 0 : this.start);
  }

  override render() {
    return html`
      <form class="row" @submit=${(event: Event) => event.preventDefault()}>
        ${this.#words()} ${this.#select('of', 'Of', SUBJECTS)} ${this.#select('verdict', 'Verdict', VERDICTS)}
        ${this.chosen.of === 'keys' ? nothing : this.#select('baseline', 'Baseline', BASELINES)}
      </form>
      ${this.page.show((page) => this.#table(page))}
    `;
  }

  #table({ items, total, hasNext }: MeasuredPage) {
    const skipped = this.#skipped;
    if (items.length === 0) return html`<p class="soft" role="status">Nothing is like that. Choose less narrowly.</p>`;
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label="Coverage">
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col" class="number">Covered</th>
              <th scope="col">Line</th>
              <th scope="col" class="aside">Baseline</th>
            </tr>
          </thead>
          <tbody>
            ${items.map((item, at) => this.#row(item, items[at - 1]?.verdict))}
          </tbody>
        </table>
      </div>
      <plimsoll-pager
        .first=${skipped + 1}
        .last=${skipped + items.length}
        .total=${total}
        .earlier=${skipped > 0 ? this.#page(skipped - ROWS) : undefined}
        .later=${hasNext ? this.#page(skipped + ROWS) : undefined}
      ></plimsoll-pager>
    `;
  }

  #row({ id, name, atLeast, atMost, verdict, baseline }: Measured, above = verdict) {
    return html`<tr class=${verdict === above ? '' : 'other'}>
      <th scope="row"><a href=${this.at('feature', id)}>${name}</a></th>
      <td class="number">${interval(atLeast, atMost, this.standing.line)}</td>
      <td><plimsoll-verdict verdict=${verdict}></plimsoll-verdict></td>
      <td class="aside soft">${baseline ? BASELINE[baseline.status] : ''}</td>
    </tr>`;
  }

  #words() {
    const typed = ({ target }: Event) => {
      const { value } = target as HTMLInputElement;
      this.typing.after(() => this.choose({ q: value.trim(), skip: undefined }));
    };
    return html`<div class="grow">
      <label class="spoken" for="q">Name</label>
      <input
        id="q"
        type="search"
        maxlength="200"
        placeholder="Narrow by name"
        .value=${this.chosen.q ?? ''}
        @input=${typed}
      />
    </div>`;
  }

  #select(name: string, label: string, options: readonly (readonly [value: string, words: string])[]) {
    const chosen = this.chosen[name] ?? '';
    return html`<div>
      <label class="spoken" for=${name}>${label}</label>
      <select
        id=${name}
        @change=${({ target }: Event) => this.choose({ [name]: (target as HTMLSelectElement).value, skip: undefined })}
      >
        ${options.map(([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`)}
      </select>
    </div>`;
  }

  #page = (skip: number): string => this.choosing({ skip: String(Math.max(0, skip)) });
}

const ROWS = 50;
const SUBJECTS = [
  ['', 'Features'],
  ['keys', 'Compat keys'],
] as const;
const VERDICTS = [
  ['', 'On either side'],
  ['safe', 'Above the line'],
  ['undecided', 'Undecided'],
  ['unsafe', 'Below the line'],
] as const;
const BASELINES = [
  ['', 'Any Baseline'],
  ['high', 'Widely available'],
  ['low', 'Newly available'],
  ['false', 'Limited'],
] as const;
