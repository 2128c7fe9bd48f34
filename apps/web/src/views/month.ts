import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ViewElement } from '../app/view-element.js';
import { Answer } from '../elements/answer.js';
import '../elements/snapshot-facts.js';
import { type List, type Month, readMonth } from '../reading/month.js';
import { ago, daysBetween, period } from '../reading/words.js';

/** The latest snapshot: how good it is, what it brought across the line, and what is near it. */
@customElement('plimsoll-month-view')
export class MonthView extends ViewElement {
  static override styles = [
    ...ViewElement.styles,
    css`
      .lists {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
        gap: var(--gap);
        align-items: start;
      }
      h2 {
        margin-bottom: 0.6rem;
      }
      ul {
        margin: 0;
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

  private readonly month = new Answer<Month>(this);

  override willUpdate(): void {
    this.month.askFor([this.standing], () => readMonth(this.standing));
  }

  override render() {
    return this.month.show(({ snapshot, lists }) => {
      if (snapshot.visits.total === 0) return this.#nothing();
      const age = daysBetween(snapshot.to, new Date());
      return html`<div class="stack">
        <div>
          <h1>${period(snapshot.from, snapshot.to)}</h1>
          <p class="soft">The latest snapshot of ${this.standing.audience.body.name}, which ended ${ago(age)}.</p>
        </div>
        <plimsoll-snapshot-facts class="card" .snapshot=${snapshot}></plimsoll-snapshot-facts>
        <div class="lists">${lists.map((list) => this.#list(list))}</div>
      </div>`;
    });
  }

  #nothing() {
    const { audience } = this.standing;
    return html`<div class="stack">
      <h1>No snapshot yet</h1>
      <p>
        Nothing is known of what ${audience.body.name} browses with.
        ${audience.has('plimsoll:import') ? html`<a href=${this.at('import')}>Import a snapshot</a>` : 'Ask somebody who may import it.'}
      </p>
    </div>`;
  }

  #list({ title, items, none }: List) {
    return html`<section class="card" aria-label=${title}>
      <h2>${title}</h2>
      ${
        items.length === 0
          ? html`<p class="soft">${none}</p>`
          : html`<ul>
              ${items.map(({ id, name, told }) => html`<li><a href=${this.at('feature', id)}>${name}</a><span>${told}</span></li>`)}
            </ul>`
      }
    </section>`;
  }
}
