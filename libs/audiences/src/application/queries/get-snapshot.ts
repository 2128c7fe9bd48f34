import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type MappingReport, SnapshotViews } from './snapshot-views.js';

/** One snapshot, with the report of what became of its import. */
export class GetSnapshot extends Query<MappingReport> {
  constructor(
    readonly audienceId: string,
    readonly snapshotId: string,
  ) {
    super();
  }
}

@QueryHandler(GetSnapshot)
export class GetSnapshotHandler implements IQueryHandler<GetSnapshot> {
  constructor(private readonly snapshots: SnapshotViews) {}

  async execute({ audienceId, snapshotId }: GetSnapshot): Promise<MappingReport> {
    const report = await this.snapshots.find(audienceId, snapshotId);
    if (!report) throw new NotFound('snapshot', snapshotId);
    return report;
  }
}
