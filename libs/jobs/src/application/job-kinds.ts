import type { JobType, RejectedRow } from '../domain/job.js';
import type { Piece } from './job-queue.js';

/** What a job is given to do its work with. */
export interface Work {
  readonly input: unknown;
  /** Read it once, in one of two ways. */
  readonly file: AsyncIterable<Uint8Array>;
  /** The same as it is stored, for whoever unpacks it elsewhere: frames of Zstandard, one after the other, each to be handed over if one likes. */
  readonly packedFile: AsyncIterable<Piece['packed']>;
  /** Aborted when the work is in vain: the job was cancelled, or the process ends. */
  readonly signal: AbortSignal;
  /** Tells of so many more rows. */
  counted(this: void, rows: number): void;
  /** Tells of a row that could not be read. Whether the job fails for it is for the work to say. */
  rejected(this: void, row: RejectedRow): void;
}

/** How one type of jobs is done, in the workspace that asked for it. Refuses as the same would be refused at once. */
export interface JobKind {
  readonly type: JobType;
  perform(work: Work): Promise<{ readonly snapshotId: string }>;
}

/** The kinds of all modules, which add theirs when they begin. */
export class JobKinds {
  readonly #kinds = new Map<JobType, JobKind>();

  add(kind: JobKind): void {
    this.#kinds.set(kind.type, kind);
  }

  get(type: JobType): JobKind {
    const kind = this.#kinds.get(type);
    if (!kind) throw new Error(`Nobody does ${type}.`);
    return kind;
  }
}
