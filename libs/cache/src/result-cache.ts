import { CountedCache, CountedElsewhere } from '#libs/observability';
import { SharedReadings } from '#libs/persistence';
import { decode, encode, Envelope } from './envelope.js';
import type { SharedStore } from './shared-store.js';

/** Where results are kept beside the memory of this process. */
export interface SharedLevel {
  readonly store: SharedStore;
  /** That all processes sign with. */
  readonly secret: Uint8Array;
}

/**
 * Results that follow from what never changes, which their name says whole: kept in memory, and in a shared store where there is one.
 * Each belongs to the tenant in whose name it was asked for, and is found by no other.
 */
export class ResultCache {
  /** A miss here is looked for in the store, and a miss there is worked out. */
  readonly #kept: CountedCache<string, Kept>;
  readonly #underWay = new SharedReadings<string, object>();
  readonly #envelope?: Envelope;

  constructor(
    private readonly tenant: () => string,
    private readonly shared?: SharedLevel,
    maxBytes = MOST_BYTES,
  ) {
    this.#kept = new CountedCache('results', {
      isInBytes: true,
      maxSize: maxBytes,
      sizeCalculation: ({ bytes }) => bytes,
    });
    if (shared) this.#envelope = new Envelope(shared.secret);
  }

  /**
   * The result of that name; worked out where it is kept nowhere, once for all who ask at the same time. It must be plain data, and
   * nobody may change it. What fails is not kept.
   */
  of<Result extends object>(name: string, work: () => Promise<Result>): Promise<Result> {
    const tenant = this.tenant();
    const key = `${tenant} ${name}`;
    const kept = this.#kept.get(key);
    if (kept) return Promise.resolve(kept.result as Result);

    return this.#underWay.get(key, () => this.#find(tenant, name, work)) as Promise<Result>;
  }

  close(): void {
    this.shared?.store.close();
  }

  async #find(tenant: string, name: string, work: () => Promise<object>): Promise<object> {
    const found = await this.#fetch(tenant, name);
    if (found) return this.#keep(tenant, name, found);

    const result = await work();
    const payload = encode(result);
    if (this.shared && this.#envelope && payload.length <= MOST_SHARED)
      this.shared.store.put(Envelope.placeOf(tenant, name), this.#envelope.seal(tenant, name, payload), TTL);
    return this.#keep(tenant, name, { result, bytes: payload.length });
  }

  async #fetch(tenant: string, name: string): Promise<Kept | undefined> {
    if (!this.shared) return undefined;
    const found = await this.shared.store
      .get(Envelope.placeOf(tenant, name))
      .then((sealed) => sealed && this.#envelope?.open(tenant, name, sealed))
      .then((payload) => payload && { result: decode(payload) as object, bytes: payload.length })
      .catch(() => undefined);
    SHARED.asked(found !== undefined);
    return found;
  }

  #keep(tenant: string, name: string, kept: Kept): object {
    this.#kept.set(`${tenant} ${name}`, { ...kept, bytes: kept.bytes + name.length + OVERHEAD });
    return kept.result;
  }
}

const SHARED = new CountedElsewhere('results-shared');

interface Kept {
  readonly result: object;
  readonly bytes: number;
}

/** In memory: some 300 of the largest results. */
const MOST_BYTES = 32 * 2 ** 20;
/** Of one result in the store. */
const MOST_SHARED = 512 * 2 ** 10;
/** Milliseconds that a result stays in the store. */
const TTL = 24 * 60 * 60 * 1000;
/** What an entry costs beside its bytes, roughly. */
const OVERHEAD = 500;
