import { futureWorld } from '../../testing/future.js';
import { SHOP } from '../../testing/known-world.js';
import type { ForecastReading, ForecastView } from '../forecasting.js';
import { GetForecast } from './get-forecast.js';
import type { CoverageListing } from './list-coverage.js';
import { ListExplainedCoverage } from './list-explained-coverage.js';
import { type ForecastListing, type ForecastListView, ListForecasts } from './list-forecasts.js';

describe('a forecast', () => {
  it('tells what is expected month by month after the latest snapshot, and between what', async () => {
    const { points, ...forecast } = await forecastOf('young');

    expect(forecast).toMatchObject({
      ...{ id: 'young', full: 50, to: '2026-05-02', until: '2026-11-02', snapshots: 2, outcome: 'expected' },
      ...{ needs: [], backTest: [] },
    });
    expect(points.map(({ day, share }) => [day, share])).toEqual([
      ['2026-06-02', 70],
      ['2026-07-02', 90],
      ['2026-08-02', 90],
      ['2026-09-02', 90],
      ['2026-10-02', 90],
      ['2026-11-02', 90],
    ]);
    expect(points[0].low).toBeCloseTo(70 - 4.05, 4);
    expect(points[0].high).toBeCloseTo(70 + 4.05, 4);
  });

  it('tells when a line is reached, at the earliest and at the latest', async () => {
    const forecast = await forecastOf('young', { standard: lineAt(70) });

    expect(forecast).toMatchObject({ threshold: 70, outcome: 'crosses', crossing: { day: '2026-06-02' } });
    expect(forecast.crossing?.earliest?.localeCompare('2026-06-02')).toBeLessThanOrEqual(0);
    expect(forecast.crossing?.latest?.localeCompare('2026-06-02')).toBeGreaterThan(0);
    expect(forecast.explanation).toContain('2026-06-02');
  });

  it('tells that a line is not reached within the horizon, or was reached already', async () => {
    expect(await forecastOf('young', { standard: lineAt(99) })).toMatchObject({ outcome: 'beyond-horizon' });
    expect(await forecastOf('old', { standard: lineAt(90) })).toMatchObject({ outcome: 'already-there' });
    expect((await forecastOf('young', { standard: lineAt(99) })).crossing).toBeUndefined();
  });

  it('holds against the line what a policy counts', async () => {
    const mild = { threshold: 60, counts: 'full', bound: 'atMost' } as const;

    expect(await forecastOf('young', { standard: mild })).toMatchObject({ outcome: 'already-there' });
  });

  it('is not made of what a core browser lacks, and says who', async () => {
    const forecast = await forecastOf('lacking', { standard: lineAt(90) });

    expect(forecast).toMatchObject({
      ...{ outcome: 'needs-support', points: [] },
      needs: [{ browser: 'firefox', name: 'firefox', release: '130', state: 'partial' }],
      explanation: expect.stringContaining('firefox (partial in 130)') as string,
    });
  });

  it('needs two snapshots', async () => {
    const forecast = await forecastOf('young', { standard: lineAt(90) }, 1);

    expect(forecast).toMatchObject({ outcome: 'too-few-snapshots', points: [], snapshots: 1 });
  });

  it('refuses what names nothing, and an audience that nothing was imported for', async () => {
    await expect(forecastOf('yong')).rejects.toMatchObject({ code: 'not-found', facts: { suggestions: ['young'] } });
    await expect(forecastOf('young', {}, 0)).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([70, 90, 99, undefined])(
    'is the same where all are listed with what is expected of each: line %s',
    async (line) => {
      const queries = await futureWorld().queries();
      const asked = { basis: 'headline', ...(line !== undefined && { standard: lineAt(line) }) } as const;
      const listing: CoverageListing = {
        ...{ kind: 'feature', filter: {}, withAncestors: false, basis: 'headline', sorts: [], offset: 0, limit: 50 },
        ...(line !== undefined && { against: { standard: lineAt(line) } }),
      };
      const { items } = await queries.execute(new ListExplainedCoverage({ audienceId: SHOP }, listing, 6));

      expect(items.length).toBeGreaterThan(3);
      for (const { id, forecast } of items) {
        const alone = await queries.execute(new GetForecast(SHOP, id, { ...asked, horizonMonths: 6 }));
        expect(forecast).toEqual({ ...alone, points: [] });
      }
    },
  );

  async function forecastOf(id: string, asked: Partial<ForecastReading> = {}, months = 2): Promise<ForecastView> {
    const queries = await futureWorld(months).queries();
    return queries.execute(new GetForecast(SHOP, id, { basis: 'headline', horizonMonths: 6, ...asked }));
  }
});

describe('a list of forecasts', () => {
  it('has what reaches the line, the soonest first, each with the day that it has alone', async () => {
    const { items, total } = await forecastsOf();
    const queries = await futureWorld().queries();
    const alone = await queries.execute(
      new GetForecast(SHOP, 'younger', { basis: 'headline', horizonMonths: 6, standard: lineAt(70) }),
    );

    expect(items.map(({ id, day }) => [id, day])).toEqual([
      ['young', '2026-06-02'],
      ['younger', alone.crossing?.day],
    ]);
    expect(total).toBe(2);
    expect(items[1]).toMatchObject({ full: 30, distance: -40, earliest: alone.crossing?.earliest });
  });

  it('has what comes to something else, where that is asked for', async () => {
    const ids = async (asked: Partial<ForecastListing>, months = 2) =>
      (await forecastsOf(asked, months)).items.map(({ id }) => id);

    expect(await ids({ outcome: 'needs-support' })).toEqual(['lacking']);
    expect(await ids({ outcome: 'beyond-horizon', standard: lineAt(99) })).toEqual(['old', 'young', 'younger']);
    expect(await ids({ outcome: 'too-few-snapshots' }, 1)).toEqual(['young', 'younger']);
  });

  it('is narrowed, and told page by page', async () => {
    expect(await forecastsOf({ filter: { group: 'css' } })).toMatchObject({ total: 1, items: [{ id: 'young' }] });
    expect(await forecastsOf({ offset: 1, limit: 1 })).toMatchObject({ total: 2, items: [{ id: 'younger' }] });
    expect(await forecastsOf({ kind: 'key' })).toMatchObject({ total: 1, items: [{ id: 'css.young' }] });
  });

  async function forecastsOf(asked: Partial<ForecastListing> = {}, months = 2): Promise<ForecastListView> {
    const queries = await futureWorld(months).queries();
    return queries.execute(
      new ListForecasts(SHOP, {
        ...{ kind: 'feature', filter: {}, basis: 'headline', standard: lineAt(70), horizonMonths: 6 },
        ...{ outcome: 'crosses', offset: 0, limit: 50, ...asked },
      }),
    );
  }
});

const lineAt = (threshold: number) => ({ threshold, counts: 'full', bound: 'atLeast' }) as const;
