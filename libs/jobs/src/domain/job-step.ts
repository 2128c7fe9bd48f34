import { AggregateRoot, type DomainEvent } from '#libs/kernel';

/** What processes are told of a job. */
export class JobStep extends AggregateRoot {
  constructor(jobId: string, step: 'queued' | 'ended') {
    super(jobId);
    this.record(new JobEvent(`job-${step}`, jobId));
  }
}

/** A job waits to be done, or has ended. */
export class JobEvent implements DomainEvent {
  constructor(
    readonly type: 'job-queued' | 'job-ended',
    readonly jobId: string,
  ) {}
}
