import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { VERDICT_REASONS } from '../reading/codes.js';

export type Verdict = 'safe' | 'unsafe' | 'undecided';

const WORDS: Readonly<Record<Verdict, string>> = { safe: 'Above', undecided: 'Undecided', unsafe: 'Below' };
const WATER: Readonly<Record<Verdict, string>> = {
  safe: 'M7 1a6 6 0 1 1 0 12a6 6 0 0 1 0-12Z',
  undecided: 'M1 7h12a6 6 0 0 1-12 0Z',
  unsafe: '',
};

/** On which side of the line something is: told by words and shape, not by colour alone. */
@customElement('plimsoll-verdict')
export class VerdictMark extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      gap: 0.45em;
      align-items: center;
      white-space: nowrap;
    }
    svg {
      flex: none;
      width: 0.8em;
      height: 0.8em;
      overflow: visible;
      fill: none;
      stroke: var(--water);
      stroke-width: 1.6;
    }
    path {
      fill: var(--water);
      stroke: none;
    }
    .unsafe {
      stroke: var(--below);
    }
  `;

  @property() verdict: Verdict = 'undecided';
  /** Why, as a code of a site's verdicts: told where it is not the share alone. */
  @property() reason = '';

  override render() {
    const { verdict } = this;
    const why = VERDICT_REASONS[this.reason];
    return html`<svg viewBox="0 0 14 14" aria-hidden="true" class=${verdict}>
        <circle cx="7" cy="7" r="6" />
        <path d=${WATER[verdict]} /></svg
      ><span>${WORDS[verdict]}${why ? html`: ${why}` : nothing}</span>`;
  }
}
