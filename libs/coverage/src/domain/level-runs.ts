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
  /** Run `i` has level `LEVELS[levels[i]]` from place `bounds[i]` up to, without, `bounds[i + 1]`. */
  readonly #levels: Uint8Array;
  readonly #bounds: Uint32Array;

  constructor(states: Uint8Array) {
    const levels: number[] = [];
    const bounds: number[] = [];
    for (let place = 0; place < states.length; place += 1) {
      const level = LEVELS.indexOf(LEVEL_OF[states[place] as SupportState]);
      if (level === levels.at(-1)) continue;
      levels.push(level);
      bounds.push(place);
    }
    this.#levels = Uint8Array.from(levels);
    this.#bounds = Uint32Array.from([...bounds, states.length]);
  }

  /** What the releases have of several support vectors together. */
  static of(support: SupportTable, releases: ReleaseMap, vectors: readonly number[]): LevelRuns {
    return new LevelRuns(worstSupport(support, releases, vectors));
  }

  sharesOf({ before, whole }: PlacedVisits): Shares {
    const parts = [0, 0, 0, 0];
    for (let run = 0; run < this.#levels.length; run += 1)
      parts[this.#levels[run]] += before[this.#bounds[run + 1]] - before[this.#bounds[run]];
    const [full, partial, none] = parts;
    return { full, partial, none, unknown: whole - full - partial - none };
  }
}

const LEVELS = ['full', 'partial', 'none', 'unknown'] as const satisfies readonly Level[];
