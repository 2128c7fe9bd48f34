import type { Days } from '../../domain/file-format.js';
import type { FileReading } from '../../domain/file-reading.js';
import type { CountedRow } from './counted-row.js';
import type { Rejections } from './rejections.js';

export type Batch = readonly CountedRow[];

/** How a file is to be read, whatever its form. */
export interface ReadingOptions {
  /** The column, or the member, that tells the segments apart. */
  readonly segmentBy?: string | undefined;
  /** What becomes of rows that cannot be read. JSON is read whole or not at all. */
  readonly rejections: Rejections;
}

/** Reads a file of one form, a piece of its text at a time. */
export interface FormReader {
  read(text: Buffer): Promise<Batch>;
  /** What can be told only at the end. */
  end(): Promise<Batch>;
  /** Once it has ended. */
  readonly reading?: FileReading;
  /** Which days the file is of, once something was read of it that says so. */
  readonly period?: Days;
}
