import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ViewElement } from '../app/view-element.js';
import '../elements/about-subject.js';
import { Answer } from '../elements/answer.js';
import '../elements/browsers-table.js';
import '../elements/decision.js';
import '../elements/outlook.js';
import '../elements/subject-head.js';
import { type Explained, readExplained } from '../reading/explained.js';

/** One feature or key: who has it, who lacks it, how that goes on, and what the team decided. */
@customElement('plimsoll-feature-view')
export class FeatureView extends ViewElement {
  static override styles = [
    ...ViewElement.styles,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr);
        gap: var(--gap);
        align-items: start;
      }
      @media (max-width: 60rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  private readonly explained = new Answer<Explained>(this);

  override willUpdate(): void {
    const { subject } = this.place;
    if (subject === undefined) return;
    this.explained.askFor([this.standing, subject], () => readExplained(this.standing, subject));
  }

  override render() {
    if (this.place.subject === undefined) return this.#unnamed();
    return this.explained.show((explained) => this.#shown(explained));
  }

  /** An address that says of no feature or key that it is meant. */
  #unnamed() {
    return html`<div class="stack">
      <h1>Which feature?</h1>
      <p>
        Type its name or id into the search above, or choose it from the
        <a href=${this.at('waterline')}>waterline</a> or from <a href=${this.at('search')}>all features and keys</a>.
      </p>
    </div>`;
  }

  #shown(explained: Explained) {
    const { name, visits } = explained.body;
    document.title = `${name} · Plimsoll`;
    return html`<div class="stack">
      <plimsoll-subject-head .explained=${explained} .line=${this.standing.line}></plimsoll-subject-head>
      <div class="columns">
        <div class="stack">${visits === undefined ? this.#unmeasured() : this.#measured(explained)}</div>
        <div class="stack">
          ${this.standing.site ? this.#decision(explained) : nothing}
          <plimsoll-about-subject
            class="card"
            .place=${this.place}
            .standing=${this.standing}
            .explained=${explained}
          ></plimsoll-about-subject>
        </div>
      </div>
    </div>`;
  }

  #measured(explained: Explained) {
    return html`
      <plimsoll-browsers-table class="card" .explained=${explained}></plimsoll-browsers-table>
      <plimsoll-outlook class="card" .explained=${explained} .line=${this.standing.line}></plimsoll-outlook>
    `;
  }

  #unmeasured() {
    const mayImport = this.standing.audience.has('plimsoll:import');
    return html`<div class="card">
      <p>
        There is nothing yet to tell it from.
        ${mayImport ? html`<a href=${this.at('import')}>Import a snapshot</a>` : nothing}
      </p>
    </div>`;
  }

  #decision(explained: Explained) {
    return html`<plimsoll-decision
      class="card"
      .standing=${this.standing}
      .place=${this.place}
      .explained=${explained}
      @changed=${() => void this.explained.again()}
    ></plimsoll-decision>`;
  }
}
