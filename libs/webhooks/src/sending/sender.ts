import { setTimeout as pause } from 'node:timers/promises';
import type { Errand } from '#libs/background';
import type { DomainEvent } from '#libs/kernel';
import { conclusionOf } from '../application/conclude.js';
import { type Courier, type DeliveryQueue, endOf, type Leased } from '../application/delivery-queue.js';
import { type Delivered, observed } from './observed-delivery.js';

/** Delivers what is due: many at a time, and whoever is slow holds up nobody but their own lane. */
export class Sender implements Errand {
  readonly name = 'Delivering to webhooks';
  readonly every = 2_000;
  readonly #under = new Set<Promise<void>>();

  constructor(
    private readonly queue: DeliveryQueue,
    private readonly courier: Courier,
    private readonly most = 32,
  ) {}

  async run(signal: AbortSignal): Promise<boolean> {
    const free = this.most - this.#under.size;
    const leased = signal.aborted || free === 0 ? [] : await this.queue.lease(free);
    for (const delivery of leased) this.#begin(delivery, signal);
    if (this.#under.size === 0) return false;
    // Until one of them is done, or a moment is over: something else may have become due.
    if (leased.length === 0) await Promise.race([...this.#under, pause(MOMENT)]);
    return true;
  }

  /** What came of each delivery is written down while the database is there. */
  async end(): Promise<void> {
    await Promise.all(this.#under);
  }

  wakes({ type }: DomainEvent): boolean {
    return type === 'deliveries-due' || type === 'webhook-changed';
  }

  #begin(delivery: Leased, signal: AbortSignal): void {
    // What could not be written down is leased anew when its time is over, and delivered again.
    const under = observed(delivery, () => this.#deliver(delivery, signal)).catch(() => undefined);
    this.#under.add(under);
    void under.then(() => this.#under.delete(under));
  }

  async #deliver(delivery: Leased, signal: AbortSignal): Promise<Delivered> {
    const attempt = await this.courier.send(delivery, signal);
    if (signal.aborted && attempt.fault !== undefined) {
      return { attempt, record: () => this.queue.giveBack(delivery) };
    }
    const conclusion = conclusionOf(delivery, attempt, endOf(delivery, attempt));
    return { attempt, conclusion, record: () => this.queue.conclude(delivery, attempt, conclusion) };
  }
}

/** Milliseconds. */
const MOMENT = 250;
