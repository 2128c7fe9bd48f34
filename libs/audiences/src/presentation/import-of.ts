import type { Actor } from '#libs/hypermedia';
import { DeferImport } from '../application/commands/defer-import.js';
import { ImportSnapshot } from '../application/commands/import-snapshot.js';
import { bounded } from '../application/import/bounded.js';
import { readAnalyticsFile } from '../application/import/read-analytics-file.js';
import { CountedHere } from '../application/import/countable.js';
import { Rejections } from '../application/import/rejections.js';
import { countedRows } from '../application/import/row-input.js';
import type { PeriodQuery, SnapshotForm } from './audiences.form.js';

/** What a request brings: rows by its form, or a file. */
export interface Import {
  readonly audienceId: string;
  readonly query: PeriodQuery;
  readonly form: SnapshotForm | undefined;
  readonly file: AsyncIterable<Uint8Array> | undefined;
}

/** Of a file the query names the period, if the file does not, of rows the form itself does. */
export function importNow({ audienceId, query, form, file }: Import): ImportSnapshot {
  const { from, to, segmentBy } = form ?? query;
  const rejections = new Rejections(query.maxRejectedRows);
  const rows = form
    ? countedRows(form.rows, segmentBy)
    : readAnalyticsFile(file ?? nothing(), { segmentBy, rejections });
  return new ImportSnapshot(audienceId, { from, to }, new CountedHere(rows));
}

/** The same, to be done when it is answered. */
export function importLater({ audienceId, query, form, file }: Import, by: Actor): DeferImport {
  const { from, to, segmentBy } = form ?? query;
  const { maxRejectedRows } = query;
  const told = Object.entries({ from, to, segmentBy, maxRejectedRows }).filter(([, value]) => value !== undefined);
  const content = form ? inOnePiece(JSON.stringify(form.rows)) : bounded(file ?? nothing());
  return new DeferImport({ audienceId, ...Object.fromEntries(told), as: form ? 'rows' : 'file' }, content, by);
}

async function* inOnePiece(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A file that is empty.
}
