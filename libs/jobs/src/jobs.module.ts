import { Global, Inject, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Background, type Errand } from '#libs/background';
import { Dependencies } from '#libs/observability';
import { OperatorPrisma, PrismaService } from '#libs/persistence';
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
import { ObservedJobQueue } from './persistence/observed-job-queue.js';
import { PrismaJobQueue } from './persistence/prisma-job-queue.js';
import { PrismaJobViews } from './persistence/prisma-job.views.js';
import { PrismaUploads } from './persistence/prisma-uploads.js';
import { QueueStanding } from './persistence/queue-standing.js';
import { JobsController } from './presentation/jobs.controller.js';
import { RejectedRowsController } from './presentation/rejected-rows.controller.js';

/** As many jobs of one process run at a time: each holds a file's rows, and two have a core each. */
const WORKERS = ['First worker of jobs', 'Second worker of jobs'];

const ERRANDS = Symbol('what is done in the background');

/** Whose jobs are done here is said by other modules, which meet it at its contract. */
@Global()
@Module({
  imports: [CqrsModule],
  controllers: [JobsController, RejectedRowsController],
  providers: [
    ...[EnqueueJobHandler, CancelJobHandler, GetJobHandler, GetRejectedRowsHandler, ListJobsHandler, JobKinds],
    { provide: JobLookout, useFactory: (views: JobViews) => new JobLookout(views), inject: [JobViews] },
    {
      provide: JobQueue,
      useFactory: (prisma: PrismaService, operator: OperatorPrisma) =>
        new ObservedJobQueue(new PrismaJobQueue(prisma, operator)),
      inject: [PrismaService, OperatorPrisma],
    },
    {
      provide: QueueStanding,
      useFactory: (prisma: OperatorPrisma) => new QueueStanding(prisma),
      inject: [OperatorPrisma],
    },
    {
      provide: ERRANDS,
      useFactory: (queue: JobQueue, uploads: Uploads, kinds: JobKinds): Errand[] => [
        ...WORKERS.map((name) => new JobWorker(name, queue, uploads, kinds)),
        new JobSweeper(queue),
      ],
      inject: [JobQueue, Uploads, JobKinds],
    },
    { provide: JobViews, useClass: PrismaJobViews },
    { provide: Uploads, useClass: PrismaUploads },
  ],
  exports: [JobKinds],
})
export class JobsModule implements OnModuleInit, OnModuleDestroy {
  #leave?: () => void;

  constructor(
    @Inject(ERRANDS) private readonly errands: readonly Errand[],
    private readonly background: Background,
    private readonly standing: QueueStanding,
    private readonly dependencies: Dependencies,
  ) {}

  onModuleInit(): void {
    for (const errand of this.errands) this.background.add(errand);
    this.dependencies.add({ name: 'jobs', reach: () => this.standing.reach(), isDispensable: true });
    this.#leave = this.standing.tell();
  }

  onModuleDestroy(): void {
    this.#leave?.();
  }
}
