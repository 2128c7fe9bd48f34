import { NotFound } from '#libs/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SnapshotRepository } from '../../domain/snapshot.repository.js';

/** Delete what an audience browsed with in one period, so that the period can be imported again. */
export class DeleteSnapshot extends Command<void> {
  constructor(
    readonly audienceId: string,
    readonly snapshotId: string,
  ) {
    super();
  }
}

@CommandHandler(DeleteSnapshot)
export class DeleteSnapshotHandler implements ICommandHandler<DeleteSnapshot> {
  constructor(private readonly snapshots: SnapshotRepository) {}

  async execute({ audienceId, snapshotId }: DeleteSnapshot): Promise<void> {
    const snapshot = await this.snapshots.get(snapshotId);
    if (snapshot.state.audienceId !== audienceId) throw new NotFound('snapshot', snapshotId);

    snapshot.discard();
    await this.snapshots.delete(snapshot);
  }
}
