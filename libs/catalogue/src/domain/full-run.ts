import { type ReleaseLine, SupportState } from '#libs/compat';
import type { StepFunction } from './step-function.js';
import type { VersionBound } from './version-bound.js';

/**
 * Where full support begins, as a place among the release ordinals: a whole one for a release, half a place before it for
 * "that release or an older one", `NEVER` when there is none at the release that is judged.
 */
export type FullRun = number;

export const NEVER: FullRun = Infinity;

/** The run of full support that release `newest` is in. */
export function lastFullRun(support: StepFunction, newest: number): FullRun {
  const step = support.stepOf(newest);
  if (support.states[step] !== SupportState.Full) return NEVER;
  return support.starts[step] - (support.states[step - 1] === SupportState.Unknown ? HALF : 0);
}

/** The run that a published bound begins. Before the first release there is nothing to be unsure of. */
export function publishedRun(bound: VersionBound | undefined, line: ReleaseLine): FullRun {
  if (!bound) return NEVER;
  const start = line.startOf(bound.version);
  return start - (bound.orOlder && start > 0 ? HALF : 0);
}

const HALF = 0.5;
