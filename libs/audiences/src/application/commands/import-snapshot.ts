import { GetEditionIndex } from '#libs/catalogue/contract';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { AudienceRepository } from '../../domain/audience.repository.js';
import { Period } from '../../domain/period.js';
import { SnapshotTally } from '../../domain/snapshot-contents.js';
import { Snapshot } from '../../domain/snapshot.js';
import { SnapshotRepository } from '../../domain/snapshot.repository.js';
import type { CountedRows } from '../import/counted-row.js';
import { rowMapperOf } from '../import/row-mapper-of.js';

/**
 * Record what an audience browsed with in a period, mapped to the releases of the current edition. Answers the new
 * snapshot's id. Nothing is stored before the last row was read.
 */
export class ImportSnapshot extends Command<string> {
  constructor(
    readonly audienceId: string,
    /** Days that may be left to the file, if it tells them. */
    readonly from: string | undefined,
    readonly to: string | undefined,
    readonly rows: CountedRows,
  ) {
    super();
  }
}

@CommandHandler(ImportSnapshot)
export class ImportSnapshotHandler implements ICommandHandler<ImportSnapshot> {
  constructor(
    private readonly audiences: AudienceRepository,
    private readonly snapshots: SnapshotRepository,
    private readonly queries: QueryBus,
  ) {}

  async execute({ audienceId, from, to, rows }: ImportSnapshot): Promise<string> {
    const now = new Date();
    if (from !== undefined && to !== undefined) Period.of(from, to, now);
    await this.audiences.get(audienceId);

    const edition = await this.queries.execute(new GetEditionIndex());
    const tally = new SnapshotTally(rowMapperOf(edition));
    let period: Period | undefined;
    for await (const batch of rows) {
      period ??= Period.told({ from, to }, rows.period, now);
      for (const { named, visits, segment } of batch) tally.add(named, visits, segment);
    }
    period ??= Period.told({ from, to }, rows.period, now);

    const { editionId } = edition;
    const file = rows.reading && { file: rows.reading };
    const contents = tally.contents(rows.dimension);
    const snapshot = Snapshot.import({ id: v7(), audienceId, editionId, period, ...file, ...contents });
    await this.snapshots.save(snapshot);
    return snapshot.id;
  }
}
