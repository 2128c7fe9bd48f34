import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Answer } from '../elements/answer.js';
import { common, fields } from '../elements/styles.js';
import { type Choice, type Choices, choicesCalled, type Kind } from './choices.js';
import type { Home } from './standing.js';

/** The sites or the audiences that have some words in their names, as links, and more of them when they are asked for. */
@customElement('plimsoll-choice-group')
export class ChoiceGroup extends LitElement {
  static override styles = [
    common,
    fields,
    css`
      h3 {
        margin-bottom: 0.3rem;
        color: var(--soft);
        font-size: 0.82rem;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li a {
        display: block;
        padding: 0.5rem 0.75rem;
        margin-inline: -0.75rem;
        color: var(--ink);
        text-decoration: none;
        border-radius: 0.4rem;
        overflow-wrap: anywhere;
      }
      li a:hover,
      li a[aria-current='true'] {
        background: var(--shallow);
      }
    `,
  ];

  @property({ attribute: false }) home!: Home;
  @property() kind: Kind = 'site';
  @property() words = '';
  @property({ attribute: false }) hrefOf!: (one: Choice) => string;
  @property({ attribute: false }) isCurrent!: (one: Choice) => boolean;
  /** What came after the first ones. */
  @state() private further: readonly Choices[] = [];
  @state() private error: unknown;
  private readonly first = new Answer<Choices>(this, true);

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('words') || changed.has('home')) Object.assign(this, { further: [], error: undefined });
    this.first.askFor([this.home, this.kind, this.words], () => choicesCalled(this.home, this.kind, this.words));
  }

  override render() {
    const title = this.kind === 'site' ? 'Sites' : 'Audiences';
    return html`<section aria-label=${title}>
      <h3>${title}</h3>
      ${this.first.show((first) => this.#list([first, ...this.further]))}
    </section>`;
  }

  #list(parts: readonly Choices[]) {
    const items = parts.flatMap((part) => part.items);
    if (items.length === 0)
      return html`<p class="soft small">${this.words ? 'None is called so.' : 'There is none.'}</p>`;
    const { more } = parts[parts.length - 1];
    return html`
      <ul>
        ${items.map((one) => html`<li><a href=${this.hrefOf(one)} aria-current=${this.isCurrent(one) ? 'true' : 'false'} @click=${this.#chosen}>${one.name}</a></li>`)}
      </ul>
      ${this.error ? html`<plimsoll-problem .error=${this.error} final></plimsoll-problem>` : nothing}
      ${more ? html`<button class="plain small" @click=${() => void this.#add(more, items.length)}>Show more</button>` : nothing}
    `;
  }

  /** Whoever goes by keyboard goes on where the new ones begin. */
  async #add(more: () => Promise<Choices>, before: number): Promise<void> {
    const { words } = this;
    const next = await more().catch((error: unknown) => {
      this.error = error;
    });
    if (!next || words !== this.words) return;
    Object.assign(this, { further: [...this.further, next], error: undefined });
    await this.updateComplete;
    this.renderRoot.querySelectorAll('a')[before]?.focus();
  }

  readonly #chosen = (): void => {
    this.dispatchEvent(new Event('chosen'));
  };
}
