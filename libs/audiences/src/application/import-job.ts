import type { JobKind, Work } from '#libs/jobs/contract';
import type { CommandBus } from '@nestjs/cqrs';
import { ImportSnapshot } from './commands/import-snapshot.js';
import { type CountApart, CountedHere } from './import/countable.js';
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

  constructor(
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly countApart: CountApart,
  ) {}

  async perform(work: Work): Promise<{ readonly snapshotId: string }> {
    const { audienceId, from, to, segmentBy, maxRejectedRows, as } = work.input as ImportInput;
    const source =
      as === 'file'
        ? this.countApart(work, { segmentBy, maxRejectedRows })
        : new CountedHere(countedRows(await rowsIn(work.file), segmentBy), work.counted);
    return { snapshotId: await this.commands.execute(new ImportSnapshot(audienceId, { from, to }, source)) };
  }
}

async function rowsIn(file: AsyncIterable<Uint8Array>): Promise<readonly CountedRowInput[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file) pieces.push(piece);
  return JSON.parse(Buffer.concat(pieces).toString('utf8')) as readonly CountedRowInput[];
}
