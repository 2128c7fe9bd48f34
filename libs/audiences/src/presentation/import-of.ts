import type { CountedRows } from '../application/import/counted-row.js';
import { readAnalyticsFile } from '../application/import/read-analytics-file.js';
import { countedRows } from '../application/import/row-input.js';
import type { PeriodQuery, SnapshotForm } from './audiences.form.js';

export interface Import {
  /** Missing where the file itself is to tell them. */
  readonly from?: string;
  readonly to?: string;
  readonly rows: CountedRows;
}

/** What is to be imported: of a file the query names the period, if the file does not, of rows the form itself does. */
export function importOf(
  query: PeriodQuery,
  form: SnapshotForm | undefined,
  file: AsyncIterable<Uint8Array> | undefined,
): Import {
  if (form) return { from: form.from, to: form.to, rows: countedRows(form.rows, form.segmentBy) };
  const { from, to, segmentBy } = query;
  return { from, to, rows: readAnalyticsFile(file ?? nothing(), { segmentBy }) };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A file that is empty.
}
