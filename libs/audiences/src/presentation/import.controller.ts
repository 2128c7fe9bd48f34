import {
  type Actor,
  Affords,
  AsDeferral,
  type Deferral,
  FromBody,
  FromCaller,
  FromPath,
  FromQuery,
  FromUpload,
  linkingOn,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import { GetJob, openJobResource } from '#libs/jobs/contract';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { GetSnapshot } from '../application/queries/get-snapshot.js';
import { importSnapshot } from './audiences.affordances.js';
import { PeriodQuery, SnapshotForm } from './audiences.form.js';
import { importLater, importNow } from './import-of.js';
import { measured } from './measured.js';
import { snapshotResource, toldSnapshot } from './snapshot.resource.js';

/** What an audience browsed with, as it comes in. */
@Controller()
export class ImportController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Affords(importSnapshot)
  async import(
    @FromPath() { audienceId }: PathOf<typeof importSnapshot>,
    @FromQuery() query: PeriodQuery,
    @FromBody() form: SnapshotForm | undefined,
    @FromUpload() upload: AsyncIterable<Uint8Array> | undefined,
    @AsDeferral() deferral: Deferral,
    @FromCaller() by: Actor,
  ): Promise<Resource> {
    const { file, isLong } = await measured(upload, deferral);
    const asked = { audienceId, query, form, file };
    const toTheFirst = linkingOn('snapshot-exists', toldSnapshot(audienceId, 'snapshotId'));
    if (deferral.isPossible && (isLong || deferral.isWished)) {
      const jobId = await this.commands.execute(importLater(asked, by)).catch(toTheFirst);
      return openJobResource(await this.queries.execute(new GetJob(jobId))).deferred();
    }
    const id = await this.commands.execute(importNow(asked)).catch(toTheFirst);
    return snapshotResource(await this.queries.execute(new GetSnapshot(audienceId, id)));
  }
}
