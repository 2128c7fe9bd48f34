import { CountedCache, CountedElsewhere } from './counted-cache.js';
import { Exposition } from './exposition.js';

describe('A counted cache', () => {
  const told = async (name: string): Promise<string[]> =>
    (await new Exposition().text()).split('\n').filter((line) => line.includes(`cache="${name}"`));

  it('tells how often it had what it was asked for, what it holds, and how full it is', async () => {
    const cache = new CountedCache<string, { bytes: number }>('charts', {
      ...{ isInBytes: true, maxSize: 100, sizeCalculation: ({ bytes }) => bytes },
    });
    cache.set('north', { bytes: 30 });
    cache.get('north');
    cache.get('north');
    cache.get('south');
    cache.peek('south');
    cache.lookUp('north');
    cache.lookUp('south');
    cache.missed();

    expect(await told('charts')).toEqual([
      'plimsoll_cache_requests_total{cache="charts",result="hit"} 3',
      'plimsoll_cache_requests_total{cache="charts",result="miss"} 2',
      'plimsoll_cache_entries{cache="charts"} 1',
      'plimsoll_cache_bytes{cache="charts"} 30',
      'plimsoll_cache_fill_ratio{cache="charts"} 0.3',
    ]);
  });

  it('that is elsewhere tells how often it had what it was asked for, and nothing of what it holds', async () => {
    const cache = new CountedElsewhere('fleet');
    for (const isFound of [true, false, true]) cache.asked(isFound);

    expect(await told('fleet')).toEqual([
      'plimsoll_cache_requests_total{cache="fleet",result="hit"} 2',
      'plimsoll_cache_requests_total{cache="fleet",result="miss"} 1',
    ]);
  });

  it('is one with others of its name, and tells no bytes where it is bounded by something else', async () => {
    const [one, other] = [0, 1].map(() => new CountedCache<string, object>('logs', { max: 4 }));
    one.set('a', {});
    one.set('b', {});
    other.set('a', {});
    other.get('c');

    expect(await told('logs')).toEqual([
      'plimsoll_cache_requests_total{cache="logs",result="hit"} 0',
      'plimsoll_cache_requests_total{cache="logs",result="miss"} 1',
      'plimsoll_cache_entries{cache="logs"} 3',
      'plimsoll_cache_fill_ratio{cache="logs"} 0.5',
    ]);
  });
});
