import { setTimeout as pause } from 'node:timers/promises';
import type { DomainEvent } from '#libs/kernel';
import { Exposition } from '#libs/observability';
import { DerivedCache } from './derived-cache.js';
import { EventFeed, type Listen } from './event-feed.js';

describe('a derived cache', () => {
  let line: Parameters<Listen>[1];
  let feed: EventFeed;
  let readings: string[];
  let cache: DerivedCache<string, { name: string }>;

  beforeEach(async () => {
    feed = new EventFeed((_channel, on) => {
      line = on;
      return Promise.resolve(() => Promise.resolve());
    });
    readings = [];
    cache = new DerivedCache(
      feed,
      { name: 'tests', max: 10 },
      { groupOf: (key) => key[0], changedBy: ({ type, id }: Renamed) => (type === 'renamed' ? id : undefined) },
    );
    await turn();
  });
  afterEach(() => feed.close());

  const get = (key: string) =>
    cache.get(key, async () => {
      readings.push(key);
      await turn();
      return key === 'nobody' ? undefined : { name: key };
    });

  it('reads once what is asked for often, and at the same time', async () => {
    await Promise.all([get('a'), get('a')]);
    expect(await get('a')).toEqual({ name: 'a' });

    expect(readings).toEqual(['a']);
  });

  it('forgets exactly what an event concerns', async () => {
    await get('a');
    await get('b');

    feed.announce(renamed('a'));
    await get('a');
    await get('b');

    expect(readings).toEqual(['a', 'b', 'a']);
  });

  it('forgets a whole group at once, whatever left it before', async () => {
    for (const key of ['a1', 'a2', 'a3', 'b1']) await get(key);
    feed.announce(renamed('a'));
    await get('a1');
    feed.announce(renamed('a'));
    for (const key of ['a1', 'a2', 'b1']) await get(key);

    expect(readings).toEqual(['a1', 'a2', 'a3', 'b1', 'a1', 'a1', 'a2']);
  });

  it('remembers what is read while something else changes', async () => {
    const early = get('a');
    feed.announce(renamed('b'));
    feed.announce({ type: 'moved' });
    await early;
    await get('a');

    expect(readings).toEqual(['a']);
  });

  it('does not remember what was read before an event and arrived after it', async () => {
    const early = get('a');
    feed.announce(renamed('a'));
    await early;

    await get('a');

    expect(readings).toEqual(['a', 'a']);
  });

  it('does not share with those who ask after an event what was read before it', async () => {
    void get('a');
    feed.announce(renamed('a'));
    await get('a');

    expect(readings).toEqual(['a', 'a']);
  });

  it('forgets everything, and remembers nothing, while events may go unheard', async () => {
    await get('a');

    line.lost();
    await turn();
    await get('a');
    await get('a');

    expect(readings).toEqual(['a', 'a', 'a']);
  });

  it('reads again when a value has been remembered for as long as it may be', async () => {
    const brief = new DerivedCache<string, object>(
      feed,
      { name: 'tests', max: 10, ttl: 20 },
      { groupOf: () => '', changedBy: () => undefined },
    );
    let reads = 0;
    const ask = () => brief.get('a', () => Promise.resolve({ read: ++reads }));
    await ask();
    expect(await ask()).toEqual({ read: 1 });

    await pause(40);

    expect(await ask()).toEqual({ read: 2 });
  });

  it('remembers no more than has room, the latest of it, and nothing that is too large by itself', async () => {
    const small = new DerivedCache<string, { size: number }>(
      feed,
      { name: 'tests', max: 10, maxSize: 5, sizeCalculation: ({ size }) => size },
      { groupOf: () => '', changedBy: () => undefined },
    );
    for (const [key, size] of Object.entries({ a: 3, b: 2, c: 2, d: 6 }))
      await small.get(key, () => Promise.resolve({ size }));

    expect(['a', 'b', 'c', 'd'].filter((key) => small.find(key))).toEqual(['b', 'c']);
  });

  it('counts once what is looked for at once, and read where it was not there', async () => {
    const counted = new DerivedCache<string, object>(
      feed,
      { name: 'looked-for', max: 10 },
      { groupOf: () => '', changedBy: () => undefined },
    );
    if (!counted.find('a')) await counted.get('a', () => Promise.resolve({}));
    counted.find('a');

    expect((await new Exposition().text()).split('\n')).toEqual(
      expect.arrayContaining([
        'plimsoll_cache_requests_total{cache="looked-for",result="hit"} 1',
        'plimsoll_cache_requests_total{cache="looked-for",result="miss"} 1',
      ]),
    );
  });

  it('does not remember that something is missing', async () => {
    await get('nobody');
    await get('nobody');

    expect(readings).toEqual(['nobody', 'nobody']);
  });

  it('reads again after a reading that failed', async () => {
    const failing = cache.get('a', () => Promise.reject(new Error('away')));
    await expect(failing).rejects.toThrow('away');

    expect(await get('a')).toEqual({ name: 'a' });
  });
});

interface Renamed extends DomainEvent {
  readonly id?: string;
}
const renamed = (id: string): Renamed => ({ type: 'renamed', id });
const turn = () => new Promise(setImmediate);
