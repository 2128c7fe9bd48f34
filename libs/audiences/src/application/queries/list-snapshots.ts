import { type CursorPage, type CursorRequest, NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type SnapshotView, SnapshotViews } from './snapshot-views.js';

/** The snapshots of an audience, the latest period first. */
export class ListSnapshots extends Query<CursorPage<SnapshotView>> {
  constructor(
    readonly audienceId: string,
    readonly page: CursorRequest,
  ) {
    super();
  }
}

@QueryHandler(ListSnapshots)
export class ListSnapshotsHandler implements IQueryHandler<ListSnapshots> {
  constructor(private readonly snapshots: SnapshotViews) {}

  async execute({ audienceId, page }: ListSnapshots): Promise<CursorPage<SnapshotView>> {
    const snapshots = await this.snapshots.list(audienceId, page);
    if (!snapshots) throw new NotFound('audience', audienceId);
    return snapshots;
  }
}
