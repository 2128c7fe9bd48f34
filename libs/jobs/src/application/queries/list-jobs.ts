import type { CursorPage, CursorRequest } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type JobFilter, JobViews } from '../job-views.js';
import type { JobView } from '../job.view.js';

/** The jobs of the workspace, the newest first. */
export class ListJobs extends Query<CursorPage<JobView>> {
  constructor(
    readonly filter: JobFilter,
    readonly page: CursorRequest,
  ) {
    super();
  }
}

@QueryHandler(ListJobs)
export class ListJobsHandler implements IQueryHandler<ListJobs> {
  constructor(private readonly jobs: JobViews) {}

  execute({ filter, page }: ListJobs): Promise<CursorPage<JobView>> {
    return this.jobs.list(filter, page);
  }
}
