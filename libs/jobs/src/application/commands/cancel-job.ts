import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { JobQueue } from '../job-queue.js';

/** Take a job back: one that runs stops soon, and stores nothing any more. */
export class CancelJob extends Command<void> {
  constructor(readonly jobId: string) {
    super();
  }
}

@CommandHandler(CancelJob)
export class CancelJobHandler implements ICommandHandler<CancelJob> {
  constructor(private readonly queue: JobQueue) {}

  execute({ jobId }: CancelJob): Promise<void> {
    return this.queue.cancel(jobId);
  }
}
