import { type ReleaseLine, SupportState } from '#libs/compat';
import { StepFunction } from './step-function.js';
import type { VersionBound } from './version-bound.js';

/** What the releases of a core browser have of a feature without keys, of which nothing but the published support is known. */
export function readPublished(published: VersionBound | undefined, line: ReleaseLine): StepFunction {
  if (!published) return StepFunction.always(SupportState.None);

  const start = line.startOf(published.version);
  const before = published.orOlder ? SupportState.Unknown : SupportState.None;
  return StepFunction.over(line.versions.length, [start], (ordinal) => (ordinal < start ? before : SupportState.Full));
}

/**
 * What a core browser has of a feature whose editors overruled the data: full where they publish it, partial where only
 * the keys say full, else what the keys say.
 */
export function overrule(byKeys: StepFunction, published: VersionBound | undefined, line: ReleaseLine): StepFunction {
  const start = published ? line.startOf(published.version) : Infinity;

  return StepFunction.over(line.versions.length, [...byKeys.starts, start], (ordinal) => {
    if (ordinal >= start) return SupportState.Full;
    return byKeys.at(ordinal) === SupportState.Full ? SupportState.Partial : byKeys.at(ordinal);
  });
}
