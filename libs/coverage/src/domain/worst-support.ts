import { SupportState, type SupportTable } from '#libs/compat';
import type { ReleaseMap } from './release-map.js';

/**
 * What every release has of several subjects together: the worst of what it has of each. One vector gives the support of
 * one subject; the states stand by the releases' places.
 */
export function worstSupport(support: SupportTable, releases: ReleaseMap, vectors: readonly number[]): Uint8Array {
  const worst = new Uint8Array(releases.size).fill(SupportState.Full);
  for (const vector of vectors) {
    for (let browser = 0; browser < support.width; browser += 1) {
      lower(
        worst,
        support,
        support.vectors[vector * support.width + browser],
        releases.bases[browser],
        releases.bases[browser + 1],
      );
    }
  }
  return worst;
}

function lower(
  worst: Uint8Array,
  { offsets, starts, states }: SupportTable,
  fn: number,
  base: number,
  end: number,
): void {
  for (let step = offsets[fn]; step < offsets[fn + 1]; step += 1) {
    const stop = step + 1 < offsets[fn + 1] ? base + starts[step + 1] : end;
    for (let place = base + starts[step]; place < stop; place += 1) {
      if (states[step] < worst[place]) worst[place] = states[step];
    }
  }
}
