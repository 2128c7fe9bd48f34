import type { Resource, Schemas } from '#libs/client';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ViewElement } from '../app/view-element.js';
import type { Audience } from '../app/standing.js';
import { count } from '../reading/words.js';
import './actions.js';
import { Answer } from './answer.js';

type Name = Resource<Schemas['UnknownName']>;

/** What no snapshot of an audience could map, the most visited first, each with what may be done to mend it. */
@customElement('plimsoll-unknown-names')
export class UnknownNames extends ViewElement {
  static override styles = [
    ...ViewElement.styles,
    css`
      ul {
        display: grid;
        gap: 1rem;
        margin: 0.75rem 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        gap: 0.5rem;
        grid-template-columns: minmax(0, 1fr);
        padding-top: 1rem;
        border-top: 1px solid var(--edge);
      }
      strong {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) audience!: Audience;
  /** After what they are asked for anew. */
  @property({ attribute: false }) since: unknown;
  private readonly names = new Answer<readonly Name[]>(this, true);

  override willUpdate(): void {
    this.names.askFor([this.audience, this.since], async () => {
      if (!this.audience.has('plimsoll:unknown-names')) return [];
      const page = await this.audience.follow('plimsoll:unknown-names');
      return page.items('plimsoll:unknown-names').slice(0, MOST);
    });
  }

  override render() {
    return html`<h2>Names that nobody knows</h2>
      ${this.names.show((names) =>
        names.length === 0
          ? html`<p class="soft">Every name of every snapshot was mapped.</p>`
          : html`<p class="soft">The most visited. Say what one means, then map a snapshot anew.</p>
              <ul>
                ${names.map((name) => this.#name(name))}
              </ul>`,
      )}`;
  }

  #name(name: Name) {
    const { name: called, visits, reasons } = name.body;
    return html`<li>
      <div>
        <strong>${called}</strong>
        <span class="soft">${count(visits)} visits${reasons.length > 0 ? `, ${reasons.join(', ')}` : nothing}</span>
      </div>
      <plimsoll-actions .resource=${name} @done=${() => void this.names.again()}></plimsoll-actions>
    </li>`;
  }
}

const MOST = 10;
