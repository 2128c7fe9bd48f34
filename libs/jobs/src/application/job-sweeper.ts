import type { JobQueue } from './job-queue.js';

/** Forgets jobs that ended long ago, and files that no job is to read: an errand of the background. */
export class JobSweeper {
  readonly name = 'Forgetting old jobs';
  readonly every = 3_600_000;

  constructor(private readonly queue: Pick<JobQueue, 'sweep'>) {}

  /** One that was cancelled leaves its file behind. */
  wakes({ type }: { readonly type: string }): boolean {
    return type === 'job-ended';
  }

  async run(): Promise<boolean> {
    await this.queue.sweep();
    return false;
  }
}
