import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { breakable } from '../elements/breakable.js';
import { Pause } from '../elements/pause.js';
import { common, fields } from '../elements/styles.js';
import { type Found, featuresCalled, keysCalled } from '../reading/subjects.js';
import { beside, type Place } from './place.js';
import { searchBoxStyles } from './search-box.styles.js';
import type { Home } from './standing.js';

/** Finds a feature or key while somebody types: by its id, its name, or what caniuse calls it. */
@customElement('plimsoll-search-box')
export class SearchBox extends LitElement {
  static override styles = [common, fields, searchBoxStyles];

  @property({ attribute: false }) home!: Home;
  @property({ attribute: false }) place!: Place;
  @state() private found: readonly Found[] = [];
  @state() private isOpen = false;
  @state() private at = -1;
  @query('input') private field!: HTMLInputElement;
  private readonly typing = new Pause();
  #words = '';

  override render() {
    const shown = this.isOpen && this.found.length > 0;
    return html`
      <form role="search" @submit=${this.#submit}>
        <label class="spoken" for="search">Feature, compat key or caniuse id</label>
        <input
          id="search"
          type="search"
          maxlength="200"
          placeholder="Find a feature: grid, :has(), popover…"
          autocomplete="off"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded=${shown ? 'true' : 'false'}
          aria-controls="found"
          aria-activedescendant=${this.at < 0 ? nothing : `found-${this.at}`}
          @input=${this.#typed}
          @keydown=${this.#pressed}
          @focus=${() => (this.isOpen = true)}
          @blur=${() => (this.isOpen = false)}
        />
        <ul id="found" role="listbox" aria-label="What is called so" ?hidden=${!shown}>
          ${this.found.map((one, at) => this.#option(one, at))}
        </ul>
        <p class="spoken" role="status">${this.isOpen && this.#words ? `${this.found.length} found` : ''}</p>
      </form>
    `;
  }

  /** Pressed and not clicked, for by the click the list has gone with the focus. */
  #option({ kind, id, name }: Found, at: number) {
    return html`<li
      id="found-${at}"
      role="option"
      aria-selected=${at === this.at ? 'true' : 'false'}
      @pointerdown=${(event: Event) => {
        event.preventDefault();
        this.#go(id);
      }}
    >
      <span>${breakable(name)}</span
      >${kind === 'key' || id !== name ? html`<code>${kind === 'key' ? 'key' : id}</code>` : nothing}
    </li>`;
  }

  #typed(): void {
    const words = this.field.value.trim();
    this.#words = words;
    this.at = -1;
    this.isOpen = true;
    if (words === '') this.found = [];
    else this.typing.after(() => void this.#find(words));
  }

  async #find(words: string): Promise<void> {
    const asked = [featuresCalled(this.home, words, 8), keysCalled(this.home, words, 6)];
    const pages = await Promise.all(asked).catch(() => []);
    if (words === this.#words) this.found = pages.flatMap(({ items }) => items);
  }

  #pressed(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.found.length > 0) {
      event.preventDefault();
      this.isOpen = true;
      const places = this.found.length + 1;
      this.at = ((this.at + 1 + step + places) % places) - 1;
    }
    if (event.key === 'Escape') this.isOpen = false;
  }

  /** What was chosen, else all that is called so. */
  #submit(event: Event): void {
    event.preventDefault();
    const chosen = this.found[this.at];
    const q = this.field.value.trim();
    if (chosen) this.#go(chosen.id);
    else if (q) this.#leaveFor(beside(this.place, 'search', undefined, { q }));
  }

  #go(id: string): void {
    this.#leaveFor(beside(this.place, 'feature', id));
  }

  #leaveFor(hash: string): void {
    this.typing.stop();
    this.#words = this.field.value = '';
    this.found = [];
    this.at = -1;
    this.isOpen = false;
    this.field.blur();
    location.hash = hash;
  }
}
