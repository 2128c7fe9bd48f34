import type { Resource } from '#libs/client';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../elements/styles.js';
import '../elements/form.js';
import type { Home } from './standing.js';

/** What a workspace without an audience begins with: as far as this caller may begin. */
@customElement('plimsoll-first-steps')
export class FirstSteps extends LitElement {
  static override styles = common;

  @property({ attribute: false }) home!: Home;

  override render() {
    const mayCreate = (this.home as Resource<object>).form('create-audience') !== undefined;
    return html`
      <div class="stack">
        <h1>Nothing is measured yet</h1>
        ${
          mayCreate
            ? html`<p>Name a population of visitors, “Shop, Europe” say. What it browses with is imported next.</p>
                <div class="card">
                  <plimsoll-form
                    .resource=${this.home}
                    action="create-audience"
                    @done=${() => this.dispatchEvent(new Event('done'))}
                  ></plimsoll-form>
                </div>`
            : html`<p>There is no audience, and your key may not make one. Ask somebody who may.</p>
                ${nothing}`
        }
      </div>
    `;
  }
}
