import type { PlacedVisits } from './placed-visits.js';
import type { Shares } from './shares.js';

/** The coverage of every support vector of an edition for one snapshot, in parts of its visits. */
export class CoverageTable {
  readonly full: Float64Array;
  readonly partial: Float64Array;
  readonly none: Float64Array;
  readonly #ranks = new Map<Measure, Uint16Array>();

  constructor(
    readonly visits: PlacedVisits,
    vectors: number,
  ) {
    this.full = new Float64Array(vectors);
    this.partial = new Float64Array(vectors);
    this.none = new Float64Array(vectors);
  }

  /** All that is not known to be anything else, and whoever came with no known release. */
  unknown(vector: number): number {
    return this.visits.whole - this.full[vector] - this.partial[vector] - this.none[vector];
  }

  sharesOf(vector: number): Shares {
    return {
      full: this.full[vector],
      partial: this.partial[vector],
      none: this.none[vector],
      unknown: this.unknown(vector),
    };
  }

  /** Per vector its place among the distinct values of a measure, from 0 for the smallest. Worked out when first asked for. */
  ranks(measure: Measure): Uint16Array {
    const ranks = this.#ranks.get(measure) ?? denseRanks(this.#values(measure));
    this.#ranks.set(measure, ranks);
    return ranks;
  }

  /** What it may come to occupy, with all its ranks. */
  get bytes(): number {
    return this.full.length * (3 * Float64Array.BYTES_PER_ELEMENT + MEASURES.length * Uint16Array.BYTES_PER_ELEMENT);
  }

  #values(measure: Measure): Float64Array {
    switch (measure) {
      case 'unknown':
        return this.full.map((_, vector) => this.unknown(vector));
      case 'atMost':
        return this.full.map((full, vector) => full + this.unknown(vector));
      case 'supported':
        return this.full.map((full, vector) => full + this.partial[vector]);
      case 'supportable':
        return this.none.map((none) => this.visits.whole - none);
      default:
        return this[measure];
    }
  }
}

const MEASURES = ['full', 'partial', 'none', 'unknown', 'atMost', 'supported', 'supportable'] as const;
/**
 * A number that subjects can be ranked by; `atMost` is full and unknown together, `supported` full and partial,
 * `supportable` everything but none.
 */
export type Measure = (typeof MEASURES)[number];

/** Per value its place among the distinct ones, from 0 for the smallest. */
export function denseRanks(values: Float64Array): Uint16Array {
  const rankOf = new Map<number, number>();
  for (const value of values.toSorted()) if (!rankOf.has(value)) rankOf.set(value, rankOf.size);

  const ranks = new Uint16Array(values.length);
  for (let vector = 0; vector < ranks.length; vector += 1) ranks[vector] = rankOf.get(values[vector]) ?? 0;
  return ranks;
}
