import { FIRST_PAGE, SmallCatalogue } from '../../testing/small-catalogue.js';
import { type KeyFilter, ListKeys, ListKeysHandler } from './list-keys.js';

const handler = new ListKeysHandler(new SmallCatalogue().editions);
const keys = async (filter?: KeyFilter) =>
  (await handler.execute(new ListKeys(FIRST_PAGE, filter))).items.map(({ key }) => key);

describe('The keys', () => {
  it('are listed in their order, with the feature that they belong to', async () => {
    const { items, total } = await handler.execute(new ListKeys({ offset: 1, limit: 2 }));

    expect(total).toBe(3);
    expect(items).toEqual([
      { key: 'css.properties.grid', feature: 'grid', headline: true },
      { key: 'css.properties.grid.subgrid', feature: 'grid', headline: false },
    ]);
  });

  it.each<[string, KeyFilter, string[]]>([
    ['words', { text: 'BLUE api' }, ['api.Bluetooth']],
    ['what they begin with', { prefix: 'css.properties.grid.' }, ['css.properties.grid.subgrid']],
    ['their feature', { feature: 'bluetooth' }, ['api.Bluetooth']],
    [
      'an id that their feature had',
      { feature: 'grid-layout' },
      ['css.properties.grid', 'css.properties.grid.subgrid'],
    ],
    ['what was split', { feature: 'layout', text: 'sub' }, ['css.properties.grid.subgrid']],
    ['their feature and a word', { feature: 'grid', text: 'sub' }, ['css.properties.grid.subgrid']],
  ])('are narrowed by %s', async (_, filter, expected) => {
    expect(await keys(filter)).toEqual(expected);
  });

  it('are refused for a feature that is not there', async () => {
    await expect(keys({ feature: 'gird' })).rejects.toMatchObject({
      ...{ code: 'invalid-parameters', facts: { suggestions: ['grid'] }, faults: [{ pointer: '/feature' }] },
    });
  });
});
