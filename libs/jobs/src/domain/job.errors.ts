import { DomainError } from '#libs/kernel';
import type { JobState } from './job.js';

/** Only what waits or runs can be taken back. */
export class JobEnded extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'job-ended';
  readonly title = 'The job has ended';

  constructor(state: JobState) {
    super(`The job has ended: it is ${state}.`, { state });
  }
}

/** A workspace that asks for more than is done makes others wait; later there is room again. */
export class TooManyJobs extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'too-many-jobs';
  readonly title = 'Too many jobs of the workspace wait';

  constructor(readonly most: number) {
    super(`${String(most)} jobs of this workspace wait or run. Wait until one has ended, or cancel one.`, { most });
  }
}

/** It was begun as often as it may be, and never came to an end. */
export class JobGivenUp extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'job-given-up';
  readonly title = 'The job was begun several times and never came to an end';

  constructor(attempts: number) {
    super(`It was begun ${String(attempts)} times and never came to an end. Nothing of it was stored.`, { attempts });
  }
}
