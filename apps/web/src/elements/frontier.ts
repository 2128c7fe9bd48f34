import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Standing } from '../app/standing.js';
import '../charts/frontier-steps.js';
import { type Frontier, type FrontierPoint, givenUpAt, readFrontier } from '../reading/what-if.js';
import { count, percent } from '../reading/words.js';
import { Answer } from './answer.js';
import { common, fields, tables } from './styles.js';

/** What giving up old browsers brings, as a picture and a table. Says `tried` with what a point gives up. */
@customElement('plimsoll-frontier')
export class FrontierOf extends LitElement {
  static override styles = [
    common,
    fields,
    tables,
    css`
      :host {
        display: grid;
        gap: 1rem;
        grid-template-columns: minmax(0, 1fr);
      }
      tbody th {
        white-space: nowrap;
      }
      td:nth-child(3) {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) standing!: Standing;
  private readonly frontier = new Answer<Frontier>(this);

  override willUpdate(): void {
    this.frontier.askFor([this.standing], () => readFrontier(this.standing));
  }

  override render() {
    return html`<h2>What giving up old browsers brings</h2>
      ${this.frontier.show((frontier) => this.#shown(frontier))}`;
  }

  #shown(frontier: Frontier) {
    const { points, known } = frontier;
    return html`
      <p class="soft">
        Features that every known visitor who is left has, of ${count(known)}, by the visits that are given up.
      </p>
      <plimsoll-frontier-steps label="The same as in the table below" .frontier=${frontier}></plimsoll-frontier-steps>
      <div class="scroll" tabindex="0" role="region" aria-label="What is given up, and what it brings">
        <table>
          <thead>
            <tr>
              <th>Given up</th>
              <th class="number">Features</th>
              <th>What is given up</th>
              <th><span class="spoken">Try it</span></th>
            </tr>
          </thead>
          <tbody>
            ${points.slice(0, MOST).map((point) => this.#point(point))}
          </tbody>
        </table>
      </div>
    `;
  }

  #point(point: FrontierPoint) {
    const without = givenUpAt(point);
    const words = without.length === 0 ? 'nothing' : without.join(', ');
    return html`<tr>
      <th scope="row">${percent(point.givenUp.share)}</th>
      <td class="number">${point.exact ? count(point.features) : `${count(point.features)} or more`}</td>
      <td>${words}</td>
      <td>
        <button class="plain" aria-label=${`Try without ${words}`} @click=${() => this.#tried(without)}>Try</button>
      </td>
    </tr>`;
  }

  #tried(without: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('tried', { detail: without }));
  }
}

/** The first steps bring the most for the fewest. */
const MOST = 30;
