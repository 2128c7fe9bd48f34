import { InvalidParameters } from '#libs/problem-details';
import type { CountedRows } from '../application/import/counted-row.js';
import { readAnalyticsFile } from '../application/import/read-analytics-file.js';
import { countedRows } from '../application/import/row-input.js';
import type { PeriodQuery, SnapshotForm } from './audiences.form.js';

export interface Import {
  readonly from: string;
  readonly to: string;
  readonly rows: CountedRows;
}

/** What is to be imported: of a file the query names the period, of rows the form itself does. */
export function importOf(
  query: PeriodQuery,
  form: SnapshotForm | undefined,
  file: AsyncIterable<Uint8Array> | undefined,
): Import {
  const { from, to } = query;
  if (form) return { from: form.from, to: form.to, rows: countedRows(form.rows) };
  if (!file || from === undefined || to === undefined) {
    const missing = Object.entries({ from, to }).flatMap(([name, value]) => (value === undefined ? [name] : []));
    throw new InvalidParameters(
      missing.map((name) => ({
        pointer: `/${name}`,
        detail: `${name} is missing: say which days the file is of.`,
        code: 'missing',
      })),
    );
  }
  return { from, to, rows: readAnalyticsFile(file) };
}
