import { LRUCache } from 'lru-cache';
import { Counter } from './counter.js';
import { Gauge } from './gauge.js';
import type { Reading } from './instrument.js';

/** Values by key under a name for operators, the least asked for gone first. How often it had what it was asked for is a metric. */
export class CountedCache<Key extends object | string, Value extends object> extends LRUCache<Key, Value> {
  readonly #tally: Tally;

  /** Whether what bounds it is bytes, and so can be told as such. */
  readonly isInBytes: boolean;

  /** Of one name there may be several: their figures are one. */
  constructor(name: string, { isInBytes = false, ...options }: Options<Key, Value>) {
    super(options);
    this.isInBytes = isInBytes;
    this.#tally = tallyOf(name);
    this.#tally.caches.add(new WeakRef(this));
  }

  /** Between 0 and 1, where it begins to let go of values: by whichever of its bounds is nearer. */
  get fill(): number {
    const ofBound = (value: number, bound: number): number => (bound > 0 ? value / bound : 0);
    return Math.max(ofBound(this.size, this.max), ofBound(this.calculatedSize, this.maxSize));
  }

  /** Looks without counting a miss: whoever finds nothing asks by `get` then, or tells of it by `missed`. What is stale is not found. */
  lookUp(key: Key, isCurrent?: (value: Value) => boolean): Value | undefined {
    const value = super.get(key);
    if (value === undefined || isCurrent?.(value) === false) return undefined;
    this.#tally.hits += 1;
    return value;
  }

  missed(): void {
    this.#tally.misses += 1;
  }

  /** Counted as a hit or a miss, which a look by `peek` or `has` is not. */
  override get(key: Key, options?: LRUCache.GetOptions<Key, Value, unknown>): Value | undefined {
    const value = super.get(key, options);
    if (value === undefined) this.#tally.misses += 1;
    else this.#tally.hits += 1;
    return value;
  }
}

type Options<Key extends object | string, Value extends object> = LRUCache.Options<Key, Value, unknown> & {
  readonly isInBytes?: boolean;
};

/** Of all caches of one name, those among them that are gone by now. */
interface Tally {
  readonly name: string;
  hits: number;
  misses: number;
  readonly caches: Set<WeakRef<Sized>>;
}

/** A cache that is elsewhere, such as in Redis, under a name for operators: only how often it had what it was asked for is told. */
export class CountedElsewhere {
  readonly #tally: Tally;

  constructor(name: string) {
    this.#tally = tallyOf(name);
  }

  asked(isFound: boolean): void {
    if (isFound) this.#tally.hits += 1;
    else this.#tally.misses += 1;
  }
}

const TALLIES = new Map<string, Tally>();

function tallyOf(name: string): Tally {
  const known = TALLIES.get(name);
  if (known) return known;
  const tally = { name, hits: 0, misses: 0, caches: new Set<WeakRef<Sized>>() };
  TALLIES.set(name, tally);
  return tally;
}

new Counter({
  name: 'plimsoll_cache_requests_total',
  help: 'How often a cache was asked, by whether it had what was asked for (hit or miss).',
  labels: ['cache', 'result'],
}).from(() =>
  [...TALLIES.values()].flatMap(({ name, hits, misses }) => [
    { of: [name, 'hit'], value: hits },
    { of: [name, 'miss'], value: misses },
  ]),
);

new Gauge({
  name: 'plimsoll_cache_entries',
  help: 'How many values a cache holds.',
  labels: ['cache'],
}).from(() => ofEach((caches) => sum(caches.map(({ size }) => size))));

new Gauge({
  name: 'plimsoll_cache_bytes',
  help: 'How many bytes a cache holds, of those that are bounded by bytes.',
  labels: ['cache'],
}).from(() =>
  ofEach((caches) => {
    const measured = caches.filter(({ isInBytes }) => isInBytes);
    return measured.length === 0 ? undefined : sum(measured.map(({ calculatedSize }) => calculatedSize));
  }),
);

new Gauge({
  name: 'plimsoll_cache_fill_ratio',
  help: 'How full a cache is, from 0 to 1: at 1 it lets go of what was asked for least lately.',
  labels: ['cache'],
}).from(() => ofEach((caches) => Math.max(0, ...caches.map(({ fill }) => fill))));

type Sized = Pick<CountedCache<string, object>, 'size' | 'calculatedSize' | 'fill' | 'isInBytes'>;

/** What is told of the caches of each name; `undefined`: nothing. */
function ofEach(figure: (caches: readonly Sized[]) => number | undefined): Reading[] {
  return [...TALLIES.values()].flatMap(({ name, caches }) => {
    if (caches.size === 0) return [];
    const value = figure(alive(caches));
    return value === undefined ? [] : { of: [name], value };
  });
}

function alive(caches: Tally['caches']): Sized[] {
  return [...caches].flatMap((reference) => {
    const cache = reference.deref();
    if (!cache) caches.delete(reference);
    return cache ?? [];
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
