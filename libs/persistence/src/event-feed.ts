import { setTimeout as pause } from 'node:timers/promises';
import type { DomainEvent } from '#libs/kernel';

export interface Subscriber {
  /** Something happened in some process. Told at least once, so perhaps twice; must not throw. */
  event(event: DomainEvent): void;
  /** Events may have been missed: whatever was derived from the database may be wrong. */
  lost(): void;
}

/** Listens to one channel until stopped. `lost` is called when the connection breaks. */
export type Listen = (
  channel: string,
  on: { heard: (payload: string) => void; lost: () => void },
) => Promise<() => Promise<void>>;

export const CHANNEL = 'plimsoll_events';

/** The events of every process on this database. Begins to listen with the first subscriber. */
export class EventFeed {
  readonly #subscribers = new Set<Subscriber>();
  readonly #closing = new AbortController();
  #running: Promise<void> | undefined;
  readonly #tried = Promise.withResolvers<void>();
  #healthy = false;

  constructor(private readonly listen: Listen) {}

  /** Whether every event is heard at this moment. While it is not, nothing derived may be remembered. */
  get healthy(): boolean {
    return this.#healthy;
  }

  /** Rejects while events may go unheard, where anybody listens; who has just begun to is waited for. */
  async reach(): Promise<void> {
    if (!this.#running) return;
    await this.#tried.promise;
    if (!this.#healthy) throw new Error('Events are not heard just now.');
  }

  /** Answers the way out. */
  subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber);
    this.#running ??= this.#keepListening();
    return () => this.#subscribers.delete(subscriber);
  }

  /** Tells this process at once of what it has committed; the others hear it from the database. */
  announce(event: DomainEvent): void {
    for (const subscriber of this.#subscribers) subscriber.event(event);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #keepListening(): Promise<void> {
    const { signal } = this.#closing;
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        await this.#listenOnce(signal);
        failures = 0;
      } catch {
        // The database is away. Whoever asks it something is told so; the feed only tries again.
        this.#tried.resolve();
      }
      await pause(backOff(failures), undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #listenOnce(signal: AbortSignal): Promise<void> {
    const over = Promise.withResolvers<void>();
    const finish = () => over.resolve();
    const stop = await this.listen(CHANNEL, { heard: (payload) => this.#heard(payload), lost: finish });
    signal.addEventListener('abort', finish, { once: true });
    this.#lose(); // what happened while nobody listened is not told any more
    this.#healthy = !signal.aborted;
    this.#tried.resolve();
    if (signal.aborted) finish();
    await over.promise;
    this.#healthy = false;
    signal.removeEventListener('abort', finish);
    this.#lose();
    await stop();
  }

  #heard(payload: string): void {
    const events = parse(payload);
    if (events) for (const event of events) this.announce(event);
    else this.#lose(); // not ours, or cut short: it may have been anything
  }

  #lose(): void {
    for (const subscriber of this.#subscribers) subscriber.lost();
  }
}

/** From 0.1 s to 5 s, spread out so that many processes do not come back in one wave. */
const backOff = (failures: number) => Math.min(5_000, 100 * 2 ** failures) * (0.5 + Math.random() / 2);

/** One event, or a list of them. */
function parse(payload: string): DomainEvent[] | undefined {
  try {
    const told = [JSON.parse(payload) as unknown].flat();
    return told.every(isEvent) ? told : undefined;
  } catch {
    return undefined;
  }
}

const isEvent = (value: unknown): value is DomainEvent =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
