import {
  Affords,
  cursorCollection,
  EventStream,
  FromPath,
  FromPrincipal,
  FromQuery,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CancelJob } from '../application/commands/cancel-job.js';
import { GetJob } from '../application/queries/get-job.js';
import { ListJobs } from '../application/queries/list-jobs.js';
import { JobLookout } from '../application/job-lookout.js';
import { jobEvent, jobResource } from './job.resource.js';
import { cancelJob, JobsQuery, listJobs, showJob, watchJob } from './jobs.affordances.js';

/** What is done after its request was answered. */
@Controller()
export class JobsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly lookout: JobLookout,
  ) {}

  @Affords(listJobs)
  async list(@FromQuery() query: JobsQuery): Promise<Resource> {
    const { state, audience: audienceId } = query;
    const filter = { ...(state && { state }), ...(audienceId !== undefined && { audienceId }) };
    const page = await this.queries.execute(new ListJobs(filter, query.page));
    return cursorCollection(listJobs, {}, query, page, page.items.map(jobResource));
  }

  @Affords(showJob)
  show(@FromPath() { jobId }: PathOf<typeof showJob>): Promise<Resource> {
    return this.job(jobId);
  }

  @Affords(watchJob)
  async watch(
    @FromPath() { jobId }: PathOf<typeof watchJob>,
    @FromPrincipal() { workspaceId }: Principal,
  ): Promise<EventStream> {
    await this.queries.execute(new GetJob(jobId));
    return new EventStream(({ tell, end }) =>
      this.lookout.watch(workspaceId, jobId, (view) => (view ? tell(jobEvent(view)) : end())),
    );
  }

  @Affords(cancelJob)
  async cancel(@FromPath() { jobId }: PathOf<typeof cancelJob>): Promise<Resource> {
    await this.commands.execute(new CancelJob(jobId));
    return this.job(jobId);
  }

  private async job(jobId: string): Promise<Resource> {
    return jobResource(await this.queries.execute(new GetJob(jobId)));
  }
}
