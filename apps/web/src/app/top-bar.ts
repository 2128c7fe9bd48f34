import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { mark } from '../elements/mark.js';
import { common, fields } from '../elements/styles.js';
import './chooser.js';
import { beside, type Place } from './place.js';
import './search-box.js';
import type { Home, Standing } from './standing.js';
import { topBarStyles } from './top-bar.styles.js';
import { type View, viewNamed, VIEWS } from './views.js';

/** For whom everything is shown, where else one can go, and the search. `skip` and `leave` say what else is wanted. */
@customElement('plimsoll-top-bar')
export class TopBar extends LitElement {
  static override styles = [common, fields, topBarStyles];

  @property({ attribute: false }) home!: Home;
  @property({ attribute: false }) standing?: Standing;
  @property({ attribute: false }) place!: Place;

  /** Whether the site or audience that the address names is not there. */
  @property({ attribute: false }) isUnknown = false;

  override render() {
    const { home, standing, isUnknown } = this;
    // What is not there is not gone on with.
    const place = isUnknown ? { ...this.place, chosen: {} } : this.place;
    return html`
      <header>
        <button class="skip" @click=${() => this.dispatchEvent(new Event('skip'))}>Skip to the content</button>
        <div class="bar">
          <a class="brand" href=${beside(place, 'waterline')}>${mark(30)}<span>Plimsoll</span></a>
          <plimsoll-chooser
            .home=${home}
            .standing=${standing}
            .place=${place}
            .isUnknown=${isUnknown}
          ></plimsoll-chooser>
          <plimsoll-search-box .home=${home} .place=${place}></plimsoll-search-box>
          <button class="leave" @click=${() => this.dispatchEvent(new Event('leave'))}>Sign out</button>
        </div>
        <nav aria-label="Views">${standing || isUnknown ? this.#links(standing, place) : nothing}</nav>
      </header>
    `;
  }

  #links(standing: Standing | undefined, place: Place) {
    const current = viewNamed(this.place.view).name;
    const isOffered = (view: View) => (standing ? view.isOffered(standing) : BEGINNINGS.includes(view.name));
    return VIEWS.filter(isOffered).map(
      ({ name, title }) =>
        html`<a href=${beside(place, name)} aria-current=${name === current ? 'page' : 'false'}>${title}</a>`,
    );
  }
}

/** What everybody may look at, whoever it is shown for. */
const BEGINNINGS = ['waterline', 'month'];
