import { GetEditionIndex } from '#libs/catalogue/contract';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { AudienceRepository } from '../../domain/audience.repository.js';
import type { Days } from '../../domain/file-format.js';
import { Period } from '../../domain/period.js';
import { Snapshot } from '../../domain/snapshot.js';
import { SnapshotRepository } from '../../domain/snapshot.repository.js';
import type { Countable } from '../import/countable.js';

/**
 * Record what an audience browsed with in a period, mapped to the releases of the current edition. Answers the new
 * snapshot's id. Nothing is stored before the last row was read.
 */
export class ImportSnapshot extends Command<string> {
  constructor(
    readonly audienceId: string,
    /** They may be left to the file, if it tells them. */
    readonly told: { readonly from?: string | undefined; readonly to?: string | undefined },
    readonly source: Countable,
    readonly id: string = v7(),
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

  async execute({ audienceId, told: { from, to }, source, id }: ImportSnapshot): Promise<string> {
    const now = new Date();
    if (from !== undefined && to !== undefined) Period.of(from, to, now);
    await this.audiences.get(audienceId);

    const edition = await this.queries.execute(new GetEditionIndex());
    const periodOf = (days?: Days) => Period.told({ from, to }, days, now);
    const { contents, days, file } = await source.count(edition, periodOf);
    const period = periodOf(days);
    const { editionId } = edition;
    const snapshot = Snapshot.import({ id, audienceId, editionId, period, ...(file && { file }), ...contents });
    await this.snapshots.save(snapshot);
    return snapshot.id;
  }
}
