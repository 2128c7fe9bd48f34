import { Refused } from '#libs/client';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Answer } from '../elements/answer.js';
import { common } from '../elements/styles.js';
import './outlet.js';
import { hashOf, type Place, placeIn } from './place.js';
import { type Home, type Standing, standingAt } from './standing.js';
import './top-bar.js';

/** What stands around every view, and who knows where somebody is and for whom everything is shown. */
@customElement('plimsoll-shell')
export class Shell extends LitElement {
  static override styles = [
    common,
    css`
      main {
        max-width: 80rem;
        margin-inline: auto;
        padding: clamp(1.25rem, 0.8rem + 2vw, 2.5rem) var(--gap) 5rem;
      }
      main:focus {
        outline: none;
      }
    `,
  ];

  @property({ attribute: false }) home!: Home;
  @state() private place: Place = placeIn(location.hash);
  @query('main') private main!: HTMLElement;
  private readonly standing = new Answer<Standing | undefined>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#moved);
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.#moved);
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    const { home, place } = this;
    const { site, audience, line } = place.chosen;
    this.standing.askFor([home, site, audience, line], () => standingAt(home, place.chosen));
  }

  override updated(changed: PropertyValues): void {
    const before = changed.get('place') as Place | undefined;
    if (before && (before.view !== this.place.view || before.subject !== this.place.subject)) this.#arrive();
  }

  override render() {
    const isUnknown = this.#isUnknown;
    return html`
      <plimsoll-top-bar
        .home=${this.home}
        .standing=${this.standing.value}
        .place=${this.place}
        .isUnknown=${isUnknown}
        @skip=${() => this.main.focus()}
        @leave=${() => this.dispatchEvent(new Event('leave'))}
      ></plimsoll-top-bar>
      <main tabindex="-1">
        ${isUnknown ? this.#unknown() : this.standing.show((standing) => this.#outlet(standing))}
      </main>
    `;
  }

  /** Whether the address names a site or audience that is not there, or is nobody's here to see. */
  get #isUnknown(): boolean {
    const { error } = this.standing;
    const { site, audience } = this.place.chosen;
    return error instanceof Refused && error.status === 404 && (site ?? audience) !== undefined;
  }

  #unknown() {
    const kind = this.place.chosen.audience === undefined ? 'site' : 'audience';
    return html`<div class="stack">
      <h1>This ${kind} cannot be shown</h1>
      <plimsoll-problem .error=${this.standing.error} final></plimsoll-problem>
      <p>
        Choose another one above, or go to <a href=${hashOf({ ...this.place, chosen: {} })}>the first that there is</a>.
      </p>
    </div>`;
  }

  #outlet(standing: Standing | undefined) {
    return html`<plimsoll-outlet
      .home=${this.home}
      .standing=${standing}
      .place=${this.place}
      @begun=${() => void this.standing.again()}
    ></plimsoll-outlet>`;
  }

  /** Whoever reads by ear or goes by keyboard begins where the new view begins. */
  #arrive(): void {
    this.main.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  readonly #moved = (): void => {
    this.place = placeIn(location.hash);
  };
}
