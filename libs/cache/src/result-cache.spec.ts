import { Exposition } from '#libs/observability';
import { Envelope } from './envelope.js';
import { ResultCache } from './result-cache.js';
import { InMemoryStore } from './testing/in-memory-store.js';

const SECRET = new Uint8Array(32).fill(7);

describe('Results that are kept', () => {
  let store: InMemoryStore;
  let worked: number;
  beforeEach(() => {
    store = new InMemoryStore();
    worked = 0;
  });

  const process = (tenant = 'boats', secret = SECRET) => new ResultCache(() => tenant, { store, secret });
  /** Hits and misses from now on. */
  const counting = async (name: string) => {
    const counts = async () =>
      (await new Exposition().text())
        .split('\n')
        .filter((line) => line.startsWith(`plimsoll_cache_requests_total{cache="${name}"`))
        .map((line) => Number(line.split(' ').at(-1)));
    const before = await counts();
    return async () => (await counts()).map((count, at) => count - (before[at] ?? 0));
  };
  const work = async () => {
    worked += 1;
    await new Promise(setImmediate);
    return { verdicts: Uint8Array.of(1, 2), worked };
  };

  it('are worked out once by a process, however many ask at once', async () => {
    const cache = new ResultCache(() => 'boats');

    const counted = await counting('results');

    const all = await Promise.all([1, 2, 3].map(() => cache.of('a', work)));

    expect([worked, new Set([...all, await cache.of('a', work)]).size]).toEqual([1, 1]);
    expect(await counted()).toEqual([1, 3]);
  });

  it('are found by another process, as they were', async () => {
    const made = await process().of('a', work);
    const counted = await counting('results-shared');

    expect(await process().of('a', work)).toEqual(made);
    expect([worked, await counted()]).toEqual([1, [1, 0]]);
  });

  it('are others by another name, and for another tenant', async () => {
    await process().of('a', work);

    expect(await process().of('b', work)).toMatchObject({ worked: 2 });
    expect(await process('cars').of('a', work)).toMatchObject({ worked: 3 });
  });

  it('stand at a place that tells nothing of the tenant', async () => {
    await process().of('a', work);

    expect([...store.values.keys()]).toEqual([expect.stringMatching(/^plimsoll:results:\d{1,4}$/)]);
  });

  it('of one tenant are nothing to another, wherever they are put', async () => {
    await process().of('a', work);
    const [sealed] = store.values.values();
    store.values.set(Envelope.placeOf('cars', 'a'), sealed);

    expect(await process('cars').of('a', work)).toMatchObject({ worked: 2 });
  });

  it.each([
    ['nothing', () => new Uint8Array()],
    ['noise', () => new Uint8Array(1000).fill(42)],
    ['something cut short', (sealed: Uint8Array) => sealed.subarray(0, -1)],
    ['something with another bit', (sealed: Uint8Array) => sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte))],
  ])('are worked out where the store holds %s', async (_, spoiled) => {
    await process().of('a', work);
    const [[place, sealed]] = store.values;
    store.values.set(place, spoiled(sealed));

    expect(await process().of('a', work)).toMatchObject({ worked: 2 });
  });

  it('are believed only where they were signed with the same secret', async () => {
    await process().of('a', work);

    expect(await process('boats', new Uint8Array(32)).of('a', work)).toMatchObject({ worked: 2 });
  });

  it('are worked out while the store is away, and kept in memory', async () => {
    store.isAway = true;
    const cache = process();

    expect([await cache.of('a', work), await cache.of('a', work)]).toMatchObject([{ worked: 1 }, { worked: 1 }]);
  });

  it('are not sent where they are larger than half a megabyte', async () => {
    await process().of('a', () => Promise.resolve({ bytes: new Uint8Array(512 * 1024) }));
    await process().of('b', () => Promise.resolve({ bytes: new Uint8Array(500 * 1024) }));

    expect([...store.values.keys()]).toEqual([Envelope.placeOf('boats', 'b')]);
  });

  it('take no more places of all tenants than there are, whoever asks whatever', async () => {
    const caches = ['boats', 'cars', 'trains'].map((tenant) => process(tenant));
    for (let at = 0; at < 4_000; at += 1) await caches[at % 3].of(String(at), () => Promise.resolve({ at }));

    expect(store.values.size).toBeGreaterThan(1_000);
    expect(store.values.size).toBeLessThanOrEqual(1_024);
    expect(await caches[1].of('7', work)).toEqual({ at: 7 });
  });

  it('of two tenants by one name stand at two places', async () => {
    await process('boats').of('a', work);
    await process('cars').of('a', work);

    expect(store.values.size).toBe(2);
  });

  it('take no more memory than is theirs', async () => {
    const cache = new ResultCache(() => 'boats', undefined, 10_000);
    const large = () => Promise.resolve({ bytes: new Uint8Array(2000) });
    for (let at = 0; at < 20; at += 1) await cache.of(String(at), large);
    const counted = await counting('results');

    for (let at = 19; at >= 16; at -= 1) await cache.of(String(at), large);

    expect(await counted()).toEqual([3, 1]);
  });

  it('that fail are asked for again', async () => {
    const cache = process();

    await expect(cache.of('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.of('a', work)).toMatchObject({ worked: 1 });
  });

  it('let go of the store at the end', () => {
    process().close();

    expect(store.isClosed).toBe(true);
  });
});
