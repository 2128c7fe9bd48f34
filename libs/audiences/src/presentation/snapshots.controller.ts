import {
  Affords,
  collection,
  FromBody,
  FromPath,
  FromQuery,
  FromUpload,
  linkingOn,
  OffsetQuery,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ImportSnapshot } from '../application/commands/import-snapshot.js';
import { GetSnapshot } from '../application/queries/get-snapshot.js';
import { ListSnapshots } from '../application/queries/list-snapshots.js';
import { importSnapshot, listSnapshots, showAudience, showSnapshot } from './audiences.affordances.js';
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
    @FromQuery() query: OffsetQuery,
  ): Promise<Resource> {
    const at = { audienceId };
    const { items, total } = await this.queries.execute(new ListSnapshots(audienceId, query));
    const { offset, limit } = query;
    return collection(listSnapshots, at, query, { offset, limit, total }, items.map(snapshotSummaryResource))
      .link(showAudience.at(at), 'up')
      .offer(importSnapshot.at(at));
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
}

const firstOf =
  (audienceId: string) =>
  ({ snapshotId }: Readonly<Record<string, unknown>>) =>
    typeof snapshotId === 'string' ? showSnapshot.at({ audienceId, snapshotId }) : undefined;
