import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ViewElement } from '../app/view-element.js';
import { type Report, readReport, type SnapshotOf } from '../reading/mapping.js';
import { Answer } from './answer.js';
import './mapping-report.js';
import './unknown-names.js';

/** What became of what was imported: of the snapshot that is chosen, the latest at first, and of names in all of them. */
@customElement('plimsoll-imported')
export class Imported extends ViewElement {
  /** How often something was imported since the view was opened. */
  @property({ type: Number }) imported = 0;
  /** How often something was mapped anew. */
  @state() private remapped = 0;
  private readonly report = new Answer<Report | undefined>(this, true);

  override willUpdate(): void {
    const { audience } = this.standing;
    const { snapshot } = this.chosen;
    this.report.askFor([audience, snapshot, this.imported, this.remapped], () => readReport(audience, snapshot));
  }

  override render() {
    return this.report.show((report) => (report ? this.#shown(report) : nothing));
  }

  #shown(report: Report) {
    return html`<div class="stack">
      <section class="card stack" aria-labelledby="became">
        <h2 id="became">What became of it</h2>
        <plimsoll-mapping-report
          .report=${report}
          .standing=${this.standing}
          .place=${this.place}
          @remapped=${this.#remapped}
        ></plimsoll-mapping-report>
        <p><a href=${this.at('waterline')}>See the waterline</a> or <a href=${this.at('month')}>what it brought</a>.</p>
      </section>
      <plimsoll-unknown-names
        class="card"
        .standing=${this.standing}
        .since=${this.imported + this.remapped}
      ></plimsoll-unknown-names>
    </div>`;
  }

  /** The new revision takes the place of the one that it was made of, and is shown from its first row on. */
  readonly #remapped = ({ detail }: CustomEvent<SnapshotOf>): void => {
    this.remapped += 1;
    this.choose({ snapshot: detail.body.id, outcome: undefined, skip: undefined });
  };
}
