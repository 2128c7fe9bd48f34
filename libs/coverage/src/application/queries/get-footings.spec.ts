import { Footing } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import { SHOP } from '../../testing/known-world.js';
import { OCTOBER, shop, SHOP_EDITION } from '../../testing/shop.js';
import { GetFootings } from './get-footings.js';

/** Of the visits 95 % have grid, 70 % have :has(), and 5 % are unknown. */
describe('Where everything stands to a line', () => {
  let queries: QueryBus;
  beforeAll(async () => {
    queries = await shop().queries();
  });
  const footings = async (threshold: number, margin = 0.5, bound: 'atLeast' | 'atMost' = 'atLeast') => {
    const standard = { threshold, counts: 'full', bound } as const;
    const view = await queries.execute(new GetFootings({ audienceId: SHOP }, { basis: 'headline', standard, margin }));
    const of = (id: string) => view.features[SHOP_EDITION.features.findIndex((feature) => feature.id === id)];
    return { view, of, ofKey: (id: string) => view.keys[SHOP_EDITION.keys.indexOf(id)] };
  };

  it('is told of features and keys, by their ordinals in the edition', async () => {
    const { view, of, ofKey } = await footings(95);

    expect([of('grid'), of('has')]).toEqual([Footing.Reached, Footing.Below]);
    expect([ofKey('css.grid'), ofKey('css.has')]).toEqual([Footing.Reached, Footing.Below]);
    expect(view).toMatchObject({ snapshotId: OCTOBER, visits: 1000, edition: { editionId: SHOP_EDITION.editionId } });
  });

  it('is within the margin down to its very end', async () => {
    expect((await footings(95.5)).of('grid')).toBe(Footing.Within);
    expect((await footings(95.5001)).of('grid')).toBe(Footing.Below);
    expect((await footings(95.5, 0.4)).of('grid')).toBe(Footing.Below);
  });

  it('is told of the end that decides', async () => {
    expect((await footings(75, 0.5, 'atMost')).of('has')).toBe(Footing.Reached);
    expect((await footings(75.4, 0.5, 'atMost')).of('has')).toBe(Footing.Within);
  });

  it('is nothing of an id that moved or was split', async () => {
    const { of } = await footings(95);

    expect([of('has-selector'), of('css')]).toEqual([Footing.None, Footing.None]);
  });
});
