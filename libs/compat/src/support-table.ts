import type { SupportState } from './support-state.js';

/**
 * The support of every key and feature, each distinct answer held once. A *function* says what the releases of one browser
 * have, as steps: from release `starts[i]` on, state `states[i]`. A *vector* names one function per browser. Most keys
 * share their vector with others: 21,000 keys have about 6,300 of them, over about 5,000 functions.
 */
export interface SupportTable {
  /** Browsers in a vector. */
  readonly width: number;
  /** Function `f` is about the browser `browserOf[f]`. */
  readonly browserOf: Uint8Array;
  /** Function `f` has the steps `offsets[f]` (included) to `offsets[f + 1]` (excluded). */
  readonly offsets: Uint32Array;
  /** Release ordinals within the function's browser, rising; the first of a function is 0. */
  readonly starts: Uint16Array;
  /** `SupportState` values, one for each start. */
  readonly states: Uint8Array;
  /** Vector `v` names for browser `b` the function `vectors[v * width + b]`; wide where there are more than 65,536. */
  readonly vectors: Uint16Array | Uint32Array;
  /** Per key the vector of its own statements. */
  readonly ofKey: Uint16Array;
  /** Per key the vector of it and all its parents that have statements. */
  readonly ofKeyWithAncestors: Uint16Array;
  /**
   * Per feature the vector of its own support: by its headline keys, or as published where that overrules them. A moved id
   * has its target's; a split id has no support, its vector is unknown throughout.
   */
  readonly ofFeature: Uint16Array;
  /** Per feature the vector by all its keys, and as published where it has none. */
  readonly ofFeatureByAllKeys: Uint16Array;
}

/** What release `ordinal` has by function `fn`. */
export function stateAt(table: SupportTable, fn: number, ordinal: number): SupportState {
  let step = table.offsets[fn];
  const end = table.offsets[fn + 1];
  while (step + 1 < end && table.starts[step + 1] <= ordinal) step += 1;
  return table.states[step] as SupportState;
}
