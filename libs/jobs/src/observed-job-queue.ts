import { type ToldRefusal } from '#libs/kernel';
import { Histogram, traced, type Span } from '#libs/observability';
import { Logger } from '@nestjs/common';
import { type Claim, type Done, JobQueue, type NewJob } from './application/job-queue.js';
import type { Outcome, Progress } from './domain/job.js';

/** Tells operators what becomes of jobs: how long each took, by a line of the log, and by a span where traces are recorded. */
export class ObservedJobQueue extends JobQueue {
  readonly #begun = new WeakMap<Claim, { readonly at: number; ids?: Span['ids'] }>();

  constructor(private readonly queue: JobQueue) {
    super();
  }

  refuseIfFull = (): Promise<void> => this.queue.refuseIfFull();
  add = (job: NewJob): Promise<void> => this.queue.add(job);
  cancel = (jobId: string): Promise<void> => this.queue.cancel(jobId);
  renew = (claim: Claim, progress: Progress): Promise<boolean> => this.queue.renew(claim, progress);
  sweep = (): Promise<void> => this.queue.sweep();

  async claim(): Promise<Claim | undefined> {
    const claim = await this.queue.claim();
    if (claim) this.#begun.set(claim, { at: performance.now() });
    return claim;
  }

  async finish(claim: Claim, work: () => Promise<Done>): Promise<void> {
    const { id, type, workspaceId, attempt, traceparent } = claim;
    const attributes = { 'plimsoll.job.id': id, 'plimsoll.job.attempt': attempt, 'plimsoll.workspace.id': workspaceId };
    await traced(`job ${type}`, { kind: 'consumer', attributes, from: ANEW, linkedTo: traceparent }, async (span) => {
      const begun = this.#begun.get(claim);
      if (begun && span) begun.ids = span.ids;
      await this.queue.finish(claim, work);
    });
    this.#tell(claim, 'succeeded');
  }

  async fail(claim: Claim, refusal: ToldRefusal, outcome: Outcome): Promise<void> {
    await this.queue.fail(claim, refusal, outcome);
    this.#tell(claim, 'failed', { refusal: refusal.code });
  }

  async giveBack(claim: Claim, wait: number): Promise<void> {
    await this.queue.giveBack(claim, wait);
    this.#tell(claim, 'retried');
  }

  async unclaim(claim: Claim): Promise<void> {
    await this.queue.unclaim(claim);
    this.#tell(claim, 'given-back');
  }

  #tell(claim: Claim, outcome: string, more: object = {}): void {
    const { id: jobId, type, workspaceId, attempt } = claim;
    const { at = performance.now(), ids } = this.#begun.get(claim) ?? {};
    const milliseconds = performance.now() - at;
    DURATIONS.observe(milliseconds / 1000, type, outcome);
    const told = { jobId, type, workspaceId, attempt, outcome, ms: Math.round(milliseconds), ...more, ...ids };
    LOGGER.log({ msg: 'job done', ...told });
  }
}

/** It is no part of the trace in which its worker looked for work. */
const ANEW = { traceparent: undefined };

const LOGGER = new Logger('Jobs');

const DURATIONS = new Histogram({
  name: 'plimsoll_job_duration_seconds',
  help: 'How long jobs took from the moment a worker had them, by type and by outcome: succeeded, failed, retried (it goes wrong, and is tried again), given-back (the process ended first).',
  labels: ['type', 'outcome'],
  bounds: [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300],
});
