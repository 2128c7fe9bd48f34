import { futureWorld } from '../testing/future.js';
import { backTest } from './back-test.js';
import type { Observation } from './cohorts.js';
import { CoverageModel } from './coverage-model.js';

const [edition] = futureWorld().editions;
const model = new CoverageModel(edition);

describe('a back-test', () => {
  it('holds what was to be expected against what came, beside the forecast that nothing changes', () => {
    const past = backTest(observe(['2026-03-02', 3], ['2026-04-02', 3], ['2026-07-02', 6]), model, OWN);

    expect(past).toHaveLength(SETTLED);
    expect(past).toContainEqual({ months: 3, share: 0, error: 0, persistence: -100 });
    expect(past).toContainEqual({ months: 3, share: 100, error: 0, persistence: 0 });
  });

  it('is too high by what did not come', () => {
    const past = backTest(observe(['2026-03-02', 3], ['2026-04-02', 3], ['2026-07-02', 3]), model, OWN);

    expect(past).toContainEqual({ months: 3, share: 0, error: 100, persistence: 0 });
  });

  it('needs two snapshots to forecast from, and one as far ahead as a horizon', () => {
    expect(backTest(observe(['2026-01-02', 1], ['2026-04-02', 4]), model, OWN)).toEqual([]);
    expect(backTest(observe(['2026-01-02', 1], ['2026-02-02', 2], ['2026-03-02', 3]), model, OWN)).toEqual([]);
  });

  it('takes the snapshot that is nearest to a horizon', () => {
    const snapshots = observe(
      ...([
        ['2026-03-02', 3],
        ['2026-04-02', 3],
        ['2026-06-10', 3],
        ['2026-07-05', 6],
        ['2026-08-01', 3],
      ] as const),
    );

    expect(backTest(snapshots, model, OWN).slice(0, SETTLED)).toEqual([
      { months: 3, share: 100, error: 0, persistence: 0 },
      { months: 3, share: 0, error: 0, persistence: -100 },
    ]);
  });

  it.each([
    ['2026-05-17', []],
    ['2026-05-18', [3, 3]],
    ['2026-08-16', [3, 3]],
    ['2026-08-17', [6, 6]],
    ['2026-11-15', [6, 6]],
    ['2026-11-16', []],
  ])('takes none that is farther off than half a quarter: %s after the second of April', (day, months) => {
    const past = backTest(observe(['2026-03-02', 3], ['2026-04-02', 3], [day, 6]), model, OWN);

    expect(past.map((residual) => residual.months)).toEqual(months);
  });

  it('forecasts nothing that it has seen, not even what lies after the middle of a long period', () => {
    const [seen] = observe(['2026-04-17', 4]);
    const [long] = observe(['2026-04-18', 4]).map((snapshot) => ({ ...snapshot, from: '2026-01-01' }));

    expect(backTest([seen, long], model, OWN)).toEqual([]);
  });

  it('forecasts only what was settled at the time', () => {
    const early = backTest(observe(['2026-04-01', 4], ['2026-05-02', 5], ['2026-08-02', 6]), model, OWN);

    expect(early).toHaveLength(3);
  });
});

/** All came with one release of Chrome. */
const observe = (...seen: readonly (readonly [day: string, release: number])[]): Observation[] =>
  seen.map(([day, release]) => ({
    ...{ from: day, to: day },
    visits: model.place({ visits: 10, shares: [{ browser: 'chrome', release: String(release), visits: 10 }] }),
  }));

const OWN = { basis: 'headline', withAncestors: false } as const;
/** Of the four features: the youngest Chrome does not have one of the others yet, and Firefox never one. */
const SETTLED = 2;
