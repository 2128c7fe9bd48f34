import type { Schemas } from '#libs/client';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SUPPORT, worded } from '../reading/codes.js';
import type { Explained } from '../reading/explained.js';
import { count, percent, versions } from '../reading/words.js';
import { barStyles } from './bar.js';
import { legend } from './share-bar.js';
import { common, tables } from './styles.js';

type Blocker = NonNullable<Schemas['ExplainedVerdict']['blockers']>[number];

/** Who has a feature, browser by browser, and who lacks it, most visits first. */
@customElement('plimsoll-browsers-table')
export class BrowsersTable extends LitElement {
  static override styles = [
    common,
    tables,
    barStyles,
    css`
      :host {
        display: grid;
        gap: 1.4rem;
        grid-template-columns: minmax(0, 1fr);
      }
      h2 {
        margin-bottom: 0.6rem;
      }
      .drawn {
        width: 50%;
      }
    `,
  ];

  @property({ attribute: false }) explained!: Explained;

  override render() {
    const { browsers = [], blockers = [], unidentified = NOBODY, ...whole } = this.explained.body;
    const widest = Math.max(...browsers.map(({ share }) => share), 1);
    const seen = browsers.filter(({ visits }) => visits > 0);
    return html`
      <section>
        <h2>Who has it</h2>
        <plimsoll-share-bar .shares=${whole}></plimsoll-share-bar>
      </section>
      ${legend}
      <table>
        <thead>
          <tr>
            <th scope="col">Browser</th>
            <th scope="col" class="drawn aside">Its visits</th>
            <th scope="col" class="number">Of all visits</th>
            <th scope="col" class="number">Have it</th>
          </tr>
        </thead>
        <tbody>
          ${seen.map(
            ({ name, share, ...shares }) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td class="drawn aside"><plimsoll-share-bar .shares=${shares} .of=${widest}></plimsoll-share-bar></td>
                <td class="number">${percent(share)}</td>
                <td class="number">${percent((shares.full / share) * 100)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <section>${this.#lacking(blockers, unidentified)}</section>
    `;
  }

  #lacking(blockers: readonly Blocker[], unidentified: { readonly visits: number; readonly share: number }) {
    if (blockers.length === 0 && unidentified.visits === 0) return html`<p>Every visit has it.</p>`;
    return html`
      <h2>Who lacks it, or may</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Browser</th>
            <th scope="col">Has</th>
            <th scope="col" class="number aside">Visits</th>
            <th scope="col" class="number">Of all visits</th>
          </tr>
        </thead>
        <tbody>
          ${unidentified.visits > 0 ? row('Not identified', 'unknown', unidentified) : nothing}
          ${blockers.map((blocker) => row(`${blocker.name} ${versions(blocker)}`, blocker.state, blocker))}
        </tbody>
      </table>
    `;
  }
}

const NOBODY = { visits: 0, share: 0 };

const row = (who: string, state: string, { visits, share }: { readonly visits: number; readonly share: number }) =>
  html`<tr>
    <th scope="row">${who}</th>
    <td>${worded(state, SUPPORT)}</td>
    <td class="number aside">${count(visits)}</td>
    <td class="number">${percent(share)}</td>
  </tr>`;
