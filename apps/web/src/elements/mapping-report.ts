import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ViewElement } from '../app/view-element.js';
import { MAPPING_REASONS, worded } from '../reading/codes.js';
import type { Report, SnapshotOf } from '../reading/mapping.js';
import { count, ordinal, percent, period } from '../reading/words.js';
import './actions.js';
import './mapped-rows.js';
import './snapshot-facts.js';

/** What became of an import: in whole, by reason and row by row, and the way to map it anew. Says `remapped` with what came of that. */
@customElement('plimsoll-mapping-report')
export class MappingReport extends ViewElement {
  static override styles = [
    ...ViewElement.styles,
    css`
      :host {
        display: grid;
        gap: 1.4rem;
        grid-template-columns: minmax(0, 1fr);
      }
      summary {
        color: var(--water);
        cursor: pointer;
      }
      select {
        width: min(100%, 20rem);
      }
    `,
  ];

  @property({ attribute: false }) report!: Report;

  override render() {
    const { snapshot, rows } = this.report;
    const { hint, reasons } = snapshot.body;
    const all = reasons.reduce((sum, { visits }) => sum + visits, 0);
    return html`
      ${this.#which()}
      <plimsoll-snapshot-facts .snapshot=${snapshot.body}></plimsoll-snapshot-facts>
      ${hint ? html`<p>${hint}</p>` : nothing}
      <plimsoll-actions
        .resource=${snapshot}
        .only=${['remap']}
        @done=${({ detail }: CustomEvent<SnapshotOf>) => this.dispatchEvent(new CustomEvent('remapped', { detail }))}
      ></plimsoll-actions>
      <details>
        <summary>Why, for all rows together</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Why</th>
              <th scope="col" class="number aside">Rows</th>
              <th scope="col" class="number">Of all visits</th>
            </tr>
          </thead>
          <tbody>
            ${reasons.map(
              (one) =>
                html`<tr>
                  <th scope="row">${worded(one.reason, MAPPING_REASONS)}</th>
                  <td class="number aside">${count(one.rows)}</td>
                  <td class="number">${percent((one.visits / all) * 100)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>
      <plimsoll-mapped-rows .rows=${rows} .standing=${this.standing} .place=${this.place}></plimsoll-mapped-rows>
    `;
  }

  #which() {
    const { snapshot, latest } = this.report;
    const chosen = ({ target }: Event) =>
      this.choose({ snapshot: (target as HTMLSelectElement).value, outcome: undefined, skip: undefined });
    return html`<div class="row">
      <label for="snapshot">Snapshot</label>
      <select id="snapshot" @change=${chosen}>
        ${latest.map(
          ({ id, from, to, revision }) =>
            html`<option value=${id} .selected=${id === snapshot.body.id}>
              ${period(from, to)}${revision > 1 ? `, mapped for the ${ordinal(revision)} time` : ''}
            </option>`,
        )}
      </select>
    </div>`;
  }
}
