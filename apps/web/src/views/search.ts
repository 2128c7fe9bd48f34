import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { rowsIn } from '../app/place.js';
import { ViewElement } from '../app/view-element.js';
import { Answer } from '../elements/answer.js';
import { breakable } from '../elements/breakable.js';
import '../elements/pager.js';
import { type FoundPage, featuresCalled, keysCalled } from '../reading/subjects.js';
import { BASELINE } from '../reading/words.js';

/** All features and keys that are called by some words. */
@customElement('plimsoll-search-view')
export class SearchView extends ViewElement {
  static override styles = [
    ...ViewElement.styles,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0.1rem 1rem;
        justify-content: space-between;
        padding-block: 0.45rem;
        border-top: 1px solid var(--edge);
      }
    `,
  ];

  private readonly features = new Answer<FoundPage>(this);
  private readonly keys = new Answer<FoundPage>(this);

  override willUpdate(): void {
    const { home } = this.standing;
    const { q = '' } = this.chosen;
    const [features, keys] = [this.#skipped('features'), this.#skipped('keys')];
    this.features.askFor([home, q, features], () => featuresCalled(home, q, ROWS, features));
    this.keys.askFor([home, q, keys], () => keysCalled(home, q, ROWS, keys));
  }

  #skipped(name: string): number {
    return rowsIn(this.chosen[name]) ?? 0;
  }

  override render() {
    return html`<div class="stack">
      <h1>${this.chosen.q ? `What is called “${this.chosen.q}”` : 'All features and keys'}</h1>
      ${this.#section('Features', 'features', this.features)} ${this.#section('Compat keys', 'keys', this.keys)}
    </div>`;
  }

  #section(title: string, name: string, pages: Answer<FoundPage>) {
    return html`<section class="card">
      <h2>${title}</h2>
      ${pages.show((page) => this.#list(title, name, page))}
    </section>`;
  }

  #list(title: string, name: string, { items, total }: FoundPage) {
    if (total === 0) return html`<p class="soft">None of them is called so.</p>`;
    const skipped = this.#skipped(name);
    const at = (skip: number) => this.choosing({ [name]: skip > 0 ? String(skip) : undefined });
    return html`<ul>
        ${items.map(
          ({ id, name: called, baseline }) =>
            html`<li>
              <a href=${this.at('feature', id)}>${breakable(called)}</a>
              <span class="soft small">${baseline ? BASELINE[baseline] : ''}</span>
            </li>`,
        )}
      </ul>
      <plimsoll-pager
        label="Pages of ${title}"
        .first=${skipped + 1}
        .last=${skipped + items.length}
        .total=${total}
        .earlier=${skipped > 0 ? at(skipped - ROWS) : undefined}
        .later=${skipped + items.length < total ? at(skipped + ROWS) : undefined}
      ></plimsoll-pager>`;
  }
}
const ROWS = 30;
