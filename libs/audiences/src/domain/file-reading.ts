import type { ColumnRole } from './column-names.js';
import type { Columns } from './columns.js';
import type { FileFormat } from './file-format.js';

/** How a file was read: what was taken for what, and what was passed over. */
export interface FileReading {
  readonly format: FileFormat;
  /** How it was packed, if it was. */
  readonly compression?: 'gzip';
  /** The header of the column, or the name of the member, that each was read from. */
  readonly columns: { readonly visits: string } & Readonly<Partial<Record<ColumnRole | 'segment', string>>>;
  /** Headers of columns that were passed over, the first of them. */
  readonly ignored: readonly string[];
  /** Rows that only sum up others. */
  readonly totalsLeftOut: number;
  /** Of a log: lines that are no view of a page. */
  readonly linesPassedOver?: number;
  /** Rows that could not be read, and were left out. */
  readonly rowsRejected?: number;
}

export function readingOf(format: FileFormat, { headers, ...places }: Columns, totalsLeftOut: number): FileReading {
  const roles = Object.entries(places) as [ColumnRole | 'segment', number][];
  const read = new Set(roles.map(([, place]) => place));
  return {
    format,
    columns: {
      visits: headers[places.visits],
      ...Object.fromEntries(roles.map(([role, place]) => [role, headers[place]])),
    },
    ignored: headers.filter((header, place) => !read.has(place) && header !== '').slice(0, MOST_IGNORED),
    totalsLeftOut,
  };
}

/** Exports have a dozen columns; a report needs no more than shows that they were seen. */
const MOST_IGNORED = 50;
