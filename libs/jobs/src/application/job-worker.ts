import { DomainError, toldOf, Unavailable } from '#libs/kernel';
import { JobGivenUp } from '../domain/job.errors.js';
import { MOST_ATTEMPTS } from '../domain/job.js';
import type { JobKinds, Work } from './job-kinds.js';
import type { Claim, Done, JobQueue, Piece, Uploads } from './job-queue.js';
import { Lease } from './lease.js';

/** Does one job after the other: an errand of the background. */
export class JobWorker {
  readonly every = 5_000;

  constructor(
    readonly name: string,
    private readonly queue: JobQueue,
    private readonly uploads: Uploads,
    private readonly kinds: JobKinds,
  ) {}

  wakes({ type }: { readonly type: string }): boolean {
    return type === 'job-queued' || type === 'job-ended';
  }

  async run(stopping: AbortSignal): Promise<boolean> {
    await this.queue.giveUp();
    const claim = await this.queue.claim();
    if (!claim) return false;

    const lease = new Lease(claim, this.queue, stopping);
    try {
      await this.queue.finish(claim, () => this.#perform(claim, lease));
    } catch (error) {
      await this.#settle(claim, lease, stopping, error);
    } finally {
      await lease.end();
    }
    return true;
  }

  async #perform({ type, input, ...upload }: Claim, lease: Lease): Promise<Done> {
    lease.restart();
    const pieces = lease.counting(this.uploads.read(upload));
    const work: Work = {
      ...{ input, signal: lease.signal, file: this.#unpacked(pieces), packedFile: packedOf(pieces) },
      counted: (rows) => lease.counted(rows),
      rejected: (row) => lease.rejected(row),
    };
    return { ...(await this.kinds.get(type).perform(work)), ...lease.outcome };
  }

  async *#unpacked(pieces: AsyncIterable<Piece>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) yield await this.uploads.unpack(piece);
  }

  /** What is refused has failed; what went wrong otherwise is tried again, and told of. */
  async #settle(claim: Claim, lease: Lease, stopping: AbortSignal, error: unknown): Promise<void> {
    if (lease.isLost) return;
    if (stopping.aborted) return this.#leave(claim, lease);
    if (error instanceof Unavailable && error.isOutage) {
      await lease.end();
      await this.#giveBackAfterOutage(claim, stopping);
      throw error;
    }
    if (error instanceof DomainError && error.kind !== 'unavailable') {
      await this.queue.fail(claim, toldOf(error), lease.outcome);
      return;
    }
    if (claim.attempt < MOST_ATTEMPTS) await this.queue.giveBack(claim, WAIT * claim.attempt);
    else await this.queue.fail(claim, toldOf(new JobGivenUp(claim.attempt)), lease.outcome);
    throw error;
  }

  /** Whoever stops in order is not what ends workers. */
  async #leave(claim: Claim, lease: Lease): Promise<void> {
    await lease.end();
    await this.queue.unclaim(claim);
  }

  /**
   * After an outage it is begun again as soon as the database answers. It is an attempt nevertheless, since what of it may still be under way must
   * not be taken for the next: what goes wrong after the last is final, and so is an outage then that outlasts the lease.
   */
  async #giveBackAfterOutage(claim: Claim, stopping: AbortSignal): Promise<void> {
    const patience = AbortSignal.any([stopping, AbortSignal.timeout(OUTAGE)]);
    while (!patience.aborted) {
      const isGivenBack = await this.queue.giveBack(claim, 0).then(yes, no);
      if (isGivenBack) return;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }
}

const yes = () => true;
const no = () => false;

/** Milliseconds for which a job is held, to be given back when the database answers: less than its lease. */
const OUTAGE = 25_000;

/** Milliseconds between two tries to give back a job when the database is away. */
const AGAIN = 500;

async function* packedOf(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece['packed']> {
  for await (const { packed } of pieces) yield packed;
}

/** Milliseconds before it is tried for the second time. */
const WAIT = 5_000;
