import { type ToldRefusal } from '#libs/kernel';
import { Histogram, traced, type Span } from '#libs/observability';
import { Logger } from '@nestjs/common';
import { type Claim, type Done, type GivenUp, JobQueue, type NewJob } from '../application/job-queue.js';
import type { Outcome, Progress } from '../domain/job.js';

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

  async giveUp(): Promise<readonly GivenUp[]> {
    const givenUp = await this.queue.giveUp();
    for (const { refusal, milliseconds, ...job } of givenUp)
      tell(job, 'failed', milliseconds, { refusal: refusal.code });
    return givenUp;
  }

  async claim(): Promise<Claim | undefined> {
    const claim = await this.queue.claim();
    if (claim) this.#begun.set(claim, { at: performance.now() });
    return claim;
  }

  async finish(claim: Claim, work: () => Promise<Done>): Promise<boolean> {
    const { id, type, workspaceId, attempt, traceparent } = claim;
    const attributes = { 'plimsoll.job.id': id, 'plimsoll.job.attempt': attempt, 'plimsoll.workspace.id': workspaceId };
    const options = { kind: 'consumer', attributes, from: ANEW, linkedTo: traceparent } as const;
    const finishing = traced(`job ${type}`, options, (span) => {
      const begun = this.#begun.get(claim);
      if (begun && span) begun.ids = span.ids;
      return this.queue.finish(claim, work);
    });
    return this.#tellOf(claim, 'succeeded', finishing);
  }

  fail = (claim: Claim, refusal: ToldRefusal, outcome: Outcome): Promise<boolean> =>
    this.#tellOf(claim, 'failed', this.queue.fail(claim, refusal, outcome), { refusal: refusal.code });

  giveBack = (claim: Claim, wait: number): Promise<boolean> =>
    this.#tellOf(claim, 'retried', this.queue.giveBack(claim, wait));

  unclaim = (claim: Claim): Promise<boolean> => this.#tellOf(claim, 'given-back', this.queue.unclaim(claim));

  /** Unless the attempt was over before: what became of the job is told elsewhere. */
  async #tellOf(claim: Claim, outcome: string, ending: Promise<boolean>, more: object = {}): Promise<boolean> {
    const isOurs = await ending;
    const { at = performance.now(), ids } = this.#begun.get(claim) ?? {};
    if (isOurs) tell(claim, outcome, performance.now() - at, { ...more, ...ids });
    return isOurs;
  }
}

type Told = Pick<Claim, 'id' | 'type' | 'workspaceId' | 'attempt'>;

function tell({ id: jobId, type, workspaceId, attempt }: Told, outcome: string, milliseconds: number, more: object) {
  DURATIONS.observe(milliseconds / 1000, type, outcome);
  LOGGER.log({ msg: 'job done', jobId, type, workspaceId, attempt, outcome, ms: Math.round(milliseconds), ...more });
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
