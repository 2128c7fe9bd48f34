import { GetEditionIndex } from '#libs/catalogue/contract';
import { NotFound } from '#libs/kernel';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { SnapshotRepository } from '../../domain/snapshot.repository.js';
import { rowMapperOf } from '../import/row-mapper-of.js';

/**
 * Make the next revision of a snapshot: its rows, mapped to the releases and by the names of the current edition. Answers the new
 * snapshot's id; the other stays as it is.
 */
export class RemapSnapshot extends Command<string> {
  constructor(
    readonly audienceId: string,
    readonly snapshotId: string,
  ) {
    super();
  }
}

@CommandHandler(RemapSnapshot)
export class RemapSnapshotHandler implements ICommandHandler<RemapSnapshot> {
  constructor(
    private readonly snapshots: SnapshotRepository,
    private readonly queries: QueryBus,
  ) {}

  async execute({ audienceId, snapshotId }: RemapSnapshot): Promise<string> {
    const snapshot = await this.snapshots.get(snapshotId);
    if (snapshot.state.audienceId !== audienceId) throw new NotFound('snapshot', snapshotId);

    const edition = await this.queries.execute(new GetEditionIndex());
    const next = snapshot.remapped({ id: v7(), editionId: edition.editionId, mapper: rowMapperOf(edition) });
    await this.snapshots.save(next);
    return next.id;
  }
}
