import { NotOffered, type Problem, Refused, TooOld, Unreachable } from '#libs/client';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { NotLoaded } from '../app/not-loaded.js';
import { beside, placeIn } from '../app/place.js';
import { common, fields } from './styles.js';

/** Why something could not be shown or done: what the API said of it, and where its links lead on. */
@customElement('plimsoll-problem')
export class ProblemNote extends LitElement {
  static override styles = [
    common,
    fields,
    css`
      section {
        display: grid;
        gap: 0.6rem;
        padding: 1.1rem 1.25rem;
        background: var(--surface);
        border: 1px solid var(--edge);
        border-inline-start: 4px solid var(--below);
        border-radius: var(--round);
      }
      ul {
        margin: 0;
        padding-inline-start: 1.2rem;
      }
    `,
  ];

  @property({ attribute: false }) error: unknown;
  /** Whether trying the same again can help: not where something was sent that must be mended first. */
  @property({ type: Boolean }) final = false;

  override render() {
    const problem = told(this.error);
    const { title, detail, errors = [], suggestions = [], type } = problem;
    return html`
      <section role="alert">
        <h2>${title}</h2>
        ${detail && html`<p>${detail}</p>`} ${meant(suggestions, isOfSubject(this.error))}
        ${
          errors.length > 0
            ? html`<ul>
                ${errors.map((one) => html`<li><code>${one.pointer}</code> ${one.detail} ${meant(one.suggestions)}</li>`)}
              </ul>`
            : nothing
        }
        <div class="row">
          ${waysOn(problem)}
          ${this.final ? nothing : html`<button @click=${() => this.dispatchEvent(new Event('retry'))}>Try again</button>`}
          ${type === undefined || type === 'about:blank' ? nothing : html`<a class="small" href=${type} target="_blank">What this means</a>`}
        </div>
      </section>
    `;
  }
}

/** What the page has for relations that a problem leads on by. */
const WAYS: Readonly<Record<string, readonly [words: string, view: string]>> = {
  'plimsoll:import': ['Import a snapshot', 'import'],
  'plimsoll:snapshots': ['Import a snapshot', 'import'],
  'plimsoll:adoption': ['See the decision', 'decisions'],
  'plimsoll:adoptions': ['See the decisions', 'decisions'],
};

/** What may have been meant; features and keys as links. */
function meant(suggestions: readonly string[] = [], areSubjects = false) {
  if (suggestions.length === 0) return nothing;
  const here = placeIn(location.hash);
  const each = suggestions.map((id, at) => [
    at === 0 ? '' : ' or ',
    areSubjects ? html`<a href=${beside(here, 'feature', id)}>${id}</a>` : html`<code>${id}</code>`,
  ]);
  return html`<span>Do you mean ${each}?</span>`;
}

/** Whether it is the feature or key in the address that is not there. */
const isOfSubject = (error: unknown): boolean =>
  error instanceof Refused && error.code === 'not-found' && placeIn(location.hash).subject !== undefined;

/** Where its links lead on, as far as the page has something for them. */
function waysOn({ _links: links = {} }: Partial<Problem>) {
  const ways = new Map(Object.keys(links).flatMap((relation) => (relation in WAYS ? [WAYS[relation]] : [])));
  const here = placeIn(location.hash);
  return [...ways].map(([words, view]) => html`<a href=${beside(here, view)}>${words}</a>`);
}

/** In the API's words where it said something. */
export function told(error: unknown): Partial<Problem> {
  if (error instanceof Refused) return error.problem;
  if (error instanceof Unreachable)
    return {
      title: 'The service cannot be reached',
      detail: 'It may be down, or the network is. Nothing was lost here.',
    };
  if (error instanceof TooOld)
    return {
      title: 'The service is older than this page',
      detail:
        'It has no version 2 of the API, by which the page asks. Load the page anew; if that does not help, the service must be updated.',
    };
  if (error instanceof NotLoaded)
    return {
      title: 'This part of the page did not load',
      detail: 'The service may have a newer page by now. Load the page anew.',
    };
  if (error instanceof NotOffered)
    return { title: 'This is not offered to you', detail: 'Your key may not do it, or its time has passed.' };
  return { title: 'Something went wrong on this page', detail: error instanceof Error ? error.message : String(error) };
}
