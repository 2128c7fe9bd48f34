import type { SupportState, SupportTable } from '#libs/compat';
import type { PlacedVisits } from './placed-visits.js';
import type { ReleaseMap } from './release-map.js';
import { LEVEL_OF, type Level, type Shares } from './shares.js';
import { worstSupport } from './worst-support.js';

/**
 * What all releases have of something, as runs of neighbours that count alike: made once, it tells the shares of any snapshot by a few
 * subtractions. `states` stand by the releases' places.
 */
export class LevelRuns {
  readonly #runs: readonly Run[];

  constructor(states: Uint8Array) {
    const runs: Run[] = [];
    for (let first = 0, end = 0; first < states.length; first = end) {
      const level = levelOf(states[first]);
      while (end < states.length && levelOf(states[end]) === level) end += 1;
      runs.push({ level, first, end });
    }
    this.#runs = runs;
  }

  /** What the releases have of several support vectors together. */
  static of(support: SupportTable, releases: ReleaseMap, vectors: readonly number[]): LevelRuns {
    return new LevelRuns(worstSupport(support, releases, vectors));
  }

  sharesOf(visits: PlacedVisits): Shares {
    const shares = { full: 0, partial: 0, none: 0, unknown: visits.unidentified };
    for (const { level, first, end } of this.#runs) shares[level] += visits.between(first, end);
    return shares;
  }
}

/** The places from `first` up to, without, `end`. */
interface Run {
  readonly level: Level;
  readonly first: number;
  readonly end: number;
}

const levelOf = (state: number): Level => LEVEL_OF[state as SupportState];
