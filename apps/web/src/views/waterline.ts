import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { lineIn } from '../app/standing.js';
import { ViewElement } from '../app/view-element.js';
import '../charts/waterline-curve.js';
import { Answer } from '../elements/answer.js';
import '../elements/measured-table.js';
import { type Curve, type Point, readCurve } from '../reading/curve.js';
import { count, interval, percent, period } from '../reading/words.js';
import { waterlineStyles } from './waterline.styles.js';

/** All features of an audience as a curve, the line drawn through it, and below it the same as a table. */
@customElement('plimsoll-waterline-view')
export class WaterlineView extends ViewElement {
  static override styles = [...ViewElement.styles, waterlineStyles];

  @state() private pointed?: Point;
  private readonly curve = new Answer<Curve>(this);

  override willUpdate(): void {
    this.curve.askFor([this.standing], () => readCurve(this.standing));
  }

  override render() {
    return html`
      ${this.curve.show((curve) => html`<div class="stack">${this.#picture(curve)} ${this.#table(curve)}</div>`)}
    `;
  }

  #picture({ points, counts, visits, from, to }: Curve) {
    const { site, audience, line } = this.standing;
    const name = site?.body.name ?? audience.body.name;
    const said = `${count(counts.safe)} of ${count(points.length)} features are above ${name}’s line of ${percent(line)}, ${count(counts.undecided)} are within what is unknown, and ${count(counts.unsafe)} are below.`;
    return html`
      <div class="head">
        <div>
          <h1>${count(counts.safe)} features are safe for ${name}</h1>
          <p class="soft">
            ${period(from, to)}, ${count(visits)} visits${site ? html` of ${audience.body.name}` : nothing}
          </p>
        </div>
        ${site ? nothing : this.#ownLine(line)}
      </div>
      <figure class="card">
        <dl>
          ${this.#figure('above', 'Above the line', counts.safe)}
          ${this.#figure('within', 'Within what is unknown', counts.undecided)}
          ${this.#figure('below', 'Below', counts.unsafe)}
        </dl>
        <plimsoll-waterline-curve
          label="All features, from the best covered to the least. Arrow keys go from one to the next, Enter opens it"
          .points=${points}
          .line=${line}
          @point=${({ detail }: CustomEvent<Point>) => (this.pointed = detail)}
          @open=${({ detail }: CustomEvent<Point>) => (location.hash = this.at('feature', detail.id))}
        ></plimsoll-waterline-curve>
        <figcaption>
          <p class="pointed" role="status">${this.#pointed()}</p>
          <p class="soft small">
            The share of visits that surely have each feature, and in grey what may. The scale is stretched toward 100
            %, where most features are. <span class="spoken">${said}</span>
          </p>
        </figcaption>
      </figure>
    `;
  }

  #table({ counts: { safe } }: Curve) {
    return html`<section class="card stack" aria-labelledby="all">
      <h2 id="all">Every feature and key</h2>
      <plimsoll-measured-table
        .standing=${this.standing}
        .place=${this.place}
        .start=${Math.max(0, safe - ABOVE)}
      ></plimsoll-measured-table>
    </section>`;
  }

  #figure(kind: string, words: string, number: number) {
    return html`<div class=${kind}>
      <dt>${words}</dt>
      <dd>${count(number)}</dd>
    </div>`;
  }

  #pointed() {
    const point = this.pointed;
    if (!point) return html`<span class="soft">Point at the curve, or focus it and use the arrow keys.</span>`;
    return html`<a href=${this.at('feature', point.id)}>${point.name}</a>
      ${interval(point.atLeast, point.atMost, this.standing.line)}
      <plimsoll-verdict verdict=${point.verdict} reason=${point.reason ?? nothing}></plimsoll-verdict>`;
  }

  /** An audience alone has no policy, so whoever looks draws the line. */
  #ownLine(line: number) {
    const changed = ({ target }: Event) => {
      const { value } = target as HTMLInputElement;
      if (lineIn(value) !== undefined) this.choose({ line: value });
    };
    return html`<div class="line">
      <label for="line">Line</label>
      <input
        id="line"
        type="number"
        min="0.0001"
        max="100"
        step="any"
        required
        .value=${String(line)}
        @change=${changed}
      />
      %
    </div>`;
  }
}

/** Rows that are shown above the line. */
const ABOVE = 10;
