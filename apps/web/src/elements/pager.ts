import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { count } from '../reading/words.js';
import { common } from './styles.js';

/** Which part of a list is shown, and the ways to the parts before and after it. */
@customElement('plimsoll-pager')
export class Pager extends LitElement {
  static override styles = [
    common,
    css`
      nav {
        display: flex;
        gap: 1.25rem;
        align-items: baseline;
        justify-content: end;
      }
      p {
        margin-inline-end: auto;
      }
    `,
  ];

  @property() label = 'Pages';
  @property({ type: Number }) first = 0;
  @property({ type: Number }) last = 0;
  @property({ type: Number }) total = 0;
  @property() earlier?: string;
  @property() later?: string;

  override render() {
    return html`<nav aria-label=${this.label}>
      <p class="soft small" role="status">${count(this.first)}–${count(this.last)} of ${count(this.total)}</p>
      ${this.earlier === undefined ? nothing : html`<a href=${this.earlier}>Earlier</a>`}
      ${this.later === undefined ? nothing : html`<a href=${this.later}>Next</a>`}
    </nav>`;
  }
}
