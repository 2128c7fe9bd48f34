import type { DomainEvent } from '#libs/kernel';
import { CountedCache } from '#libs/observability';
import type { EventFeed } from './event-feed.js';
import { scopes } from './scope.js';
import { SharedReadings } from './shared-readings.js';

/** What may make a remembered value another: groups of values, such as those of one workspace, are forgotten together. */
export interface Forgetting<Key, Value> {
  readonly groupOf: (key: Key, value: Value) => string;
  /** The group whose values may be others after the event; none for most events. */
  readonly changedBy: (event: DomainEvent) => string | undefined;
}

export interface Limits<Value> {
  /** What operators know it by; see docs/reference/metrics.md. */
  readonly name: string;
  readonly max: number;
  readonly ttl?: number;
  /** Of all together, as `sizeCalculation` finds it for each. */
  readonly maxSize?: number;
  readonly sizeCalculation?: (value: Value) => number;
}

/**
 * Values derived from the database, remembered until an event says that they may have changed. Nothing is remembered
 * that was read before such an event, nor while events may go unheard, nor by a unit of work that may still be rolled back;
 * a missing value is never remembered. An event costs no more than the values that it makes forgotten.
 */
export class DerivedCache<Key extends string, Value extends object> {
  readonly #values: CountedCache<Key, Value>;
  readonly #groups = new Map<string, Set<Key>>();
  readonly #readings = new SharedReadings<Key, Value | undefined>();
  /** Grows with everything that may make a reading under way a thing of the past. */
  #changes = 0;
  /** The change that each group saw last, of those since the oldest reading under way began. */
  readonly #changed = new Map<string, number>();
  /** The last change to all of them. */
  #lost = 0;
  #underWay = 0;

  /** At most `max` values, each for at most `ttl` milliseconds, and none that is larger than all may be together. */
  constructor(
    private readonly feed: EventFeed,
    { name, ...limits }: Limits<Value>,
    private readonly forgetting: Forgetting<Key, Value>,
  ) {
    this.#values = new CountedCache<Key, Value>(name, { ...limits, dispose: (value, key) => this.#leave(key, value) });
    feed.subscribe({
      event: (event) => this.#forget(forgetting.changedBy(event)),
      lost: () => this.#forgetAll(),
    });
  }

  /** The value where it is remembered, at once; whoever finds none asks by `get`. */
  find(key: Key): Value | undefined {
    return this.#values.lookUp(key);
  }

  /**
   * Callers who ask for the same at the same time share one reading. A unit of work that has written is told nothing from
   * memory: it may have changed that very thing, and nobody hears of it before it is committed.
   */
  get(key: Key, read: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const value = hasBegun() ? undefined : this.#values.get(key);
    if (value !== undefined) return Promise.resolve(value);

    return this.#readings.get(key, () => this.#read(key, read));
  }

  async #read(key: Key, read: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const before = this.#changes;
    this.#underWay += 1;
    try {
      const value = await read();
      if (value !== undefined && this.feed.healthy && !hasBegun()) this.#remember(key, value, before);
      return value;
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#changed.clear();
    }
  }

  #remember(key: Key, value: Value, readAt: number): void {
    const group = this.forgetting.groupOf(key, value);
    if (Math.max(this.#lost, this.#changed.get(group) ?? 0) > readAt) return;
    if (!this.#values.set(key, value).has(key)) return;
    const keys = this.#groups.get(group) ?? new Set();
    this.#groups.set(group, keys.add(key));
  }

  #leave(key: Key, value: Value): void {
    const group = this.forgetting.groupOf(key, value);
    const keys = this.#groups.get(group);
    keys?.delete(key);
    if (keys?.size === 0) this.#groups.delete(group);
  }

  #forget(group: string | undefined): void {
    if (group === undefined) return;
    this.#changes += 1;
    if (this.#underWay > 0) this.#changed.set(group, this.#changes);
    this.#readings.forget();
    for (const key of [...(this.#groups.get(group) ?? [])]) this.#values.delete(key);
  }

  #forgetAll(): void {
    this.#lost = this.#changes += 1;
    this.#readings.forget();
    this.#values.clear();
  }
}

const hasBegun = (): boolean => scopes.getStore()?.unit.hasBegun ?? false;

/** For values of a workspace, whose keys begin with its id. */
export const ofWorkspace = (concerns: RegExp) => ({
  groupOf: (key: string): string => key.slice(0, UUID),
  changedBy: ({ type, workspaceId }: DomainEvent): string | undefined =>
    concerns.test(type) ? workspaceId : undefined,
});
const UUID = 36;
