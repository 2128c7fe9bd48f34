import type { Outcome, Progress, RejectedRow } from '../domain/job.js';
import { RejectedRows } from '../domain/rejected-rows.js';
import type { Claim, JobQueue, Piece } from './job-queue.js';

/** Keeps a job this worker's own while it is done, by telling every second how far it is. */
export class Lease {
  readonly #lost = new AbortController();
  readonly #timer: NodeJS.Timeout;
  /** Aborted when the work is in vain. */
  readonly signal: AbortSignal;
  #progress: { -readonly [Member in keyof Progress]: Progress[Member] } = { bytes: 0, rows: 0 };
  #rejected = new RejectedRows();
  #renewing: Promise<void> | undefined;

  constructor(
    private readonly claim: Claim,
    private readonly queue: Pick<JobQueue, 'renew'>,
    stopping: AbortSignal,
  ) {
    this.signal = AbortSignal.any([stopping, this.#lost.signal]);
    // One at a time, however long the database takes to answer.
    this.#timer = setInterval(() => {
      this.#renewing ??= this.#renew().finally(() => (this.#renewing = undefined));
    }, EVERY);
  }

  get outcome(): Outcome {
    return { progress: { ...this.#progress }, rejected: this.#rejected };
  }

  get isLost(): boolean {
    return this.#lost.signal.aborted;
  }

  /** From the beginning of the file. */
  restart(): void {
    this.#progress = { bytes: 0, rows: 0 };
    this.#rejected = new RejectedRows();
  }

  counted(rows: number): void {
    this.#progress.rows += rows;
  }

  rejected(row: RejectedRow): void {
    this.#rejected.add(row);
  }

  /** The file, which breaks off when the work is in vain. */
  async *counting(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
    for await (const piece of pieces) {
      this.signal.throwIfAborted();
      this.#progress.bytes += piece.bytes;
      yield piece;
    }
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#renewing;
  }

  /** While the database is away nobody can take the job either: it is told again a second later. */
  async #renew(): Promise<void> {
    const isOurs = await this.queue.renew(this.claim, this.#progress).catch(() => true);
    if (!isOurs) this.#lost.abort(new Error('The job is done elsewhere, or was cancelled.'));
  }
}

/** Milliseconds. */
const EVERY = 1_000;
