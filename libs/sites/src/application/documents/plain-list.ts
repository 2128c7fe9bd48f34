import { ReportNotUnderstood } from '../../domain/check.errors.js';
import type { Mention } from '../../domain/check-list.js';

/** One id a line; `#` begins a comment, and blank lines are passed over. Refuses what is no such list. */
export function readPlainList(text: string): readonly Mention[] {
  const [start = ''] = /[^\s\uFEFF]/.exec(text) ?? [];
  if ('[{<'.includes(start) && start !== '') throw new ReportNotUnderstood(anotherDocument(start));

  const ids = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/(^|\s)#.*/, '').trim());
  const tooLong = ids.findIndex((id) => id.length > LONGEST_ID);
  if (tooLong >= 0) throw new ReportNotUnderstood(noId(tooLong + 1, ids[tooLong].length));
  return ids.filter((id) => id !== '').map((name) => ({ named: { as: 'id', name } }));
}

/** Characters: keys have 120 at most. */
const LONGEST_ID = 300;

const anotherDocument = (start: string): string =>
  `The text begins with ${start} and is no list of ids. Send a JSON report as application/json.`;

const noId = (line: number, length: number): string =>
  `Line ${String(line)} has ${String(length)} characters and is no id: one has at most ${String(LONGEST_ID)}.`;
