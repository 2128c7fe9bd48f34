import { Unavailable } from '#libs/kernel';
import { type Allowance, type Charge, Counts, type Eventual } from './counts.js';
import { MemoryCounts } from './memory-counts.js';

/** What becomes of requests while the store is away: each process counts by itself, or they are refused. */
export const ON_STORE_FAILURE = ['open', 'closed'] as const;
export type OnStoreFailure = (typeof ON_STORE_FAILURE)[number];

/** Counts of several processes, somewhere that can be away. */
export abstract class DistantCounts extends Counts {
  abstract override take(charges: readonly Charge[]): Promise<Allowance[]>;
  abstract override giveBack(charge: Charge): Promise<void>;
  /** Rejects where charges could not be taken just now, and soon: callers wait. */
  abstract reach(): Promise<void>;
  abstract close(): void;
}

/** What this tells an operator goes to: a line when the store is lost, and one when it is back, with how many were refused meanwhile. */
export interface StoreLog {
  warn(facts: object, message: string): void;
  info(facts: object, message: string): void;
}

/**
 * Counts in a store that processes share, and does without it while it is away: from the first call that fails until
 * the store answers again, which is asked for by itself. Nobody waits for what is known to be away.
 */
export class SharedCounts extends Counts {
  private readonly own = new MemoryCounts();
  private probe: NodeJS.Timeout | undefined;
  /** Since the store was lost. */
  private refused = 0;

  constructor(
    private readonly store: DistantCounts,
    readonly onFailure: OnStoreFailure,
    private readonly log: StoreLog,
  ) {
    super();
  }

  take(charges: readonly Charge[]): Eventual<Allowance[]> {
    if (this.probe) return this.without(charges);
    return this.store.take(charges).catch((error: unknown) => {
      this.lose(error);
      return this.without(charges);
    });
  }

  /** What cannot be given back ends with its window. */
  giveBack(charge: Charge): Eventual<void> {
    if (this.probe) {
      this.own.giveBack(charge);
      return;
    }
    return this.store.giveBack(charge).catch((error: unknown) => {
      this.lose(error);
    });
  }

  /** Rejects while the store is away. */
  async reach(): Promise<void> {
    try {
      await this.store.reach();
    } catch (error) {
      this.lose(error);
      throw error;
    }
    this.regain();
  }

  close(): void {
    clearInterval(this.probe);
    this.store.close();
  }

  private without(charges: readonly Charge[]): Eventual<Allowance[]> {
    if (this.onFailure === 'open') return this.own.take(charges);
    this.refused += 1;
    return Promise.reject(new CountsUnavailable());
  }

  private lose(error: unknown): void {
    if (this.probe) return;
    this.probe = setInterval(() => void this.reach().catch(() => undefined), BETWEEN_PROBES).unref();
    const reason = error instanceof Error ? error.message : String(error); // no more of it: commands hold passwords
    this.log.warn({ reason }, `rate limits: Redis is away, ${MEANWHILE[this.onFailure]}`);
  }

  private regain(): void {
    if (!this.probe) return;
    clearInterval(this.probe);
    this.probe = undefined;
    const told = this.onFailure === 'closed' ? { refused: this.refused } : {};
    this.refused = 0;
    this.log.info(told, 'rate limits: Redis is back, and counts for all processes again');
  }
}

/** Nobody may be let in uncounted, and nobody can be counted. */
export class CountsUnavailable extends Unavailable {
  readonly told = 'Requests cannot be counted just now, and none is let in uncounted.';
  override readonly isLogged = true;
}

const MEANWHILE: Readonly<Record<OnStoreFailure, string>> = {
  open: 'each process counts by itself meanwhile',
  closed: 'requests are refused meanwhile',
};

/** Milliseconds. */
const BETWEEN_PROBES = 250;
