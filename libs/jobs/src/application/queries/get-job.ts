import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { JobViews } from '../job-views.js';
import type { JobView } from '../job.view.js';

export class GetJob extends Query<JobView> {
  constructor(readonly jobId: string) {
    super();
  }
}

@QueryHandler(GetJob)
export class GetJobHandler implements IQueryHandler<GetJob> {
  constructor(private readonly jobs: JobViews) {}

  async execute({ jobId }: GetJob): Promise<JobView> {
    const job = await this.jobs.find(jobId);
    if (!job) throw new NotFound('job', jobId);
    return job;
  }
}
