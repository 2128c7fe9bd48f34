import { Affords, AsChange, type Change, FromPath, linkingOn, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DeleteSnapshot } from '../application/commands/delete-snapshot.js';
import { RemapSnapshot } from '../application/commands/remap-snapshot.js';
import { GetSnapshot } from '../application/queries/get-snapshot.js';
import { deleteSnapshot, remapSnapshot, showSnapshot } from './audiences.affordances.js';
import { snapshotResource, toldSnapshot } from './snapshot.resource.js';

/** One snapshot of an audience. */
@Controller()
export class SnapshotController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(showSnapshot)
  show(@FromPath() { audienceId, snapshotId }: PathOf<typeof showSnapshot>): Promise<Resource> {
    return this.snapshot(audienceId, snapshotId);
  }

  @Affords(remapSnapshot)
  async remap(@FromPath() { audienceId, snapshotId }: PathOf<typeof remapSnapshot>): Promise<Resource> {
    const id = await this.commands
      .execute(new RemapSnapshot(audienceId, snapshotId))
      .catch(linkingOn('snapshot-superseded', toldSnapshot(audienceId, 'laterId')));
    return this.snapshot(audienceId, id);
  }

  @Affords(deleteSnapshot)
  async delete(
    @FromPath() { audienceId, snapshotId }: PathOf<typeof deleteSnapshot>,
    @AsChange() change: Change,
  ): Promise<void> {
    change.confirmed(await this.snapshot(audienceId, snapshotId), 'snapshot');
    await this.commands.execute(new DeleteSnapshot(audienceId, snapshotId));
  }

  private async snapshot(audienceId: string, snapshotId: string): Promise<Resource> {
    return snapshotResource(await this.queries.execute(new GetSnapshot(audienceId, snapshotId)));
  }
}
