import type { Resource, Schemas } from '#libs/client';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ViewElement } from '../app/view-element.js';
import type { Explained } from '../reading/explained.js';
import { BASELINE, day } from '../reading/words.js';
import { Answer } from './answer.js';
import { breakable } from './breakable.js';

type Feature = Resource<Schemas['FeatureV2']>;

/** What a feature is: what the catalogue says of it, and its Baseline beside the audience's own numbers. */
@customElement('plimsoll-about-subject')
export class AboutSubject extends ViewElement {
  static override styles = [
    ...ViewElement.styles,
    css`
      :host {
        display: grid;
        gap: 1rem;
        grid-template-columns: minmax(0, 1fr);
      }
      dl {
        display: grid;
        gap: 0.9rem;
        margin: 0;
      }
      dt {
        color: var(--soft);
        font-size: 0.875rem;
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) explained!: Explained;
  private readonly feature = new Answer<Feature | undefined>(this);

  override willUpdate(): void {
    const explained = this.explained as Resource<object>;
    this.feature.askFor([this.explained], async () =>
      explained.has('plimsoll:feature') ? explained.follow('plimsoll:feature') : undefined,
    );
  }

  override render() {
    const { baseline, discouraged } = this.explained.body;
    return html`
      <h2>About it</h2>
      <dl>
        <div>
          <dt>Baseline</dt>
          <dd>${baseline ? html`${BASELINE[baseline.status]}${since(baseline)}` : 'Not told'}</dd>
        </div>
        ${
          discouraged
            ? html`<div>
                <dt>Discouraged</dt>
                <dd>Standards advise against it.</dd>
              </div>`
            : nothing
        }
        ${this.feature.show((feature) => (feature ? this.#told(feature) : nothing))}
      </dl>
    `;
  }

  #told(feature: Feature) {
    const { description, keys } = feature.body;
    const outside = [...feature.links('describedby'), ...feature.links('related')];
    return html`
      ${
        description
          ? html`<div>
              <dt>What it is</dt>
              <dd>${description}</dd>
            </div>`
          : nothing
      }
      ${
        outside.length > 0
          ? html`<div>
              <dt>More</dt>
              ${outside.map(({ href }) => html`<dd><a href=${href} rel="noreferrer">${hostOf(href)}</a></dd>`)}
            </div>`
          : nothing
      }
      ${
        keys.length > 0
          ? html`<div>
              <dt>Made of ${keys.length} compat ${keys.length === 1 ? 'key' : 'keys'}</dt>
              ${keys.slice(0, MOST).map(
                ({ key }) =>
                  html`<dd>
                    <a href=${this.at('feature', key)}><code>${breakable(key)}</code></a>
                  </dd>`,
              )}
              ${keys.length > MOST ? html`<dd><a href=${this.at('search', undefined, { q: keys[0].key })}>and ${keys.length - MOST} more</a></dd>` : nothing}
            </div>`
          : nothing
      }
    `;
  }
}
/** Some features have hundreds. */
const MOST = 12;

const since = ({ status, lowDate, highDate }: NonNullable<Schemas['ExplainedVerdict']['baseline']>) => {
  if (status === 'high' && highDate) return html` <span class="soft">since ${day(bare(highDate))}</span>`;
  if (lowDate === undefined || highDate === undefined) return nothing;
  return html` <span class="soft">since ${day(bare(lowDate))}, widely from ${day(bare(highDate))}</span>`;
};

/** Where only a bound is known, ≤ stands before it. */
const bare = (date: string): string => date.replace(/^≤/, '');

const hostOf = (href: string): string => new URL(href).host;
