import { NotFound, type OffsetRequest, type Page } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { SnapshotViews, type UnknownNameView } from './snapshot-views.js';

/** What all snapshots of an audience named and no release was found for, most visits first. */
export class ListUnknownNames extends Query<Page<UnknownNameView>> {
  constructor(
    readonly audienceId: string,
    readonly page: OffsetRequest,
  ) {
    super();
  }
}

@QueryHandler(ListUnknownNames)
export class ListUnknownNamesHandler implements IQueryHandler<ListUnknownNames> {
  constructor(private readonly snapshots: SnapshotViews) {}

  async execute({ audienceId, page }: ListUnknownNames): Promise<Page<UnknownNameView>> {
    const names = await this.snapshots.unknownNames(audienceId, page);
    if (!names) throw new NotFound('audience', audienceId);
    return names;
  }
}
