import { type Bound, type Counts, Footing, type Standard, type Verdict } from '#libs/compat';
import type { Measure } from './coverage-table.js';
import type { Line } from './line.js';
import type { PlacedVisits } from './placed-visits.js';
import type { Shares } from './shares.js';

/** Holds the coverages of one snapshot against a standard: in parts, never in rounded shares. */
export class Judge {
  /** What ranks subjects by how far they are from the line. */
  readonly measure: Measure;
  readonly #line: Line;

  constructor(
    private readonly standard: Standard,
    private readonly visits: PlacedVisits,
  ) {
    this.measure = DECISIVE[standard.bound][standard.counts];
    this.#line = visits.line(standard.threshold);
  }

  /** Where the far end decides, nothing that it does not reach is left to doubt. */
  verdictOn(shares: Shares): Verdict {
    if (this.#line.isReachedBy(this.#decisive(shares))) return 'safe';
    return this.#line.isReachedBy(this.#possible(shares)) ? 'undecided' : 'unsafe';
  }

  /** Where the end that decides stands to the line, and to another that lies so many points under it. */
  footings(margin: number): (shares: Shares) => Footing {
    const under = this.visits.line(Math.max(0, this.standard.threshold - margin));
    return (shares) => {
      const parts = this.#decisive(shares);
      if (this.#line.isReachedBy(parts)) return Footing.Reached;
      return under.isReachedBy(parts) ? Footing.Within : Footing.Below;
    };
  }

  /** How far the share that decides is above the line, or below it, in percentage points as shares are written. */
  distanceOn(shares: Shares): number {
    const share = this.visits.percentageOf(this.#decisive(shares));
    const distance = Math.round((share - this.standard.threshold) * UNITS) / UNITS;
    return distance === 0 ? 0 : distance; // never -0
  }

  #decisive(shares: Shares): number {
    return this.standard.bound === 'atMost' ? this.#possible(shares) : this.#sure(shares);
  }

  #sure({ full, partial }: Shares): number {
    return this.standard.counts === 'full' ? full : full + partial;
  }

  #possible(shares: Shares): number {
    return this.#sure(shares) + shares.unknown;
  }
}

const DECISIVE: Readonly<Record<Bound, Readonly<Record<Counts, Measure>>>> = {
  atLeast: { full: 'full', fullAndPartial: 'supported' },
  atMost: { full: 'atMost', fullAndPartial: 'supportable' },
};

/** Shares have four decimals. */
const UNITS = 10_000;
