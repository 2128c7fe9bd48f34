import { NothingToCheck, ReportNotUnderstood } from '../../domain/check.errors.js';
import type { Mention, Place } from '../../domain/check-list.js';
import { isBaselineRule, namedIn } from './baseline-message.js';
import { isObject, type JsonObject, objectsIn, positionOf, textOf } from './json-members.js';

export interface LintReport {
  readonly tool: 'eslint' | 'stylelint';
  readonly mentions: readonly Mention[];
}

/** What the linters' JSON formatters write: a list of files, each with its messages. Told apart by what they call these. */
export function readLintReport(files: readonly unknown[]): LintReport {
  if (files.length === 0) throw new NothingToCheck('The report has no files: the linter looked at none.');

  const linter = LINTERS.find(({ file, messages }) =>
    files.every((each) => isObject(each) && typeof each[file] === 'string' && Array.isArray(each[messages])),
  );
  if (!linter) throw new ReportNotUnderstood(NO_LINTER);

  const mentions = objectsIn(files).flatMap((file) =>
    objectsIn(file[linter.messages])
      .filter((message) => isBaselineRule(message[linter.rule]))
      .map((message) => ({
        named: namedIn(textOf(message[linter.text]) ?? ''),
        place: placeOf(textOf(file[linter.file]) ?? '', message),
      })),
  );
  return { tool: linter.tool, mentions };
}

const LINTERS = [
  { tool: 'eslint', file: 'filePath', messages: 'messages', rule: 'ruleId', text: 'message' },
  { tool: 'stylelint', file: 'source', messages: 'warnings', rule: 'rule', text: 'text' },
] as const;

const NO_LINTER =
  'The list is neither ESLint’s output (files with filePath and messages) nor stylelint’s (files with source and warnings).';

const placeOf = (file: string, message: JsonObject): Place => {
  const positions = ['line', 'column', 'endLine', 'endColumn'] as const;
  const told = positions.flatMap((name) => {
    const position = positionOf(message[name]);
    return position === undefined ? [] : [[name, position] as const];
  });
  return { file, ...Object.fromEntries(told) };
};
