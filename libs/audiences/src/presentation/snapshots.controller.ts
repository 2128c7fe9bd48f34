import {
  Affords,
  AsBatch,
  type Batch,
  cursorCollection,
  CursorQuery,
  FromPath,
  FromQuery,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListSnapshots } from '../application/queries/list-snapshots.js';
import { batchSnapshots, importSnapshot, listSnapshots, showAudience } from './audiences.affordances.js';
import { snapshotSummaryResource } from './snapshot.resource.js';

/** The snapshots of an audience. */
@Controller()
export class SnapshotsController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listSnapshots)
  async list(
    @FromPath() { audienceId }: PathOf<typeof listSnapshots>,
    @FromQuery() query: CursorQuery,
  ): Promise<Resource> {
    const at = { audienceId };
    const page = await this.queries.execute(new ListSnapshots(audienceId, query.page));
    return cursorCollection(listSnapshots, at, query, page, page.items.map(snapshotSummaryResource))
      .link(showAudience.at(at), 'up')
      .offer(importSnapshot.at(at))
      .offer(batchSnapshots.at(at));
  }

  @Affords(batchSnapshots)
  batch(@AsBatch() batch: Batch): Promise<Resource> {
    return batch.perform();
  }
}
