import { NothingToCheck, ReportNotUnderstood } from '../../domain/check.errors.js';
import type { Mention, Place } from '../../domain/check-list.js';
import type { Named } from '../../domain/named.js';
import { isBaselineRule, namedIn, unchecked } from './baseline-message.js';
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

  const mentions = objectsIn(files).flatMap((file) => {
    const name = textOf(file[linter.file]) ?? '';
    return linter.told(file).map(({ named, at }) => ({ named, place: placeOf(name, at) }));
  });
  return { tool: linter.tool, mentions };
}

/** Something that a linter says of a file. */
interface Told {
  readonly named: Named;
  /** What has the positions, where there are any. */
  readonly at: JsonObject;
}

interface Linter {
  readonly tool: LintReport['tool'];
  readonly file: string;
  readonly messages: string;
  readonly told: (file: JsonObject) => readonly Told[];
}

const LINTERS: readonly Linter[] = [
  { tool: 'eslint', file: 'filePath', messages: 'messages', told: toldByEslint },
  { tool: 'stylelint', file: 'source', messages: 'warnings', told: toldByStylelint },
];

/** A file that cannot be parsed has one message, which is fatal, and nothing else is known of it. */
function toldByEslint(file: JsonObject): readonly Told[] {
  const messages = objectsIn(file.messages);
  const told = messages.flatMap((at) => {
    const text = textOf(at.message) ?? '';
    if (at.fatal === true) return [{ named: unchecked('not-parsed', text), at }];
    return isBaselineRule(at.ruleId) ? [{ named: namedIn(text), at }] : [];
  });
  const isUnread = typeof file.fatalErrorCount === 'number' && file.fatalErrorCount > 0;
  return isUnread && !messages.some(({ fatal }) => fatal === true)
    ? [...told, { named: unchecked('not-parsed', ''), at: {} }]
    : told;
}

function toldByStylelint({ warnings, parseErrors, invalidOptionWarnings }: JsonObject): readonly Told[] {
  const told = objectsIn(warnings).flatMap((at) => {
    const text = textOf(at.text) ?? '';
    if (at.rule === 'CssSyntaxError') return [{ named: unchecked('not-parsed', text), at }];
    return isBaselineRule(at.rule) ? [{ named: namedIn(text), at }] : [];
  });
  const unparsed = objectsIn(parseErrors).map((at) => ({ named: unchecked('not-parsed', textOf(at.text) ?? ''), at }));
  const unrun = objectsIn(invalidOptionWarnings)
    .map(({ text }) => textOf(text) ?? '')
    .filter(isOfBaselineRule)
    .map((text) => ({ named: unchecked('rule-not-run', text), at: {} }));
  return [...told, ...unparsed, ...unrun];
}

/** What names another rule than Baseline's costs a check nothing. */
function isOfBaselineRule(text: string): boolean {
  const [, rule] = /\brule "([^"]+)"/.exec(text) ?? [];
  return rule === undefined || isBaselineRule(rule);
}

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
