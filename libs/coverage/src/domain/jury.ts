import { Footing, type Standard, type Verdict } from '#libs/compat';
import { type CoverageTable, denseRanks } from './coverage-table.js';
import { Judge } from './judge.js';

/** What a standard says of a support vector. */
export interface Ruled {
  readonly verdict: Verdict;
  readonly distance: number;
  /** The segment that decides, where one is worse than all visits together. */
  readonly decidedBy?: string;
}

/** What a jury found: of each support vector the verdict, the distance, and the place of who decides, 0 for all visits together. */
export interface Rulings {
  /** The segments that were heard, from place 1. */
  readonly values: readonly string[];
  readonly verdicts: Uint8Array;
  readonly distances: Float64Array;
  readonly deciding: Uint16Array;
}

/** Visits of a segment, measured. */
export interface MeasuredSegment {
  readonly value: string;
  readonly table: CoverageTable;
}

/**
 * Holds the coverages of a snapshot against a standard that each of its segments must meet as well: what decides is the worst of them, or
 * the whole where none is worse. A segment is heard and forgotten; what stays is, per support vector, who decides and how.
 */
export class Jury {
  readonly #values: string[];
  readonly #verdicts: Uint8Array;
  readonly #distances: Float64Array;
  readonly #deciding: Uint16Array;
  #ranks?: Uint16Array;

  private constructor({ values, verdicts, distances, deciding }: Rulings) {
    this.#values = [...values];
    this.#verdicts = verdicts;
    this.#distances = distances;
    this.#deciding = deciding;
  }

  /** Nobody has been heard yet but all visits together. */
  static of(standard: Standard, whole: CoverageTable): Jury {
    const vectors = whole.full.length;
    const jury = new Jury({
      values: [],
      verdicts: new Uint8Array(vectors),
      distances: new Float64Array(vectors).fill(Infinity),
      deciding: new Uint16Array(vectors),
    });
    jury.#hold(standard, whole, 0);
    return jury;
  }

  /** One that has heard all, from what it found. */
  static restore = (rulings: Rulings): Jury => new Jury(rulings);

  get rulings(): Rulings {
    return {
      ...{ values: this.#values, verdicts: this.#verdicts, distances: this.#distances, deciding: this.#deciding },
    };
  }

  hear(standard: Standard, { value, table }: MeasuredSegment): void {
    this.#hold(standard, table, this.#values.push(value));
  }

  on(vector: number): Ruled {
    const place = this.#deciding[vector];
    return {
      verdict: this.verdictOn(vector),
      distance: this.#distances[vector],
      ...(place > 0 && { decidedBy: this.#values[place - 1] }),
    };
  }

  verdictOn(vector: number): Verdict {
    return BY_SEVERITY[this.#verdicts[vector]];
  }

  /** Where what decides stands to the line, and to another that lies so many points under it. */
  footingOn(vector: number, margin: number): Footing {
    if (this.verdictOn(vector) === 'safe') return Footing.Reached;
    return this.#distances[vector] >= -margin ? Footing.Within : Footing.Below;
  }

  /** Per vector its place by distance, the farthest below the line first. */
  get ranks(): Uint16Array {
    this.#ranks ??= denseRanks(this.#distances);
    return this.#ranks;
  }

  #hold(standard: Standard, table: CoverageTable, place: number): void {
    const judge = new Judge(standard, table.visits);
    for (let vector = 0; vector < this.#verdicts.length; vector += 1) {
      const shares = table.sharesOf(vector);
      const severity = BY_SEVERITY.indexOf(judge.verdictOn(shares));
      if (severity < this.#verdicts[vector]) continue;
      const distance = judge.distanceOn(shares);
      if (severity === this.#verdicts[vector] && distance >= this.#distances[vector]) continue;
      this.#verdicts[vector] = severity;
      this.#distances[vector] = distance;
      this.#deciding[vector] = place;
    }
  }
}

/** Whether a segment has enough visits for a standard to be held against it. */
export const isHeard = ({ eachSegment }: Pick<Standard, 'eachSegment'>, visits: number): boolean =>
  eachSegment !== undefined && visits > 0 && visits >= eachSegment.minimumVisits;

const BY_SEVERITY = ['safe', 'undecided', 'unsafe'] as const satisfies readonly Verdict[];
