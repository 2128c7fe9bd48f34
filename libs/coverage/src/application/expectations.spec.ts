import type { Standard } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import { futureMarkets } from '../testing/future.js';
import { SHOP } from '../testing/known-world.js';
import { type ForecastItemView, type ForecastListing, ListForecasts } from './queries/list-forecasts.js';

describe('What is expected where each segment must reach the line', () => {
  let queries: QueryBus;
  beforeEach(async () => {
    queries = await futureMarkets().queries();
  });

  it('comes when the last of them has it, which is named', async () => {
    const young = await itemOf('young', { standard: each(70) });
    const brazilian = await itemOf('young', { segment: 'BR' });

    expect(young).toMatchObject({ full: 50, distance: -40, decidedBy: 'BR', awaits: 'BR', day: brazilian?.day });
    expect(young).toMatchObject({ earliest: brazilian?.earliest, latest: brazilian?.latest });
    expect((await itemOf('young', {}))?.day?.localeCompare(young?.day ?? '')).toBe(-1);
  });

  it('is expected too of what all visits together have reached', async () => {
    expect(await itemOf('young', { standard: lineAt(50) })).toBeUndefined();
    expect(await itemOf('young', { standard: each(50) })).toMatchObject({ day: '2026-06-02', awaits: 'BR' });
  });

  it('names no segment where all of them come with all visits together', async () => {
    const standard = { ...lineAt(70), eachSegment: { minimumVisits: 101 } };

    expect(await itemOf('young', { standard })).toEqual(await itemOf('young', {}));
  });

  it('is nothing within a horizon that is too short for one of them', async () => {
    const short = { horizonMonths: 1, standard: each(70) };

    expect(await itemOf('young', short)).toBeUndefined();
    expect(await itemOf('young', { ...short, outcome: 'beyond-horizon' })).toMatchObject({ awaits: 'BR' });
    expect(await itemOf('young', { ...short, outcome: 'beyond-horizon' })).not.toHaveProperty('day');
  });

  it('is nothing where one of them was seen once', async () => {
    const standard = { ...lineAt(70), eachSegment: { minimumVisits: 10 } };

    expect(await itemOf('young', { standard })).toBeUndefined();
    expect(await itemOf('young', { standard, outcome: 'too-few-snapshots' })).toMatchObject({ awaits: 'IT' });
  });

  async function itemOf(id: string, asked: Partial<ForecastListing>): Promise<ForecastItemView | undefined> {
    const { items } = await queries.execute(
      new ListForecasts(SHOP, {
        ...{ kind: 'feature', filter: {}, basis: 'headline', standard: lineAt(70), horizonMonths: 6 },
        ...{ outcome: 'crosses', offset: 0, limit: 50, ...asked },
      }),
    );
    return items.find((item) => item.id === id);
  }
});

const lineAt = (threshold: number): Standard => ({ threshold, counts: 'full', bound: 'atLeast' });
const each = (threshold: number): Standard => ({ ...lineAt(threshold), eachSegment: { minimumVisits: 100 } });
