import type { EditionIndex } from '#libs/compat';
import type { Work } from '#libs/jobs/contract';
import type { Days } from '../../domain/file-format.js';
import type { FileReading } from '../../domain/file-reading.js';
import { type SnapshotContents, SnapshotTally } from '../../domain/snapshot-contents.js';
import type { CountedRows } from './counted-row.js';
import { rowMapperOf } from './row-mapper-of.js';

/** The part of an edition by which rows are mapped: data that may be sent to a thread. */
export type Browsers = Pick<EditionIndex, 'browsers' | 'aliases'>;

/** An import as it was counted, mapped to the releases of one edition. */
export interface Counted {
  readonly contents: SnapshotContents;
  /** Of a file that says which days it is of. */
  readonly days?: Days;
  /** Of a file: how it was read. */
  readonly file?: FileReading;
}

/** How a file is to be counted. */
export interface FileOrder {
  readonly segmentBy?: string | undefined;
  readonly maxRejectedRows?: number | undefined;
}

/** Makes a countable of a file that is read while other work goes on. */
export type CountApart = (
  work: Pick<Work, 'packedFile' | 'signal' | 'counted' | 'rejected'>,
  order: FileOrder,
) => Countable;

/** What is to be imported. */
export interface Countable {
  /**
   * Reads it from first to last, once. `check` is told the days of a file, or that it tells none, once its first rows were read, and may
   * refuse it for that.
   */
  count(browsers: Browsers, check: (days: Days | undefined) => void): Promise<Counted>;
}

/** Rows that are counted where they are read. */
export class CountedHere implements Countable {
  /** `tell`: so many more rows were read. */
  constructor(
    private readonly rows: CountedRows,
    private readonly tell?: (rows: number) => void,
  ) {}

  async count(browsers: Browsers, check: (days: Days | undefined) => void): Promise<Counted> {
    const tally = new SnapshotTally(rowMapperOf(browsers));
    let isChecked = false;
    for await (const batch of this.rows) {
      if (!isChecked) check(this.rows.period);
      isChecked = true;
      for (const { named, visits, segment } of batch) tally.add(named, visits, segment);
      this.tell?.(batch.length);
    }
    if (!isChecked) check(this.rows.period);

    const { period: days, reading: file, dimension } = this.rows;
    return { contents: tally.contents(dimension), ...(days && { days }), ...(file && { file }) };
  }
}
