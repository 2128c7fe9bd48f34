import type { ColumnRole, Columns } from './columns.js';

/** How a file was read: what was taken for what, and what was passed over. */
export interface FileReading {
  /** The header of the column that each was read from. */
  readonly columns: { readonly visits: string } & Readonly<Partial<Record<ColumnRole, string>>>;
  /** Headers of columns that were passed over, the first of them. */
  readonly ignored: readonly string[];
  /** Rows that only sum up others. */
  readonly totalsLeftOut: number;
}

export function readingOf({ headers, ...places }: Columns, totalsLeftOut: number): FileReading {
  const roles = Object.entries(places) as [ColumnRole, number][];
  const read = new Set(roles.map(([, place]) => place));
  return {
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
