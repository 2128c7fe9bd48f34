import { NotFound, type OffsetRequest, type Page } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type RowFilter, type SnapshotRowView, SnapshotViews } from './snapshot-views.js';

/** What became of each distinct row of an import, most visits first. */
export class ListSnapshotRows extends Query<Page<SnapshotRowView>> {
  constructor(
    readonly audienceId: string,
    readonly snapshotId: string,
    readonly filter: RowFilter,
    readonly page: OffsetRequest,
  ) {
    super();
  }
}

@QueryHandler(ListSnapshotRows)
export class ListSnapshotRowsHandler implements IQueryHandler<ListSnapshotRows> {
  constructor(private readonly snapshots: SnapshotViews) {}

  async execute({ audienceId, snapshotId, filter, page }: ListSnapshotRows): Promise<Page<SnapshotRowView>> {
    const rows = await this.snapshots.rows(audienceId, snapshotId, filter, page);
    if (!rows) throw new NotFound('snapshot', snapshotId);
    return rows;
  }
}
