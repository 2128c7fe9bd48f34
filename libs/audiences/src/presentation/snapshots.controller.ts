import {
  Affords,
  AsBatch,
  type Batch,
  cursorCollection,
  CursorQuery,
  FromBody,
  FromPath,
  FromQuery,
  FromUpload,
  linkingOn,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ImportSnapshot } from '../application/commands/import-snapshot.js';
import { GetSnapshot } from '../application/queries/get-snapshot.js';
import { ListSnapshots } from '../application/queries/list-snapshots.js';
import { batchSnapshots, importSnapshot, listSnapshots, showAudience, showSnapshot } from './audiences.affordances.js';
import { PeriodQuery, SnapshotForm } from './audiences.form.js';
import { importOf } from './import-of.js';
import { snapshotResource, snapshotSummaryResource } from './snapshot.resource.js';

/** The snapshots of an audience. */
@Controller()
export class SnapshotsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

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

  @Affords(importSnapshot)
  async import(
    @FromPath() { audienceId }: PathOf<typeof importSnapshot>,
    @FromQuery() query: PeriodQuery,
    @FromBody() form: SnapshotForm | undefined,
    @FromUpload() file: AsyncIterable<Uint8Array> | undefined,
  ): Promise<Resource> {
    const { from, to, rows } = importOf(query, form, file);
    const id = await this.commands
      .execute(new ImportSnapshot(audienceId, from, to, rows))
      .catch(linkingOn('snapshot-exists', firstOf(audienceId)));
    return snapshotResource(await this.queries.execute(new GetSnapshot(audienceId, id)));
  }

  @Affords(batchSnapshots)
  batch(@AsBatch() batch: Batch): Promise<Resource> {
    return batch.perform();
  }
}

const firstOf =
  (audienceId: string) =>
  ({ snapshotId }: Readonly<Record<string, unknown>>) =>
    typeof snapshotId === 'string' ? showSnapshot.at({ audienceId, snapshotId }) : undefined;
