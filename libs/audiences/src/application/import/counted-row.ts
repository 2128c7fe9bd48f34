import type { Days } from '../../domain/file-format.js';
import type { FileReading } from '../../domain/file-reading.js';
import type { VisitCount } from '../../domain/number-style.js';
import type { NamedBrowser } from '../../domain/row-mapper.js';

/** One row of an import, from whatever format: what it names and how many visits it counts. */
export interface CountedRow {
  readonly named: NamedBrowser;
  readonly visits: VisitCount;
  /** Of an import with a dimension: the segment that they belong to. */
  readonly segment?: string;
}

/** Rows come in batches, since waiting for each of a million costs more than counting it. */
export interface CountedRows extends AsyncIterable<readonly CountedRow[]> {
  /** Of a file that says which days it is of: those, once its first batch was taken. */
  readonly period?: Days;
  /** Of a file, once its last row was taken: how it was read. */
  readonly reading?: FileReading;
  /** What its rows are told apart by, once the last was taken; absent: their segments are not asked for. */
  readonly dimension?: string;
}
