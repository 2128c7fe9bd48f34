import fc from 'fast-check';
import { MemoryCounts } from './memory-counts.js';
import { Limit } from './limit.js';
import { secondsOf } from './limits.js';
import { countsContract } from './testing/counts.contract.js';

describe('Counts in memory', () => {
  let now = 0;
  const clock = () => now;
  const forward = (ms: number) => {
    now += ms;
    return Promise.resolve();
  };
  countsContract(() => ({ counts: new MemoryCounts(clock), forward }));

  const limit = new Limit('default', { q: 7, w: 3 });

  it('tell the first request of a window of the whole of it, whatever fraction the clock shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000 }), (thousandths) => {
        const began = thousandths / 1000;
        const [allowance] = new MemoryCounts(() => began).take([{ limit, key: 'one', cost: 1 }]);

        expect(secondsOf(allowance)).toBe(3);
      }),
    );
  });

  it('never pass more than the quota from the first request of a caller until its window ends', () => {
    const request = fc.record({
      after: fc.integer({ min: 0, max: 1500 }),
      key: fc.constantFrom('one', 'other'),
      cost: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 200 }), (requests) => {
        const counts = new MemoryCounts(clock);
        const kept = new Map<string, { began: number; passed: number }>();
        for (const { after, key, cost } of requests) {
          now += after;
          const [{ isOver, remaining, rest }] = counts.take([{ limit, key, cost }]);

          let window = kept.get(key);
          if (!window || now >= window.began + limit.window) window = { began: now, passed: 0 };
          if (window.passed + cost <= limit.quota.q) kept.set(key, window);
          expect(isOver).toBe(window.passed + cost > limit.quota.q);
          if (!isOver) window.passed += cost;
          expect([remaining, rest]).toEqual([limit.quota.q - window.passed, window.began + limit.window - now]);
        }
      }),
    );
  });

  it('forget the oldest window where there are more callers than fit', () => {
    const counts = new MemoryCounts(clock, 2);
    for (const key of ['one', 'other', 'third']) counts.take([{ limit, key, cost: 2 }]);

    const left = (key: string) => counts.take([{ limit, key, cost: 0 }])[0].remaining;

    expect([left('third'), left('other'), left('one')]).toEqual([5, 5, 7]);
  });

  it('take a caller whose window ended for the newest again', () => {
    const counts = new MemoryCounts(clock, 6);
    const begin = (...keys: string[]) => keys.map((key) => counts.take([{ limit, key, cost: 2 }]));
    begin('a', 'b', 'c', 'd', 'x');
    now += 3500;
    begin('y', 'x', 'e', 'f', 'g', 'h', 'i');

    const left = (key: string) => counts.take([{ limit, key, cost: 0 }])[0].remaining;

    expect([left('x'), left('y')]).toEqual([5, 7]);
  });
});
