import type { Resource } from '#libs/client';
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { rowsIn } from '../app/place.js';
import { ViewElement } from '../app/view-element.js';
import { MAPPING_REASONS, OUTCOMES, worded } from '../reading/codes.js';
import { readRows, type Row, type RowsPage } from '../reading/mapping.js';
import { count } from '../reading/words.js';
import { Answer } from './answer.js';
import './pager.js';

/** What became of the rows of an import, a page at a time, all or those that ended in one way: what is chosen stands in the address. */
@customElement('plimsoll-mapped-rows')
export class MappedRows extends ViewElement {
  static override styles = [
    ...ViewElement.styles,
    css`
      :host {
        display: grid;
        gap: 0.9rem;
        grid-template-columns: minmax(0, 1fr);
      }
      th small {
        display: block;
        color: var(--soft);
        font-size: 0.8rem;
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) rows!: Resource<object>;
  private readonly page = new Answer<RowsPage>(this, true);

  override willUpdate(): void {
    const { outcome } = this.chosen;
    const offset = this.#skipped;
    this.page.askFor([this.rows, outcome, offset], () => readRows(this.rows, { outcome, offset, limit: ROWS }));
  }

  get #skipped(): number {
    return rowsIn(this.chosen.skip) ?? 0;
  }

  override render() {
    return html`
      <div class="row">
        <label for="outcome">Rows that ended as</label>
        <select id="outcome" @change=${this.#narrowed}>
          ${['', ...Object.keys(OUTCOMES)].map(
            (code) =>
              html`<option value=${code} .selected=${code === (this.chosen.outcome ?? '')}>
                ${code ? OUTCOMES[code] : 'Any'}
              </option>`,
          )}
        </select>
      </div>
      ${this.page.show((page) => this.#table(page))}
    `;
  }

  #table({ items, total, hasNext }: RowsPage) {
    if (total === 0) return html`<p class="soft" role="status">No row ended so.</p>`;
    const skipped = this.#skipped;
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label="Rows">
        <table>
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">Counted as</th>
              <th scope="col" class="aside">Why</th>
              <th scope="col" class="number">Visits</th>
            </tr>
          </thead>
          <tbody>
            ${items.map(row)}
          </tbody>
        </table>
      </div>
      <plimsoll-pager
        label="Pages of rows"
        .first=${skipped + 1}
        .last=${skipped + items.length}
        .total=${total}
        .earlier=${skipped > 0 ? this.#page(skipped - ROWS) : undefined}
        .later=${hasNext ? this.#page(skipped + ROWS) : undefined}
      ></plimsoll-pager>
    `;
  }

  #page = (skip: number): string => this.choosing({ skip: skip > 0 ? String(skip) : undefined });

  readonly #narrowed = ({ target }: Event): void =>
    this.choose({ outcome: (target as HTMLSelectElement).value, skip: undefined });
}

const row = ({ name, version = '', os, osVersion = '', segment, browser, release, outcome, reason, visits }: Row) => {
  const around = [os && `${os} ${osVersion}`.trim(), segment].filter((part) => part);
  return html`<tr>
    <th scope="row">${name} ${version}${around.length > 0 ? html`<small>${around.join(', ')}</small>` : ''}</th>
    <td>${browser === undefined || release === undefined ? worded(outcome, OUTCOMES) : `${browser} ${release}`}</td>
    <td class="aside soft">${worded(reason, MAPPING_REASONS)}</td>
    <td class="number">${count(visits)}</td>
  </tr>`;
};

const ROWS = 50;
