import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Answer } from '../elements/answer.js';
import { common } from '../elements/styles.js';
import { keptKey, signIn } from './connection.js';
import { placeIn } from './place.js';
import './shell.js';
import './sign-in.js';
import type { Home } from './standing.js';
import { viewNamed } from './views.js';

/** The page: a sign-in without a key, and all the rest with one. */
@customElement('plimsoll-app')
export class App extends LitElement {
  static override styles = common;

  @state() private key = keptKey.get();
  /** Why somebody is asked to sign in who had signed in, or tried to: in words, or what went wrong. */
  @state() private reason: unknown;
  private readonly home = new Answer<Home>(this);

  override willUpdate(): void {
    const { key } = this;
    if (key !== undefined) this.home.askFor([key], () => this.#enter(key));
  }

  override render() {
    if (this.key === undefined)
      return html`<plimsoll-sign-in .reason=${this.reason} @key=${this.#take}></plimsoll-sign-in>`;
    return this.home.show(
      (home) => html`<plimsoll-shell .home=${home} @leave=${() => this.#leave()}></plimsoll-shell>`,
    );
  }

  async #enter(key: string): Promise<Home> {
    // Its script comes while the service is asked; where it does not come, the view itself says so.
    viewNamed(placeIn(location.hash).view)
      .load()
      .catch(() => undefined);
    try {
      const home = await signIn(key, () => this.#leave('That key is not good here (any more). Sign in with another.'));
      keptKey.set(key);
      return home;
    } catch (error) {
      // Who has been in before may try again with the same key, others with another.
      if (this.key !== undefined && keptKey.get() !== key) this.#leave(error);
      throw error;
    }
  }

  #take({ detail }: CustomEvent<string>): void {
    this.reason = undefined;
    this.key = detail;
  }

  /** Forgets everything, what is shown too. */
  #leave(reason?: unknown): void {
    keptKey.forget();
    this.home.forget();
    this.reason = reason;
    this.key = undefined;
  }
}
