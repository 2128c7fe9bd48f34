import type { QueryBus } from '@nestjs/cqrs';
import { type KnownWorld, SHOP } from '../../testing/known-world.js';
import { OCTOBER, shop, SHOP_EDITION } from '../../testing/shop.js';
import { GetTrend, type TrendReading, type TrendView } from './get-trend.js';

describe('a trend', () => {
  let world: KnownWorld;
  let queries: QueryBus;

  beforeEach(async () => {
    world = shop();
    world.seen('november', NOVEMBER, { from: '2026-11-01', to: '2026-11-30' });
    queries = await world.queries();
  });

  it('tells the coverage of a subject snapshot by snapshot, the oldest first', async () => {
    const { items, total } = await trendOf(['has']);

    expect(items).toEqual([
      {
        ...{ snapshotId: OCTOBER, from: '2026-10-01', to: '2026-10-31', visits: 1000, mappedBy: 'first' },
        ...{ editionId: SHOP_EDITION.editionId, kind: 'feature', id: 'has', name: ':has()' },
        ...{ full: 70, partial: 0, none: 25, unknown: 5, atLeast: 70, atMost: 75 },
      },
      expect.objectContaining({ snapshotId: 'november', visits: 10, full: 90, unknown: 10, atMost: 100 }),
    ]);
    expect(total).toBe(2);
  });

  it('tells of several each, and of all together: the worst of them in each release', async () => {
    const { items, total } = await trendOf(['has-selector', 'css.has.nested'], { joint: true });

    expect(items.map(({ kind, id, name, full, partial }) => [kind, id, name, full, partial])).toEqual([
      ['feature', 'has', ':has()', 70, 0],
      ['key', 'css.has.nested', 'css.has.nested', 0, 60],
      ['joint', undefined, ':has() + css.has.nested', 0, 60],
      ['feature', 'has', ':has()', 90, 0],
      ['key', 'css.has.nested', 'css.has.nested', 0, 70],
      ['joint', undefined, ':has() + css.has.nested', 0, 70],
    ]);
    expect(total).toBe(6);
  });

  it('measures as a survey does, whatever a subject has', async () => {
    const ids = ['grid', 'has', 'css.has.nested', 'css.grid'];
    const { items } = await trendOf(ids, { basis: 'all', withAncestors: true });

    expect(items.slice(0, 4).map(({ partial }) => partial)).toEqual([0, 60, 60, 0]);
    expect(items.slice(0, 4).map(({ unknown }) => unknown)).toEqual([5, 15, 15, 5]);
  });

  it('holds every point against the line', async () => {
    const standard = { threshold: 90, counts: 'full', bound: 'atLeast' } as const;
    const { items } = await trendOf(['has'], { standard });

    expect(items.map(({ verdict, distance }) => [verdict, distance])).toEqual([
      ['unsafe', -20],
      ['safe', 0],
    ]);
  });

  it('leaves out what ended before the first day or began after the last', async () => {
    expect(daysOf(await trendOf(['has'], { from: '2026-10-31', to: '2026-11-01' }))).toHaveLength(2);
    expect(daysOf(await trendOf(['has'], { from: '2026-11-01' }))).toEqual(['2026-11-01']);
    expect(daysOf(await trendOf(['has'], { to: '2026-10-31' }))).toEqual(['2026-10-01']);
  });

  it('is told in pages that may begin between two subjects of a snapshot', async () => {
    const page = await trendOf(['has', 'grid', 'css.has'], { offset: 2, limit: 3 });

    expect(page.items.map(({ snapshotId, id }) => [snapshotId, id])).toEqual([
      [OCTOBER, 'css.has'],
      ['november', 'has'],
      ['november', 'grid'],
    ]);
    expect(page.total).toBe(6);
  });

  it('is empty where nothing was imported', async () => {
    world.snapshots.length = 0;

    expect(await trendOf(['has'])).toMatchObject({ items: [], total: 0 });
  });

  it('refuses what names nothing or several things, and an audience that is not there', async () => {
    await expect(trendOf(['hsa'])).rejects.toMatchObject({ code: 'not-found', facts: { suggestions: ['has'] } });
    await expect(trendOf(['css'])).rejects.toMatchObject({ code: 'split-subject' });
    await expect(queries.execute(new GetTrend('nobody', ['has'], ASKED))).rejects.toMatchObject({ code: 'not-found' });
  });

  const trendOf = (ids: readonly string[], asked: Partial<TrendReading> = {}): Promise<TrendView> =>
    queries.execute(new GetTrend(SHOP, ids, { ...ASKED, ...asked }));
});

/** Of 10 visits: 7 with chrome 2, 2 with safari_ios 16, and 1 that nothing is known of. */
const NOVEMBER = {
  visits: 10,
  shares: [
    { browser: 'chrome', release: '2', visits: 7 },
    { browser: 'safari_ios', release: '16', visits: 2 },
  ],
};

const ASKED: TrendReading = { basis: 'headline', withAncestors: false, joint: false, offset: 0, limit: 500 };

const daysOf = ({ items }: TrendView) => items.map(({ from }) => from);
