import type { SupportState, SupportTable } from '#libs/compat';
import { CoverageTable } from './coverage-table.js';
import { PlacedVisits } from './placed-visits.js';
import type { ReleaseMap } from './release-map.js';
import { LEVEL_OF, type Level } from './shares.js';
import type { Traffic } from './traffic.js';

/**
 * Answers an edition's whole support table for a snapshot at once: adds up the visits of every function's steps, then the
 * functions of every vector.
 */
export class CoverageEngine {
  readonly #steps: Steps;

  constructor(
    readonly support: SupportTable,
    readonly releases: ReleaseMap,
  ) {
    this.#steps = stepsOf(support, releases);
  }

  /** The coverage of everything that the edition knows. */
  measure(traffic: Traffic): CoverageTable {
    return this.measurePlaced(new PlacedVisits(traffic, this.releases));
  }

  /** The same of visits that stand on its releases already. */
  measurePlaced(visits: PlacedVisits): CoverageTable {
    return this.#addUp(visits, this.#tally(visits.before));
  }

  /** Per function the parts that have it in full, in part and not at all. */
  #tally(before: Float64Array): Float64Array {
    const { slots, firsts, ends } = this.#steps;
    const tallies = new Float64Array(this.support.browserOf.length * TALLIED.length);
    for (let step = 0; step < slots.length; step += 1) {
      tallies[slots[step]] += before[ends[step]] - before[firsts[step]];
    }
    return tallies;
  }

  /** Row by row through all browsers, even those without visits: faster than to skip them or to go browser by browser. */
  #addUp(visits: PlacedVisits, tallies: Float64Array): CoverageTable {
    const { width, vectors } = this.support;
    const table = new CoverageTable(visits, vectors.length / width);
    const { full, partial, none } = table;
    for (let vector = 0, at = 0; vector < full.length; vector += 1) {
      let fully = 0;
      let partly = 0;
      let not = 0;
      for (const end = at + width; at < end; at += 1) {
        const tally = vectors[at] * TALLIED.length;
        fully += tallies[tally];
        partly += tallies[tally + 1];
        not += tallies[tally + 2];
      }
      full[vector] = fully;
      partial[vector] = partly;
      none[vector] = not;
    }
    return table;
  }
}

/** What is added up; unknown is what these leave of the whole. */
const TALLIED = ['full', 'partial', 'none'] as const satisfies readonly Level[];

/** Step `i` gives the visits from place `firsts[i]` up to, without, `ends[i]` to tally `slots[i]`. */
interface Steps {
  readonly slots: Uint32Array;
  readonly firsts: Uint32Array;
  readonly ends: Uint32Array;
}

function stepsOf({ browserOf, offsets, starts, states }: SupportTable, { bases }: ReleaseMap): Steps {
  const slots: number[] = [];
  const firsts: number[] = [];
  const ends: number[] = [];
  browserOf.forEach((browser, fn) => {
    for (let step = offsets[fn]; step < offsets[fn + 1]; step += 1) {
      const level = LEVEL_OF[states[step] as SupportState];
      if (level === 'unknown') continue;

      slots.push(fn * TALLIED.length + TALLIED.indexOf(level));
      firsts.push(bases[browser] + starts[step]);
      ends.push(step + 1 < offsets[fn + 1] ? bases[browser] + starts[step + 1] : bases[browser + 1]);
    }
  });
  return { slots: Uint32Array.from(slots), firsts: Uint32Array.from(firsts), ends: Uint32Array.from(ends) };
}
