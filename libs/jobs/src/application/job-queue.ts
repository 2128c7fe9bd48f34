import type { Actor, ToldRefusal } from '#libs/kernel';
import type { JobType, Outcome, Progress } from '../domain/job.js';

/** What is asked for. */
export interface NewJob {
  readonly id: string;
  readonly type: JobType;
  readonly audienceId: string;
  readonly input: object;
  readonly upload: StoredUpload;
  readonly by: Actor;
}

/** A file that is kept until its job has ended. */
export interface StoredUpload {
  readonly uploadId: string;
  /** Bytes, as it was sent. */
  readonly size: number;
}

/** A job that this process is to do: its own for as long as it says so in time, and under this attempt only. */
export interface Claim extends StoredUpload {
  readonly id: string;
  readonly workspaceId: string;
  readonly type: JobType;
  readonly input: unknown;
  readonly attempt: number;
  /** Of the request that asked for it (W3C Trace Context), where its trace was recorded. */
  readonly traceparent?: string;
}

/** A job that was given up. */
export interface GivenUp extends Pick<Claim, 'id' | 'workspaceId' | 'type' | 'attempt'> {
  readonly refusal: ToldRefusal;
  /** Milliseconds since its last attempt began. */
  readonly milliseconds: number;
}

/** What came of a job, and what was read for it. */
export interface Done extends Outcome {
  readonly snapshotId: string;
}

/**
 * Jobs that wait and run, whichever process does them. One of a workspace runs at a time. Whatever is written of a job under an attempt
 * that is over, for it took too long, was cancelled or was begun again elsewhere, is not written; `false` is the answer then.
 */
export abstract class JobQueue {
  /** Refuses with TooManyJobs where so many of the workspace in context wait or run that another is not taken. */
  abstract refuseIfFull(): Promise<void>;
  /** In the transaction of whoever asks, for the workspace in context. Refuses an audience that is not there. */
  abstract add(job: NewJob): Promise<void>;
  /** Takes it back, whether it waits or runs. Refuses with NotFound, and with JobEnded. */
  abstract cancel(jobId: string): Promise<void>;

  /** Ends jobs that ended their workers, or outlasted them, as often as they may. */
  abstract giveUp(): Promise<readonly GivenUp[]>;
  /** The one that waits longest, of any workspace; one whose worker fell silent counts as waiting. */
  abstract claim(): Promise<Claim | undefined>;
  /** Says that it is being done. False: it is this worker's no more. */
  abstract renew(claim: Claim, progress: Progress): Promise<boolean>;
  /** Stores what the work stores together with its end, or nothing. The work may run again. */
  abstract finish(claim: Claim, work: () => Promise<Done>): Promise<boolean>;
  abstract fail(claim: Claim, refusal: ToldRefusal, outcome: Outcome): Promise<boolean>;
  /** Lets it wait again, for so many milliseconds at least. */
  abstract giveBack(claim: Claim, wait: number): Promise<boolean>;
  /** As if it had not been begun: the attempt does not count. Nothing may be told under it any more, for the next has its number. */
  abstract unclaim(claim: Claim): Promise<boolean>;

  /** Forgets jobs that ended long ago, and files that no job is to read. */
  abstract sweep(): Promise<void>;
}

/** A piece of a file. */
export interface Piece {
  /** A frame of Zstandard, in memory of its own: who reads it may hand that over to a thread. */
  readonly packed: Uint8Array<ArrayBuffer>;
  /** Of the file. */
  readonly bytes: number;
}

/** Files that jobs are to read. */
export abstract class Uploads {
  /** Stores a file while it arrives, apart from any transaction: it may take minutes. Without a job it is forgotten. */
  abstract store(chunks: AsyncIterable<Uint8Array>): Promise<StoredUpload>;
  /** As it is stored. Throws at its end if it is not whole any more. */
  abstract read(upload: StoredUpload): AsyncGenerator<Piece>;
  abstract unpack(piece: Piece): Promise<Uint8Array>;
}
