import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { Answer } from '../elements/answer.js';
import './first-steps.js';
import { NotLoaded } from './not-loaded.js';
import type { Place } from './place.js';
import type { Home, Standing } from './standing.js';
import { viewNamed } from './views.js';

/** Where the view that the place names is shown, once its part of the script has come. */
@customElement('plimsoll-outlet')
export class Outlet extends LitElement {
  @property({ attribute: false }) home!: Home;
  /** Nothing where there is nobody to show anything for. */
  @property({ attribute: false }) standing?: Standing;
  @property({ attribute: false }) place!: Place;
  private readonly loaded = new Answer<string>(this);

  override willUpdate(): void {
    const { name, title, load } = viewNamed(this.place.view);
    document.title = `${this.place.subject ?? title} · Plimsoll`;
    this.loaded.askFor([name], async () => {
      await load().catch((cause: unknown) => this.#missed(cause));
      return name;
    });
  }

  override render() {
    const { home, standing, place } = this;
    if (!standing) return html`<plimsoll-first-steps .home=${home} @done=${this.#begun}></plimsoll-first-steps>`;
    return this.loaded.show((name) => {
      const tag = unsafeStatic(`plimsoll-${name}-view`);
      return html`<${tag} .standing=${standing} .place=${place}></${tag}>`;
    });
  }

  /** Browsers do not tell why a script does not come: whether the service is away, the service is asked. */
  async #missed(cause: unknown): Promise<never> {
    await this.home.again();
    throw new NotLoaded('A part of the page did not load.', { cause });
  }

  readonly #begun = (): void => {
    this.dispatchEvent(new Event('begun'));
  };
}
