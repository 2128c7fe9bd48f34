import type { Resource } from '#libs/client';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Action, actionsOf, type Values } from '../reading/fields.js';
import './form.js';
import { common, fields } from './styles.js';

/** A button for each thing that the API offers with a resource, and its form when it is pressed. Says `done` with what came of it. */
@customElement('plimsoll-actions')
export class Actions extends LitElement {
  static override styles = [
    common,
    fields,
    css`
      :host {
        display: grid;
        gap: 1rem;
      }
      .row {
        gap: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) resource!: Resource<object>;
  /** Only these, where it is given. */
  @property({ attribute: false }) only?: readonly string[];
  @property({ attribute: false }) leftOut: readonly string[] = [];
  /** What their forms are filled with beside what the API fills in. */
  @property({ attribute: false }) given: Values = {};
  @state() private chosen: string | undefined;

  override render() {
    const actions = actionsOf(this.resource, this.leftOut).filter(({ name }) => this.only?.includes(name) ?? true);
    const chosen = actions.find(({ name }) => name === this.chosen);
    if (actions.length === 0) return nothing;
    return html`
      <div class="row">${actions.map((action) => this.#button(action, action === chosen))}</div>
      ${chosen ? this.#form(chosen) : nothing}
    `;
  }

  #button({ name, title }: Action, isChosen: boolean) {
    return html`<button
      aria-expanded=${isChosen ? 'true' : 'false'}
      @click=${() => (this.chosen = isChosen ? undefined : name)}
    >
      ${title}
    </button>`;
  }

  #form({ name }: Action) {
    return html`<plimsoll-form .resource=${this.resource} .given=${this.given} action=${name} @done=${this.#done}>
      <button type="button" @click=${() => (this.chosen = undefined)}>Cancel</button>
    </plimsoll-form>`;
  }

  #done({ detail }: CustomEvent<unknown>): void {
    this.chosen = undefined;
    this.dispatchEvent(new CustomEvent('done', { detail }));
  }
}
