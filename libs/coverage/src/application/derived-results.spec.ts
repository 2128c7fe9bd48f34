import type { Standard } from '#libs/compat';
import { SHOP } from '../testing/known-world.js';
import { markets } from '../testing/markets.js';
import { shop, SHOP_EDITION } from '../testing/shop.js';
import { DerivedResults, type Grounds } from './derived-results.js';
import { ListCoverage } from './queries/list-coverage.js';
import { ListForecasts } from './queries/list-forecasts.js';
import { GetFrontier } from './queries/get-frontier.js';
import { futureMarkets } from '../testing/future.js';
import { Surveys } from './surveys.js';

describe('What takes long to work out', () => {
  const EACH: Standard = {
    ...{ threshold: 70, counts: 'full', bound: 'atLeast' },
    eachSegment: { minimumVisits: 100 },
  };

  it('is found by another process without what it was worked out from: who decides', async () => {
    const world = markets();
    const asked = new ListCoverage(
      { audienceId: SHOP },
      {
        ...{ basis: 'headline', withAncestors: false, kind: 'feature', filter: {}, offset: 0, limit: 50 },
        ...{ against: { standard: EACH }, sorts: [{ by: 'distance', descending: false }] },
      },
    );
    const made = await (await world.queries()).execute(asked);
    world.segments.length = 0;

    expect(await (await world.queries()).execute(asked)).toEqual(made);
    expect([...world.results.kept.keys()]).toEqual([expect.stringMatching(/^rulings /)]);
  });

  it('is found by another process without what it was worked out from: what is expected', async () => {
    const world = futureMarkets();
    const asked = new ListForecasts(SHOP, {
      ...{ kind: 'feature', filter: {}, basis: 'headline', standard: EACH, horizonMonths: 6 },
      ...{ outcome: 'crosses', offset: 0, limit: 50 },
    });
    const made = await (await world.queries()).execute(asked);
    world.segments.length = 0;

    expect(made.items).not.toHaveLength(0);
    expect(await (await world.queries()).execute(asked)).toEqual(made);
  });

  it('is kept of a frontier, for each way to ask', async () => {
    const world = shop();
    const queries = await world.queries();
    const frontier = (mostGivenUp: number) =>
      queries.execute(new GetFrontier({ audienceId: SHOP }, { basis: 'headline', counts: 'full', mostGivenUp }));

    const all = [await frontier(50), await frontier(50), await frontier(10)];

    expect(all[1]).toEqual(all[0]);
    expect(world.results.kept.size).toBe(2);
  });

  describe('has a name that', () => {
    const worldOf = (edition = SHOP_EDITION) => {
      const world = shop();
      world.editions.splice(0, Infinity, edition);
      return world;
    };
    const nameOf = async (world = worldOf(), grounds: Partial<Grounds> = {}, code = 'code') => {
      const surveyed = await new Surveys(await world.queries()).of({ audienceId: SHOP });
      const results = new DerivedResults(world.results, code);
      world.results.kept.clear();
      await results.get({ of: 'x', snapshotIds: ['one'], surveyed, terms: EACH, ...grounds }, () =>
        Promise.resolve({}),
      );
      return [...world.results.kept.keys()].join();
    };

    it('is the same in every process that holds an edition with the same contents', async () => {
      expect(await nameOf(worldOf(structuredClone(SHOP_EDITION)))).toBe(await nameOf());
    });

    it.each<[string, () => Promise<string>]>([
      ['of another snapshot', () => nameOf(worldOf(), { snapshotIds: ['two'] })],
      ['of more snapshots', () => nameOf(worldOf(), { snapshotIds: ['one', 'two'] })],
      ['by other terms', () => nameOf(worldOf(), { terms: { ...EACH, threshold: 71 } })],
      ['of another kind', () => nameOf(worldOf(), { of: 'y' })],
      ['by other code', () => nameOf(worldOf(), {}, 'other')],
      ['by another edition', () => nameOf(worldOf({ ...SHOP_EDITION, editionId: 'newer' }))],
      [
        'by an edition in which a workspace calls a feature otherwise',
        () => nameOf(worldOf({ ...SHOP_EDITION, features: SHOP_EDITION.features.toReversed() })),
      ],
      [
        'by an edition with other support',
        () => {
          const { support } = SHOP_EDITION;
          const states = support.states.with(0, 4);
          return nameOf(worldOf({ ...SHOP_EDITION, support: { ...support, states } }));
        },
      ],
    ])('is another %s', async (_, other) => {
      expect(await other()).not.toBe(await nameOf());
    });

    it('is another where another snapshot was measured, as when one is imported meanwhile', async () => {
      const surveyed = await new Surveys(await worldOf().queries()).of({ audienceId: SHOP });
      const newer = { ...surveyed, traffic: { ...surveyed.traffic, snapshotId: 'newer' } };

      expect(await nameOf(worldOf(), { surveyed: newer })).not.toBe(await nameOf());
    });

    it('is another for one segment', async () => {
      const surveyed = await new Surveys(await worldOf().queries()).of({ audienceId: SHOP });
      const segment = { ...surveyed, traffic: { ...surveyed.traffic, segment: 'BR' } };

      expect(await nameOf(worldOf(), { surveyed: segment })).not.toBe(await nameOf());
    });
  });
});
