import type { FeatureOrder } from '../../domain/feature-order.js';
import type { FeatureFilter } from '../../domain/feature-selection.js';
import { FIRST_PAGE, SmallCatalogue } from '../../testing/small-catalogue.js';
import { ListFeatures, ListFeaturesHandler } from './list-features.js';

const { editions, records } = new SmallCatalogue();
const handler = new ListFeaturesHandler(editions, records);
const ids = async (filter?: FeatureFilter, orders?: readonly FeatureOrder[]) =>
  (await handler.execute(new ListFeatures(FIRST_PAGE, filter, orders))).items.map(({ id }) => id);

describe('The features', () => {
  it('are listed by id, without those that moved or were split', async () => {
    expect(await ids()).toEqual(['bluetooth', 'grid', 'unlisted']);
  });

  it('are summed up', async () => {
    const { items, total, editionId } = await handler.execute(new ListFeatures({ offset: 1, limit: 1 }));

    expect([total, editionId]).toEqual([3, 'edition-1']);
    expect(items).toEqual([
      {
        ...{ id: 'grid', name: 'Grid', discouraged: false, keyCount: 2 },
        baseline: { status: 'high', lowDate: '2020-01-31', highDate: '2022-07-31' },
        ...{ groups: ['grid', 'css'], caniuse: ['css-grid'] },
        support: expect.arrayContaining([expect.objectContaining({ browser: 'chrome', name: 'Chrome' })]),
      },
    ]);
  });

  it.each<[string, FeatureFilter, string[]]>([
    ['words of their id or name', { text: 'BLUE web' }, ['bluetooth']],
    ['what caniuse calls them', { text: 'CSS-grid' }, ['grid']],
    ['a part of what caniuse calls them', { text: 'css-' }, []],
    ['words that not all occur', { text: 'grid web' }, []],
    ['their group', { group: 'css' }, ['grid']],
    ['their Baseline', { baseline: 'low' }, ['unlisted']],
    ['their having none', { baseline: 'false' }, ['bluetooth']],
    ['being discouraged', { discouraged: true }, ['bluetooth']],
    ['being recommended', { discouraged: false }, ['grid', 'unlisted']],
    ['a release that has them', { supportedBy: { browser: 'chrome', version: '8' } }, ['unlisted']],
    [
      'a build of a release that has them',
      { supportedBy: { browser: 'chrome', version: '9.0.1' } },
      [...'bluetooth grid unlisted'.split(' ')],
    ],
    ['a release that has none fully', { supportedBy: { browser: 'safari', version: '9.1' } }, []],
    ['several things at once', { discouraged: false, baseline: 'high', text: 'g' }, ['grid']],
  ])('are narrowed by %s', async (_, filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it.each<[string, FeatureFilter, string]>([
    ['group', { group: 'gird' }, '/group'],
    ['browser', { supportedBy: { browser: 'netscape', version: '4' } }, '/browser'],
    ['release', { supportedBy: { browser: 'safari', version: '3' } }, '/version'],
    ['version', { supportedBy: { browser: 'safari', version: 'preview' } }, '/version'],
  ])('are refused for an unknown %s', async (_, filter, pointer) => {
    await expect(ids(filter)).rejects.toMatchObject({
      ...{ code: 'invalid-parameters', faults: [{ pointer, code: 'unknown-value' }] },
    });
  });

  it('are with those that the workspace added, which can be told apart', async () => {
    const catalogue = new SmallCatalogue();
    await catalogue.addFeature('cart');
    const list = new ListFeaturesHandler(catalogue.editions, catalogue.records);
    const listed = async (filter: FeatureFilter) => (await list.execute(new ListFeatures(FIRST_PAGE, filter))).items;

    expect((await listed({})).map(({ id, custom }) => [id, custom])).toEqual([
      ['bluetooth', undefined],
      ['cart', true],
      ['grid', undefined],
      ['unlisted', undefined],
    ]);
    expect((await listed({ custom: true })).map(({ id }) => id)).toEqual(['cart']);
    expect(await listed({ custom: false })).toHaveLength(3);
    expect((await listed({ group: 'css' })).map(({ id }) => id)).toEqual(['cart', 'grid']);
  });

  it('are sorted as asked, those without a day last', async () => {
    const by = (order: FeatureOrder['by'], descending = false) => [{ by: order, descending }];

    expect(await ids({}, by('name', true))).toEqual(['bluetooth', 'unlisted', 'grid']);
    expect(await ids({}, by('baselineLowDate'))).toEqual(['grid', 'unlisted', 'bluetooth']);
    expect(await ids({}, by('baselineLowDate', true))).toEqual(['unlisted', 'grid', 'bluetooth']);
    expect(await ids({}, by('id', true))).toEqual(['unlisted', 'grid', 'bluetooth']);
  });
});
