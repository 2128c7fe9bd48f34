import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { told } from '../elements/problem.js';
import { mark } from '../elements/mark.js';
import { common, fields } from '../elements/styles.js';

/** Asks for a key, and says so by the event `key`. */
@customElement('plimsoll-sign-in')
export class SignIn extends LitElement {
  static override styles = [
    common,
    fields,
    css`
      :host {
        display: grid;
        min-height: 100vh;
        min-height: 100dvh;
        place-items: center;
        padding: var(--gap);
        background: linear-gradient(var(--ground) 0 55%, var(--shallow) 55%);
      }
      main {
        display: grid;
        gap: 1.4rem;
        width: min(27rem, 100%);
        padding: clamp(1.5rem, 1rem + 3vw, 2.75rem);
        background: var(--surface);
        border: 1px solid var(--edge);
        border-radius: 1rem;
        box-shadow: 0 1.5rem 3rem var(--shade);
      }
      form {
        display: grid;
        gap: 0.5rem;
      }
      button {
        margin-top: 0.75rem;
      }
      .reason {
        padding: 0.7rem 0.9rem;
        border-inline-start: 4px solid var(--below);
        background: var(--ground);
      }
    `,
  ];

  /** Why a key is asked for again: in words, or what went wrong. */
  @property({ attribute: false }) reason: unknown;
  @query('input') private field!: HTMLInputElement;

  override firstUpdated(): void {
    document.title = 'Sign in · Plimsoll';
    this.field.focus();
  }

  override render() {
    return html`
      <main>
        ${mark(44)}
        <div>
          <h1>Plimsoll</h1>
          <p class="soft">Which web platform features are safe for your own visitors</p>
        </div>
        ${this.reason === undefined ? nothing : html`<p class="reason" role="alert">${this.#why()}</p>`}
        <form @submit=${this.#submit}>
          <label for="key">API key or token</label>
          <input id="key" type="password" autocomplete="off" placeholder="plk_…" required aria-describedby="hint" />
          <p id="hint" class="soft small">
            The first start printed a key. It stays in this tab, until you sign out or close it.
          </p>
          <button class="main">Sign in</button>
        </form>
      </main>
    `;
  }

  #why(): string | undefined {
    if (typeof this.reason === 'string') return this.reason;
    const { title, detail } = told(this.reason);
    return detail ?? title;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('key', { detail: this.field.value.trim() }));
  }
}
