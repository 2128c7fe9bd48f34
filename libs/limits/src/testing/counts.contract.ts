import type { Counts } from '../counts.js';
import { Limit } from '../limit.js';

export interface Counting {
  readonly counts: Counts;
  /** Lets so many milliseconds pass. */
  forward(ms: number): Promise<unknown>;
}

/** What every implementation promises; it is given an empty one before each test. */
export function countsContract(fresh: () => Counting): void {
  const limit = new Limit('default', { q: 5, w: 1 });
  const other = new Limit('writes', { q: 100, w: 1 });
  let counting: Counting;
  beforeEach(() => {
    counting = fresh();
  });
  const take = async (cost: number, key = 'caller') => (await counting.counts.take([{ limit, key, cost }]))[0];

  it('take off what a request costs, until there is not so much left', async () => {
    const stood = [await take(1), await take(3), await take(2), await take(1), await take(1)];

    expect(stood.map(({ remaining, isOver }) => [remaining, isOver])).toEqual([
      ...[[4, false] as const, [1, false] as const, [1, true] as const],
      ...[[0, false] as const, [0, true] as const],
    ]);
  });

  it('begin a window with the first request of each caller, and end it once', async () => {
    await take(5);
    await counting.forward(400);
    const later = await take(1);
    await counting.forward(700);
    const anew = await take(2);

    expect(later.isOver).toBe(true);
    expect(later.rest).toBeGreaterThan(300);
    expect(later.rest).toBeLessThanOrEqual(600);
    expect(anew).toMatchObject({ remaining: 3, isOver: false });
    expect(anew.rest).toBeGreaterThan(900);
  });

  it('tell callers apart, and limits', async () => {
    await take(5);

    expect(await take(1, 'neighbour')).toMatchObject({ remaining: 4 });
    expect(await counting.counts.take([{ limit: other, key: 'caller', cost: 1 }])).toMatchObject([{ remaining: 99 }]);
  });

  it('take nothing where one of several limits refuses', async () => {
    await take(4);
    const both = (cost: number) =>
      counting.counts.take([
        { limit: other, key: 'caller', cost: 50 },
        { limit, key: 'caller', cost },
      ]);

    expect(await both(2)).toMatchObject([
      { limit: other, remaining: 100, isOver: false },
      { limit, remaining: 1, isOver: true },
    ]);
    expect(await both(1)).toMatchObject([
      { remaining: 50, isOver: false },
      { remaining: 0, isOver: false },
    ]);
  });

  it('begin no window for what is refused', async () => {
    const refused = await take(6);
    await counting.forward(500);

    expect(refused).toMatchObject({ remaining: 5, isOver: true, rest: limit.window });
    expect((await take(1)).rest).toBeGreaterThan(900);
  });

  it('give back what was taken, and no more', async () => {
    const charge = { limit, key: 'caller', cost: 2 };
    await take(3);
    await counting.counts.giveBack(charge);

    expect(await take(0)).toMatchObject({ remaining: 4 });
    await counting.counts.giveBack(charge);
    expect(await take(0)).toMatchObject({ remaining: 5 });
    await counting.counts.giveBack({ ...charge, key: 'stranger' });
    expect(await take(0, 'stranger')).toMatchObject({ remaining: 5 });
  });

  it('pass as many as the quota of those that come at once', async () => {
    const stood = await Promise.all(Array.from({ length: 50 }, () => take(1)));

    expect(stood.filter(({ isOver }) => !isOver)).toHaveLength(5);
  });
}
