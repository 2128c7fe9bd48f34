import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../charts/outlook-lines.js';
import type { Explained } from '../reading/explained.js';
import { type Outlook, readOutlook } from '../reading/outlook.js';
import { day, interval, percent } from '../reading/words.js';
import { Answer } from './answer.js';
import { common, tables } from './styles.js';

/** How the coverage of something went and is expected to go on: as a picture, in words and as a table. */
@customElement('plimsoll-outlook')
export class OutlookOf extends LitElement {
  static override styles = [
    common,
    tables,
    css`
      :host {
        display: grid;
        gap: 1rem;
        grid-template-columns: minmax(0, 1fr);
      }
      summary {
        color: var(--water);
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) explained!: Explained;
  @property({ type: Number }) line = 95;
  private readonly outlook = new Answer<Outlook>(this);

  override willUpdate(): void {
    this.outlook.askFor([this.explained], () => readOutlook(this.explained));
  }

  override render() {
    return html`<h2>How it went, and what to expect</h2>
      ${this.outlook.show((outlook) => this.#shown(outlook))}`;
  }

  #shown(outlook: Outlook) {
    const { past, forecast } = outlook;
    const { explanation, points } = forecast;
    return html`
      <p>${explanation}</p>
      ${
        past.length + points.length > 1
          ? html`<plimsoll-outlook-lines
              label="Coverage over time, told in the table below"
              .outlook=${outlook}
              .line=${this.line}
            ></plimsoll-outlook-lines>`
          : nothing
      }
      <details>
        <summary>The same as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col" class="number">Covered</th>
              <th scope="col" class="number">Expected</th>
            </tr>
          </thead>
          <tbody>
            ${past.map(({ to, atLeast, atMost }) => row(to, interval(atLeast, atMost, this.line), ''))}
            ${points.map(({ day: when, share, low, high }) => row(when, '', `${percent(share)} (${interval(low, high)})`))}
          </tbody>
        </table>
      </details>
    `;
  }
}

const row = (when: string, covered: string, expected: string) =>
  html`<tr>
    <th scope="row">${day(when)}</th>
    <td class="number">${covered}</td>
    <td class="number">${expected}</td>
  </tr>`;
