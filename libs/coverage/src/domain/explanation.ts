import { STATE_NAMES, type SupportState, type IndexedBrowser, type StateName } from '#libs/compat';
import type { PlacedVisits } from './placed-visits.js';
import { LEVEL_OF, type Shares } from './shares.js';

/** Neighbouring releases of a browser that have the same of a subject, and the parts of the visits that came with them. */
export interface SupportRange {
  readonly browser: IndexedBrowser;
  /** Ordinals of its releases: from the first up to and with the last. */
  readonly first: number;
  readonly last: number;
  readonly state: StateName;
  readonly parts: number;
}

/** One browser's part in a coverage. */
export interface BrowserPart {
  readonly browser: IndexedBrowser;
  readonly parts: number;
  /** What its own visits split into: they add up to `parts`. */
  readonly shares: Shares;
  /** All its releases, oldest first. */
  readonly ranges: readonly SupportRange[];
}

/** Where a coverage comes from: browser by browser, and what costs it. */
export class Explanation {
  readonly shares: Shares;
  /** The browsers that were seen, most visited first. */
  readonly browsers: readonly BrowserPart[];

  /** `states` has what each release has of the subject, by the releases' places. */
  constructor(visits: PlacedVisits, states: Uint8Array) {
    const { browsers, bases } = visits.releases;
    this.browsers = browsers
      .map((browser, ordinal) => explain(browser, visits, states, bases[ordinal], bases[ordinal + 1]))
      .filter(({ parts }) => parts > 0)
      .sort((a, b) => b.parts - a.parts || byId(a, b));
    this.shares = this.browsers.reduce((sum, { shares }) => add(sum, shares), {
      ...NOTHING,
      unknown: visits.unidentified,
    });
  }

  /**
   * The visited ranges without full support, largest first. Releases that nobody came with make no blocker by themselves, but
   * a range spans them: it ends where the support changes, not where the visits do.
   */
  get blockers(): SupportRange[] {
    return this.browsers
      .flatMap(({ ranges }) => ranges)
      .filter(({ state, parts }) => state !== 'full' && parts > 0)
      .sort(costliestFirst);
  }
}

/** By what they cost, then by browser and age. */
export const costliestFirst = (a: SupportRange, b: SupportRange): number =>
  b.parts - a.parts || byId(a, b) || a.first - b.first;

function explain(
  browser: IndexedBrowser,
  visits: PlacedVisits,
  states: Uint8Array,
  base: number,
  end: number,
): BrowserPart {
  const ranges: SupportRange[] = [];
  const shares = { ...NOTHING };
  for (let first = base, stop = base; first < end; first = stop) {
    while (stop < end && states[stop] === states[first]) stop += 1;

    const state = states[first] as SupportState;
    const parts = visits.between(first, stop);
    ranges.push({ browser, first: first - base, last: stop - 1 - base, state: STATE_NAMES[state], parts });
    shares[LEVEL_OF[state]] += parts;
  }
  return { browser, parts: visits.between(base, end), shares, ranges };
}

const NOTHING: Shares = { full: 0, partial: 0, none: 0, unknown: 0 };

const add = (a: Shares, b: Shares): Shares => ({
  full: a.full + b.full,
  partial: a.partial + b.partial,
  none: a.none + b.none,
  unknown: a.unknown + b.unknown,
});

const byId = (a: HasBrowser, b: HasBrowser): number =>
  a.browser.id < b.browser.id ? -1 : Number(a.browser.id > b.browser.id);

interface HasBrowser {
  readonly browser: IndexedBrowser;
}
