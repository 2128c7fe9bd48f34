import { type ReleaseLine, SupportState } from '#libs/compat';
import { StepFunction } from './step-function.js';
import { toBound } from './version-bound.js';

export interface Flag {
  readonly type: string;
  readonly name: string;
  readonly valueToSet?: string;
}

/** One statement of BCD: from when to when a browser supports a key, and how. */
export interface Statement {
  /** As BCD writes it: "15", "≤15", "preview"; absent: never. */
  readonly versionAdded?: string;
  readonly versionRemoved?: string;
  readonly partialImplementation: boolean;
  readonly prefix?: string;
  readonly alternativeName?: string;
  readonly flags: readonly Flag[];
  readonly notes: readonly string[];
}

/** What the statement is worth in the releases that it covers. */
export function worthOf({ flags, partialImplementation, prefix, alternativeName }: Statement): SupportState {
  if (flags.length > 0) return SupportState.Flag;
  if (partialImplementation) return SupportState.Partial;
  return prefix || alternativeName ? SupportState.Alternative : SupportState.Full;
}

/** What the releases of a browser have by one statement. A preview is no release, so nothing begins or ends with it. */
export function readStatement(statement: Statement, line: ReleaseLine): StepFunction {
  const { versionAdded, versionRemoved } = statement;
  if (!versionAdded || versionAdded === 'preview') return StepFunction.always(SupportState.None);

  const added = toBound(versionAdded);
  const removed = versionRemoved && versionRemoved !== 'preview' ? toBound(versionRemoved) : undefined;
  const start = line.startOf(added.version);
  const end = removed ? line.startOf(removed.version) : Infinity;
  const worth = worthOf(statement);

  return StepFunction.over(line.versions.length, [start, start + 1, end], (ordinal) => {
    if (ordinal >= end) return SupportState.None;
    if (ordinal < start) return added.orOlder ? SupportState.Unknown : SupportState.None;
    return removed?.orOlder && ordinal > start ? SupportState.Unknown : worth;
  });
}
