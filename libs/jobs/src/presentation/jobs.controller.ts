import { Affords, cursorCollection, FromPath, FromQuery, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CancelJob } from '../application/commands/cancel-job.js';
import { GetJob } from '../application/queries/get-job.js';
import { ListJobs } from '../application/queries/list-jobs.js';
import { jobResource } from './job.resource.js';
import { cancelJob, JobsQuery, listJobs, showJob } from './jobs.affordances.js';

/** What is done after its request was answered. */
@Controller()
export class JobsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
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

  @Affords(cancelJob)
  async cancel(@FromPath() { jobId }: PathOf<typeof cancelJob>): Promise<Resource> {
    await this.commands.execute(new CancelJob(jobId));
    return this.job(jobId);
  }

  private async job(jobId: string): Promise<Resource> {
    return jobResource(await this.queries.execute(new GetJob(jobId)));
  }
}
