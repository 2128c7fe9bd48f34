import type { DomainEvent } from '#libs/kernel';
import { LRUCache } from 'lru-cache';
import type { EventFeed } from './event-feed.js';
import { scopes } from './scope.js';
import { SharedReadings } from './shared-readings.js';

/**
 * Values derived from the database, remembered until an event says that they may have changed. Nothing is remembered
 * that was read before such an event, nor while events may go unheard, nor by a unit of work that may still be rolled back;
 * a missing value is never remembered.
 */
export class DerivedCache<Key extends string, Value extends object> {
  readonly #values: LRUCache<Key, Value>;
  readonly #readings = new SharedReadings<Key, Value | undefined>();
  /** Grows with everything that may make a reading under way a thing of the past. */
  #changes = 0;

  /** At most `max` values, each for at most `ttl` milliseconds. `changedBy`: may the value be another after the event? */
  constructor(
    private readonly feed: EventFeed,
    limits: { readonly max: number; readonly ttl?: number },
    changedBy: (event: DomainEvent, key: Key, value: Value) => boolean,
  ) {
    this.#values = new LRUCache<Key, Value>(limits);
    feed.subscribe({
      event: (event) => this.#forget((key, value) => changedBy(event, key, value)),
      lost: () => this.#forget(() => true),
    });
  }

  /** The value where it is remembered, at once. */
  peek(key: Key): Value | undefined {
    return this.#values.get(key);
  }

  /**
   * Callers who ask for the same at the same time share one reading. A unit of work that has written is told nothing from
   * memory: it may have changed that very thing, and nobody hears of it before it is committed.
   */
  get(key: Key, read: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const value = hasWritten() ? undefined : this.#values.get(key);
    if (value !== undefined) return Promise.resolve(value);

    return this.#readings.get(key, () => this.#read(key, read));
  }

  async #read(key: Key, read: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const before = this.#changes;
    const value = await read();
    if (value !== undefined && this.feed.healthy && this.#changes === before && !hasWritten())
      this.#values.set(key, value);
    return value;
  }

  #forget(changed: (key: Key, value: Value) => boolean): void {
    this.#changes++;
    this.#readings.forget();
    for (const [key, value] of this.#values.entries()) if (changed(key, value)) this.#values.delete(key);
  }
}

const hasWritten = (): boolean => scopes.getStore()?.unit.hasBegun ?? false;
