import { dayNumber } from './day.js';
import type { PlacedVisits } from './placed-visits.js';
import type { ReleaseCalendar } from './release-calendar.js';
import type { ReleaseVisits, Traffic } from './traffic.js';

/** What a snapshot counted, on an edition's releases, and when. */
export interface Observation {
  /** Days, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly visits: PlacedVisits;
}

/**
 * Whom an audience will browse with. How old the releases are that visitors of a browser come with hardly changes: what was a year old among
 * them will be what is a year old then. So each visit of the last few snapshots, an equal part from each, is moved along the calendar of
 * its browser's releases, as far as the day is away from its snapshot.
 */
export class Cohorts {
  readonly #groups: readonly Cohort[];
  readonly #latest: Observation;

  /** Observations on one edition's releases, the latest last; at least one. */
  constructor(
    observations: readonly Observation[],
    private readonly calendar: ReleaseCalendar,
  ) {
    this.#latest = observations[observations.length - 1];
    const pool = observations.slice(-POOLED);
    this.#groups = this.#latest.visits.releases.browsers.flatMap((_, browser) =>
      cohortsOf(browser, pool, partsOf(this.#latest, browser)),
    );
  }

  /**
   * The visits to be expected on a day, as a number: as many as in the latest snapshot, and of each browser, too. Whatever comes after the newest
   * known release counts as that one; releases that nobody dates stay as they are, and so do visits that no release is known of.
   */
  expectedOn(day: number): Traffic {
    const { visits } = this.#latest;
    const parts = new Float64Array(visits.releases.size);
    for (const { browser, release, middle, parts: some } of this.#groups) {
      const then = this.#shifted(browser, release, day - middle);
      parts[visits.releases.bases[browser] + then] += some;
    }
    return { visits: visits.visitsOf(visits.whole), shares: sharesOf(parts, visits) };
  }

  #shifted(browser: number, release: number, shift: number): number {
    const date = this.calendar.dateOf(browser, release);
    return date === undefined ? release : (this.calendar.newestOn(browser, date + shift) ?? release);
  }
}

/** Visitors who came with one release, as one snapshot saw them. */
interface Cohort {
  readonly browser: number;
  readonly release: number;
  /** When they were seen. */
  readonly middle: number;
  /** What they stand for of the latest snapshot. */
  readonly parts: number;
}

/** Of one browser: each snapshot that saw it has an equal part of the visits that it has by now. */
function cohortsOf(browser: number, pool: readonly Observation[], whole: number): Cohort[] {
  const seen = pool.filter((observation) => partsOf(observation, browser) > 0);
  return seen.flatMap((observation) => {
    const { visits } = observation;
    const { bases } = visits.releases;
    const weight = whole / seen.length / partsOf(observation, browser);
    return Array.from({ length: bases[browser + 1] - bases[browser] }, (_, release) => ({
      ...{ browser, release, middle: middleOf(observation) },
      parts: weight * visits.between(bases[browser] + release, bases[browser] + release + 1),
    })).filter(({ parts }) => parts > 0);
  });
}

function sharesOf(parts: Float64Array, visits: PlacedVisits): ReleaseVisits[] {
  const { browsers, bases } = visits.releases;
  const shares: ReleaseVisits[] = [];
  for (let browser = 0; browser < browsers.length; browser += 1)
    for (let place = bases[browser]; place < bases[browser + 1]; place += 1) {
      if (parts[place] === 0) continue;
      const { id, versions } = browsers[browser];
      shares.push({ browser: id, release: versions[place - bases[browser]], visits: visits.visitsOf(parts[place]) });
    }
  return shares;
}

/** When a snapshot counted what it did, on the whole. */
export const middleOf = ({ from, to }: Pick<Observation, 'from' | 'to'>): number =>
  (dayNumber(from) + dayNumber(to)) / 2;

const partsOf = ({ visits }: Observation, browser: number): number => {
  const { bases } = visits.releases;
  return visits.between(bases[browser], bases[browser + 1]);
};

/** Snapshots that are put together: more are too old, fewer too much what one month happened to be. */
export const POOLED = 4;
