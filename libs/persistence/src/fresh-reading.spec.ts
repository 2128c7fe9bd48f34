import { FreshReading } from './fresh-reading.js';

describe('A fresh reading', () => {
  let begun: PromiseWithResolvers<number>[];
  let reading: FreshReading<number>;
  beforeEach(() => {
    begun = [];
    reading = new FreshReading(() => {
      const one = Promise.withResolvers<number>();
      begun.push(one);
      return one.promise;
    });
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('is shared by all who ask before it is begun', async () => {
    const asked = [reading.get(), reading.get()];
    await turn();
    begun[0].resolve(1);

    expect(await Promise.all(asked)).toEqual([1, 1]);
    expect(begun).toHaveLength(1);
  });

  it('is never one that was begun before it was asked for', async () => {
    const first = reading.get();
    await turn();
    const later = [reading.get(), reading.get()];
    await turn();
    expect(begun).toHaveLength(1);

    begun[0].resolve(1);
    await turn();
    begun[1].resolve(2);

    expect(await Promise.all([first, ...later])).toEqual([1, 2, 2]);
  });

  it('is begun where the one before it failed', async () => {
    const first = reading.get();
    await turn();
    const second = reading.get();
    begun[0].reject(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await turn();
    begun[1].resolve(2);

    expect(await second).toBe(2);
  });
});
