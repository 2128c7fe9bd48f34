import { Line } from './line.js';
import type { ReleaseMap } from './release-map.js';
import type { Traffic } from './traffic.js';

/**
 * A snapshot's visits on the releases of an edition, as running totals: the visits of any stretch of releases are one
 * subtraction. They are counted in *parts* of a visit, a power of ten small enough that sampled, fractional visits
 * are whole numbers of parts: sums and differences are exact, and so is every comparison with a threshold.
 */
export class PlacedVisits {
  /** The parts of all releases before a place, for every place and the end. */
  readonly #before: Float64Array;
  readonly #partsPerVisit: number;
  /** Parts of every visit that counts: the denominator, never 0. Where nobody came, one part is unknown. */
  readonly whole: number;
  /** Parts that belong to no release of this edition. */
  readonly unidentified: number;

  constructor(
    traffic: Traffic,
    readonly releases: ReleaseMap,
  ) {
    const counted = traffic.shares.reduce((sum, { visits }) => sum + visits, 0);
    this.#partsPerVisit = partsPerVisit(Math.max(traffic.visits, counted));
    this.#before = new Float64Array(releases.size + 1);

    let unplaced = 0;
    for (const { browser, release, visits } of traffic.shares) {
      const parts = this.partsOf(visits);
      const place = releases.placeOf(browser, release);
      if (place === undefined) unplaced += parts;
      else this.#before[place + 1] += parts;
    }
    for (let place = 0; place < releases.size; place += 1) this.#before[place + 1] += this.#before[place];

    const placed = this.#before[releases.size];
    this.whole = Math.max(this.partsOf(traffic.visits), placed + unplaced, 1);
    this.unidentified = this.whole - placed;
  }

  /** The running totals themselves, for loops that cannot afford a call. */
  get before(): Float64Array {
    return this.#before;
  }

  /** Parts of the releases from place `first` up to, without, place `end`. */
  between(first: number, end: number): number {
    return this.#before[end] - this.#before[first];
  }

  /** A percentage, drawn on the whole. */
  line(percentage: number): Line {
    return new Line(percentage, this.whole);
  }

  partsOf(visits: number): number {
    return Math.round(visits * this.#partsPerVisit);
  }

  visitsOf(parts: number): number {
    return parts / this.#partsPerVisit;
  }

  /** The share of the whole as it is written: a percentage, rounded to four decimals. */
  percentageOf(parts: number): number {
    return Math.round((parts / this.whole) * 1_000_000) / 10_000;
  }
}

/** As many decimals as leave the whole below 2^40: far from where doubles stop counting, and finer than any share shown. */
function partsPerVisit(visits: number): number {
  const decimals = Math.floor(Math.log10(2 ** 40 / Math.max(visits, Number.MIN_VALUE)));
  return 10 ** Math.min(Math.max(decimals, 0), MOST_DECIMALS);
}

/** 10^12 is still exact, and its products with visits below 1 are. */
const MOST_DECIMALS = 12;
