import { type ReleaseLine, SupportState } from '#libs/compat';
import { readStatement, type Statement } from './statement.js';
import { StepFunction } from './step-function.js';

/** What the releases of a browser have of a key, by all statements about it. Their order does not matter. */
export function readKeySupport(statements: readonly Statement[], line: ReleaseLine): StepFunction {
  if (statements.length === 0) return StepFunction.always(SupportState.Unknown);

  return StepFunction.merge(
    statements.map((statement) => readStatement(statement, line)),
    strongest,
  );
}

/** A full statement wins; else one that may be full makes it unknown; else the best of the rest. */
const strongest = (states: readonly SupportState[]): SupportState =>
  STRONGEST_FIRST.find((state) => states.includes(state)) ?? SupportState.None;

const STRONGEST_FIRST = [
  SupportState.Full,
  SupportState.Unknown,
  SupportState.Alternative,
  SupportState.Partial,
  SupportState.Flag,
];
