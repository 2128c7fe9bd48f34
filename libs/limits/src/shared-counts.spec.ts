import { setTimeout as pause } from 'node:timers/promises';
import { Limit } from './limit.js';
import { CountsUnavailable, type OnStoreFailure, SharedCounts } from './shared-counts.js';
import { countsContract } from './testing/counts.contract.js';
import { LosableCounts } from './testing/losable-counts.js';

describe('Shared counts', () => {
  const limit = new Limit('default', { q: 5, w: 60 });
  let store: LosableCounts;
  let counts: SharedCounts;
  let said: string[];
  let now = 0;
  afterEach(() => {
    counts.close();
  });

  const sharing = (onFailure: OnStoreFailure): SharedCounts => {
    store = new LosableCounts(() => now);
    said = [];
    const say = (facts: object, message: string) => void said.push(`${message} ${JSON.stringify(facts)}`);
    return (counts = new SharedCounts(store, onFailure, { warn: say, info: say }));
  };
  /** Not async: what is thrown, and not rejected, is to fail the test. */
  const take = (cost = 1) => Promise.resolve(counts.take([{ limit, key: 'caller', cost }])).then(([stood]) => stood);
  const isBack = async () => {
    store.isAway = false;
    while (said.length < 2) await pause(20);
  };

  describe('while the store is there', () => {
    const forward = (ms: number) => {
      now += ms;
      return Promise.resolve();
    };
    countsContract(() => ({ counts: sharing('closed'), forward }));
  });

  it('are a process’s own while the store is away, and the store’s again when it is back', async () => {
    sharing('open');
    await take(2);
    store.isAway = true;
    const away = [await take(2), await take(2), await take(2)];
    await isBack();
    const back = await take(1);

    expect(away.map(({ remaining, isOver }) => [remaining, isOver])).toEqual([
      [3, false],
      [1, false],
      [1, true],
    ]);
    expect(back).toMatchObject({ remaining: 2, isOver: false });
  });

  it('are refused while the store is away where nobody is to go in uncounted', async () => {
    sharing('closed');
    store.isAway = true;
    await expect(take()).rejects.toThrow(CountsUnavailable);
    await expect(take()).rejects.toThrow(CountsUnavailable);
    await isBack();

    expect(await take()).toMatchObject({ remaining: 4 });
  });

  it('tell once that the store is lost, and once that it is back', async () => {
    sharing('open');
    store.isAway = true;
    await Promise.all([take(), take(), counts.giveBack({ limit, key: 'caller', cost: 1 })]);
    await expect(counts.reach()).rejects.toThrow('connect ECONNREFUSED');
    await pause(600);
    await isBack();
    await counts.reach();
    await take();

    expect(said).toEqual([
      'rate limits: Redis is away, each process counts by itself meanwhile {"reason":"connect ECONNREFUSED"}',
      'rate limits: Redis is back, and counts for all processes again {}',
    ]);
  });

  it('tell how many were refused, once the store is back, and count anew when it is lost again', async () => {
    sharing('closed');
    for (const times of [3, 2]) {
      store.isAway = true;
      await Promise.all(Array.from({ length: times }, () => expect(take()).rejects.toThrow(CountsUnavailable)));
      store.isAway = false;
      await counts.reach();
    }

    const isAway = 'rate limits: Redis is away, requests are refused meanwhile {"reason":"connect ECONNREFUSED"}';
    const isBackWith = (refused: number) =>
      `rate limits: Redis is back, and counts for all processes again {"refused":${String(refused)}}`;
    expect(said).toEqual([isAway, isBackWith(3), isAway, isBackWith(2)]);
  });

  it('give back where it was counted', async () => {
    sharing('open');
    store.isAway = true;
    await take(3);
    await counts.giveBack({ limit, key: 'caller', cost: 2 });

    expect(await take(0)).toMatchObject({ remaining: 4 });
  });
});
