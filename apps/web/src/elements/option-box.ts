import type { Hal, Link, Resource, Variables } from '#libs/client';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Field } from '../reading/fields.js';
import { Pause } from './pause.js';
import { common, fields } from './styles.js';

interface Option {
  readonly value: string;
  readonly prompt: string;
}

/** A field whose options are somewhere at the service: they are asked for by what is typed, however many there are. */
@customElement('plimsoll-option-box')
export class OptionBox extends LitElement {
  static override styles = [
    common,
    fields,
    css`
      :host {
        display: grid;
        gap: 0.35rem;
      }
      ul {
        margin: 0;
        padding: 0.3rem;
        list-style: none;
        max-height: 15rem;
        overflow: auto;
        border: 1px solid var(--edge);
        border-radius: 0.45rem;
      }
      li {
        padding: 0.4rem 0.6rem;
        border-radius: 0.3rem;
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      li:hover,
      li[aria-selected='true'] {
        background: var(--shallow);
      }
    `,
  ];

  @property({ attribute: false }) field!: Field;
  @property({ attribute: false }) value: unknown;
  @property({ attribute: false }) resource!: Resource<object>;
  @property({ attribute: false }) invalid = false;
  @state() private options: readonly Option[] = [];
  @state() private words = '';
  @state() private isOpen = false;
  @state() private at = -1;
  private readonly typing = new Pause();

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('value') && typeof this.value === 'string' && this.words === '') this.words = this.value;
  }

  override firstUpdated(): void {
    if (typeof this.value === 'string') void this.#find('').then(() => (this.words = this.#promptOf(this.#told)));
  }

  override render() {
    const { prompt, name, required, placeholder } = this.field;
    const shown = this.isOpen && this.options.length > 0;
    return html`
      <label for="words">${prompt ?? name}${required ? nothing : html` <span class="soft">(optional)</span>`}</label>
      <input
        id="words"
        role="combobox"
        autocomplete="off"
        placeholder=${placeholder ?? nothing}
        aria-autocomplete="list"
        aria-expanded=${shown ? 'true' : 'false'}
        aria-controls="options"
        aria-invalid=${this.invalid ? 'true' : 'false'}
        aria-required=${required ? 'true' : 'false'}
        aria-activedescendant=${this.at < 0 ? nothing : `option-${this.at}`}
        .value=${this.words}
        @input=${this.#typed}
        @focus=${() => this.#open()}
        @blur=${() => (this.isOpen = false)}
        @keydown=${this.#pressed}
      />
      <ul id="options" role="listbox" aria-label=${prompt ?? name} ?hidden=${!shown}>
        ${this.options.map(
          (one, at) =>
            html`<li
              id="option-${at}"
              role="option"
              aria-selected=${at === this.at ? 'true' : 'false'}
              @pointerdown=${(event: Event) => {
                event.preventDefault();
                this.#choose(one);
              }}
            >
              ${one.prompt}
            </li>`,
        )}
      </ul>
    `;
  }

  #open(): void {
    this.isOpen = true;
    void this.#find(this.words === this.#promptOf(this.#told) ? '' : this.words);
  }

  #typed({ target }: Event): void {
    this.words = (target as HTMLInputElement).value;
    this.isOpen = true;
    this.at = -1;
    this.#tell(this.options.find(({ prompt }) => prompt === this.words)?.value ?? this.words);
    this.typing.after(() => void this.#find(this.words));
  }

  #pressed(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.options.length > 0) {
      event.preventDefault();
      this.isOpen = true;
      this.at = (this.at + step + this.options.length) % this.options.length;
    }
    if (event.key === 'Enter' && this.isOpen && this.at >= 0) {
      event.preventDefault();
      this.#choose(this.options[this.at]);
    }
    if (event.key === 'Escape') this.isOpen = false;
  }

  #choose({ value, prompt }: Option): void {
    this.words = prompt;
    this.isOpen = false;
    this.#tell(value);
  }

  #tell(value: string): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent('choice', { detail: value }));
  }

  /** The form says where its options are, and a document that leads there is gone to like any other. */
  async #find(q: string): Promise<void> {
    const { link, promptField = 'name', valueField = 'id' } = this.field.options ?? {};
    if (!link) return;
    const page = await this.resource.as<Hal>({ _links: { options: link } }).follow('options', this.#narrowed(link, q));
    const items = Object.values(page.body._embedded ?? {}).flat() as Record<string, string>[];
    const found = items.map((body): Option => ({ value: body[valueField], prompt: body[promptField] }));
    const words = takes(link.href, 'q') ? '' : q.toLowerCase();
    this.options = found.filter(({ prompt }) => prompt.toLowerCase().includes(words)).slice(0, 12);
  }

  get #told(): string {
    return typeof this.value === 'string' ? this.value : '';
  }

  /** As far as what is there can be narrowed. */
  #narrowed = ({ href }: Link, q: string): Variables =>
    Object.fromEntries(
      Object.entries({ q: q || undefined, limit: 12, pageSize: 50 }).filter(([name]) => takes(href, name)),
    );

  #promptOf = (value: string): string => this.options.find((one) => one.value === value)?.prompt ?? value;
}

/** Whether a template has room for it. */
const takes = (template: string, name: string): boolean => new RegExp(`[{?&,]${name}[,}]`).test(template);
