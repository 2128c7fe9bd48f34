import type { ToldRefusal } from '#libs/kernel';
import type { JobState, JobType, RejectedRow } from '../domain/job.js';

export { STATES, TYPES } from '../domain/job.js';
export type { JobState, JobType, RejectedRow };

/** A job as whoever asked for it sees it. */
export interface JobView {
  readonly id: string;
  readonly type: JobType;
  readonly state: JobState;
  readonly audienceId: string;
  readonly progress: JobProgress;
  readonly createdAt: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** Of one that runs: when it will have read all, if it goes on as it went. */
  readonly estimatedEndAt?: string;
  /** Of one that succeeded. */
  readonly result?: { readonly snapshotId: string };
  /** How many rows could not be read, if any: they kept it from succeeding, or were left out. */
  readonly rejectedRows?: number;
  /** Of one that failed. */
  readonly refusal?: ToldRefusal;
}

export interface JobProgress {
  /** Of the file, as it was sent. */
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
  readonly percent: number;
}
