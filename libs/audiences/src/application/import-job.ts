import type { JobKind, Work } from '#libs/jobs/contract';
import type { CommandBus } from '@nestjs/cqrs';
import { ImportSnapshot } from './commands/import-snapshot.js';
import type { CountedRow, CountedRows } from './import/counted-row.js';
import { readAnalyticsFile } from './import/read-analytics-file.js';
import { Rejections } from './import/rejections.js';
import { type CountedRowInput, countedRows } from './import/row-input.js';

/** What an import was asked for with, beside its file. */
export interface ImportInput {
  readonly audienceId: string;
  readonly from?: string;
  readonly to?: string;
  /** What tells the visits apart: a column of the file, or what the rows' segments are of. */
  readonly segmentBy?: string;
  /** Of a file: how many of its rows may be left out. */
  readonly maxRejectedRows?: number;
  /** What the file is: that of a tool, or the rows of a form as JSON. */
  readonly as: 'file' | 'rows';
}

/** Imports what came with a request that was answered already, as it would have been imported at once. */
export class ImportJob implements JobKind {
  readonly type = 'import-snapshot';

  constructor(private readonly commands: Pick<CommandBus, 'execute'>) {}

  async perform({ input, file, counted, rejected }: Work): Promise<{ readonly snapshotId: string }> {
    const { audienceId, from, to, segmentBy, maxRejectedRows, as } = input as ImportInput;
    const rejections = new Rejections(maxRejectedRows, rejected);
    const rows =
      as === 'file' ? readAnalyticsFile(file, { segmentBy, rejections }) : countedRows(await rowsIn(file), segmentBy);
    const command = new ImportSnapshot(audienceId, from, to, new TollingRows(rows, counted));
    return { snapshotId: await this.commands.execute(command) };
  }
}

async function rowsIn(file: AsyncIterable<Uint8Array>): Promise<readonly CountedRowInput[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file) pieces.push(piece);
  return JSON.parse(Buffer.concat(pieces).toString('utf8')) as readonly CountedRowInput[];
}

/** The same rows, which are told of as they pass. */
class TollingRows implements CountedRows {
  constructor(
    private readonly rows: CountedRows,
    private readonly counted: (rows: number) => void,
  ) {}

  get reading(): CountedRows['reading'] {
    return this.rows.reading;
  }

  get period(): CountedRows['period'] {
    return this.rows.period;
  }

  get dimension(): CountedRows['dimension'] {
    return this.rows.dimension;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<readonly CountedRow[]> {
    for await (const batch of this.rows) {
      this.counted(batch.length);
      yield batch;
    }
  }
}
