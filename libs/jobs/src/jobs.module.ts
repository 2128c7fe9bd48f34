import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Background } from '#libs/background';
import { CancelJobHandler } from './application/commands/cancel-job.js';
import { EnqueueJobHandler } from './application/commands/enqueue-job.js';
import { JobKinds } from './application/job-kinds.js';
import { JobLookout } from './application/job-lookout.js';
import { JobQueue, Uploads } from './application/job-queue.js';
import { JobSweeper } from './application/job-sweeper.js';
import { JobViews } from './application/job-views.js';
import { JobWorker } from './application/job-worker.js';
import { GetJobHandler } from './application/queries/get-job.js';
import { GetRejectedRowsHandler } from './application/queries/get-rejected-rows.js';
import { ListJobsHandler } from './application/queries/list-jobs.js';
import { PrismaJobQueue } from './persistence/prisma-job-queue.js';
import { PrismaJobViews } from './persistence/prisma-job.views.js';
import { PrismaUploads } from './persistence/prisma-uploads.js';
import { JobsController } from './presentation/jobs.controller.js';
import { RejectedRowsController } from './presentation/rejected-rows.controller.js';

/** Whose jobs are done here is said by other modules, which meet it at its contract. */
@Global()
@Module({
  imports: [CqrsModule],
  controllers: [JobsController, RejectedRowsController],
  providers: [
    ...[EnqueueJobHandler, CancelJobHandler, GetJobHandler, GetRejectedRowsHandler, ListJobsHandler, JobKinds],
    { provide: JobLookout, useFactory: (views: JobViews) => new JobLookout(views), inject: [JobViews] },
    { provide: JobQueue, useClass: PrismaJobQueue },
    { provide: JobViews, useClass: PrismaJobViews },
    { provide: Uploads, useClass: PrismaUploads },
  ],
  exports: [JobKinds],
})
export class JobsModule {
  constructor(background: Background, queue: JobQueue, uploads: Uploads, kinds: JobKinds) {
    for (const name of WORKERS) background.add(new JobWorker(name, queue, uploads, kinds));
    background.add(new JobSweeper(queue));
  }
}

/** As many jobs of one process run at a time: each holds a file's rows, and two have a core each. */
const WORKERS = ['First worker of jobs', 'Second worker of jobs'];
