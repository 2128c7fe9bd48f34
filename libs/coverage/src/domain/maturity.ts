import {
  type IndexedBrowser,
  stateAt,
  STATE_NAMES,
  type StateName,
  SupportState,
  type SupportTable,
} from '#libs/compat';
import { dayNumber } from './day.js';
import type { ReleaseCalendar } from './release-calendar.js';

/** A core browser whose latest release does not have something in full. */
export interface Lack {
  readonly browser: IndexedBrowser;
  /** Its latest release that was out. */
  readonly release: string;
  readonly state: StateName;
}

/** Which core browsers lack something, as of a day: what none lacks is settled, and spreads by itself. */
export class Maturity {
  readonly #latest: readonly { readonly ordinal: number; readonly release: number; readonly browser: IndexedBrowser }[];

  constructor(
    browsers: readonly IndexedBrowser[],
    private readonly support: SupportTable,
    calendar: ReleaseCalendar,
    day: string,
  ) {
    this.#latest = browsers.flatMap((browser, ordinal) => {
      const release = CORE.has(browser.id) ? calendar.newestOn(ordinal, dayNumber(day)) : undefined;
      return release === undefined ? [] : [{ ordinal, release, browser }];
    });
  }

  /** Of what a support vector says. */
  lacking(vector: number): Lack[] {
    return this.#latest.flatMap(({ ordinal, release, browser }) => {
      const state = stateAt(this.support, this.support.vectors[vector * this.support.width + ordinal], release);
      return state === SupportState.Full
        ? []
        : [{ browser, release: browser.versions[release], state: STATE_NAMES[state] }];
    });
  }
}

/** Those that Baseline looks at. */
const CORE = new Set(['chrome', 'chrome_android', 'edge', 'firefox', 'firefox_android', 'safari', 'safari_ios']);
