import type { Actor } from '#libs/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import type { JobType } from '../../domain/job.js';
import { JobQueue, Uploads } from '../job-queue.js';

/** Have something done later: its file is stored, and the job with the rest of the request. Answers the job's id. */
export class EnqueueJob extends Command<string> {
  constructor(
    readonly job: {
      readonly type: JobType;
      readonly audienceId: string;
      readonly input: object;
      readonly file: AsyncIterable<Uint8Array>;
    },
    readonly by: Actor,
  ) {
    super();
  }
}

@CommandHandler(EnqueueJob)
export class EnqueueJobHandler implements ICommandHandler<EnqueueJob> {
  constructor(
    private readonly queue: JobQueue,
    private readonly uploads: Uploads,
  ) {}

  async execute({ job: { file, ...job }, by }: EnqueueJob): Promise<string> {
    await this.queue.refuseIfFull();
    const upload = await this.uploads.store(file);
    const id = v7();
    await this.queue.add({ ...job, id, upload, by: { id: by.id, name: by.name } });
    return id;
  }
}
