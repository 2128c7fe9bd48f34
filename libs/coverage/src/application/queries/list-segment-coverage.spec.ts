import type { QueryBus } from '@nestjs/cqrs';
import { type KnownWorld, SHOP } from '../../testing/known-world.js';
import { markets } from '../../testing/markets.js';
import { OCTOBER, shop } from '../../testing/shop.js';
import { GetCoverage } from './get-coverage.js';
import { GetDiff } from './get-diff.js';
import { GetForecast } from './get-forecast.js';
import { GetTrend } from './get-trend.js';
import { ListCoverage } from './list-coverage.js';
import { ListSegmentCoverage, type SegmentListing } from './list-segment-coverage.js';

const READING = { basis: 'headline', withAncestors: false } as const;

describe('The coverage of a subject by segment', () => {
  let world: KnownWorld;
  let queries: QueryBus;
  beforeEach(async () => {
    world = markets();
    queries = await world.queries();
  });

  const bySegment = (id: string, asked: Partial<SegmentListing> = {}) =>
    queries.execute(
      new ListSegmentCoverage({ audienceId: SHOP }, id, {
        ...READING,
        minimumVisits: 0,
        offset: 0,
        limit: 50,
        ...asked,
      }),
    );

  it('shows the market that the whole hides, and the worst first', async () => {
    const { whole, items, total, ...source } = await bySegment('has');

    expect(source).toMatchObject({
      snapshotId: OCTOBER,
      dimension: 'Country',
      kind: 'feature',
      id: 'has',
      visits: 100_000,
    });
    expect([whole.full, total]).toEqual([96, 4]);
    expect(items.map(({ segment, visits, share, full, none }) => [segment, visits, share, full, none])).toEqual([
      ['(not set)', 100, 0.1, 0, 100],
      ['BR', 10_000, 10, 71, 29],
      ['FR', 29_900, 29.9, 98.6622, 1.3378],
      ['DE', 60_000, 60, 99, 1],
    ]);
  });

  it('puts of those that are covered alike the one with the most visits first', async () => {
    const { items } = await bySegment('grid');

    expect(items.map(({ segment }) => segment)).toEqual(['DE', 'FR', 'BR', '(not set)']);
  });

  it('leaves out those with fewer visits than asked for, and lists page by page', async () => {
    const { items, total } = await bySegment('has', { minimumVisits: 10_000, offset: 1, limit: 1 });

    expect([total, items.map(({ segment }) => segment)]).toEqual([3, ['FR']]);
  });

  it('holds each against the threshold that was asked for', async () => {
    const { whole, items } = await bySegment('has', {
      standard: { threshold: 95, counts: 'full', bound: 'atLeast' },
    });

    expect([whole.verdict, ...items.map(({ verdict }) => verdict)]).toEqual([
      'safe',
      'unsafe',
      'unsafe',
      'safe',
      'safe',
    ]);
  });

  it('lists none of a snapshot without a dimension', async () => {
    const view = await (
      await shop().queries()
    ).execute(
      new ListSegmentCoverage({ audienceId: SHOP }, 'has', { ...READING, minimumVisits: 0, offset: 0, limit: 50 }),
    );

    expect(view).toMatchObject({ total: 0, items: [], whole: { full: 70 } });
    expect(view).not.toHaveProperty('dimension');
  });

  it('is that of each segment asked about alone', async () => {
    const brazil = { audienceId: SHOP, segment: 'BR' };
    const listing = { ...READING, kind: 'feature', filter: {}, sorts: [], offset: 0, limit: 50 } as const;

    expect(await queries.execute(new GetCoverage(brazil, 'has', READING))).toMatchObject({
      ...{ segment: 'BR', visits: 10_000, full: 71, none: 29 },
      blockers: [{ browser: 'safari_ios', visits: 2_900, share: 29 }],
    });
    const { items } = await queries.execute(new ListCoverage(brazil, listing));
    expect(items.map(({ id, full }) => [id, full])).toEqual([
      ['grid', 100],
      ['has', 71],
    ]);
    const whole = await queries.execute(new ListCoverage({ audienceId: SHOP }, listing));
    expect(whole.items.find(({ id }) => id === 'has')?.full).toBe(96);
  });

  it('goes over time as that of all visits does, through the snapshots that have the segment', async () => {
    const visits = { visits: 10, shares: [{ browser: 'chrome', release: '2', visits: 9 }] };
    const days = (month: string) => ({ from: `2026-${month}-01`, to: `2026-${month}-30` });
    world.seen('november', visits, days('11')).seen('december', visits, days('12')).split({ BR: visits });

    const brazil = { ...READING, segment: 'BR', joint: false, offset: 0, limit: 50 };
    const trend = await queries.execute(new GetTrend(SHOP, ['has'], brazil));
    expect([trend.segment, trend.total, trend.items.map(({ snapshotId, full }) => [snapshotId, full])]).toEqual([
      ...['BR', 2],
      [
        [OCTOBER, 71],
        ['december', 90],
      ],
    ]);
    const compared = {
      ...READING,
      kind: 'feature',
      measure: 'full',
      filter: {},
      sorts: [],
      offset: 0,
      limit: 50,
    } as const;
    expect(await queries.execute(new GetDiff(SHOP, { segment: 'BR' }, compared))).toMatchObject({
      ...{ segment: 'BR', fromSnapshotId: OCTOBER, toSnapshotId: 'december', fromVisits: 10_000 },
      items: [
        { id: 'grid', change: -10 },
        { id: 'has', change: 19 },
      ],
    });
    const ahead = { basis: 'headline', segment: 'BR', horizonMonths: 3 } as const;
    expect(await queries.execute(new GetForecast(SHOP, 'has', ahead))).toMatchObject({
      ...{ segment: 'BR', snapshots: 2, full: 90 },
    });
  });
});
