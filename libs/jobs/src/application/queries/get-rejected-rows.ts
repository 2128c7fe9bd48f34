import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { JobViews } from '../job-views.js';
import type { RejectedRow } from '../job.view.js';

/** The rows of a job's file that could not be read, in their order: the first 10,000, or fewer where they are very long. */
export class GetRejectedRows extends Query<readonly RejectedRow[]> {
  constructor(readonly jobId: string) {
    super();
  }
}

@QueryHandler(GetRejectedRows)
export class GetRejectedRowsHandler implements IQueryHandler<GetRejectedRows> {
  constructor(private readonly jobs: JobViews) {}

  async execute({ jobId }: GetRejectedRows): Promise<readonly RejectedRow[]> {
    const job = await this.jobs.find(jobId);
    if (!job) throw new NotFound('job', jobId);
    if (job.endedAt === undefined)
      throw new NotFound('list of what was rejected of job', jobId, {}, 'It has not ended yet.');
    return this.jobs.rejectedRows(jobId);
  }
}
