import { Elsewhere } from './elsewhere.js';

describe('What is done elsewhere', () => {
  const missing = new Error('missing');
  /** There after so many milliseconds. */
  const thereAfter = (ms: number) => {
    const from = performance.now() + ms;
    return () => (performance.now() < from ? Promise.reject(missing) : Promise.resolve('there'));
  };
  const isMissing = (error: unknown) => error === missing;

  it('is waited for', async () => {
    const elsewhere = new Elsewhere({ patience: 5_000, interval: 5 });

    expect(await elsewhere.until(thereAfter(50), isMissing)).toBe('there');
  });

  it('is waited for no longer, one thing after the other, than until one deadline', async () => {
    const elsewhere = new Elsewhere({ patience: 1_000, interval: 10 });
    const begun = performance.now();
    await elsewhere.until(thereAfter(700), isMissing);

    await expect(elsewhere.until(thereAfter(60_000), isMissing)).rejects.toBe(missing);

    expect(performance.now() - begun).toBeLessThan(1_500);
  });

  it('is not waited for where something else is wrong', async () => {
    const wrong = new Error('wrong');
    let asked = 0;
    const work = () => {
      asked += 1;
      return Promise.reject(wrong);
    };

    await expect(new Elsewhere().until(work, isMissing)).rejects.toBe(wrong);
    expect(asked).toBe(1);
  });
});
