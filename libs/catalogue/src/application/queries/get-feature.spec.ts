import { CustomFeature } from '../../domain/custom-feature.js';
import { CART } from '../../testing/additions.js';
import { SmallCatalogue } from '../../testing/small-catalogue.js';
import { GetFeature, GetFeatureHandler } from './get-feature.js';

const { editions, records } = new SmallCatalogue();
const handler = new GetFeatureHandler(editions, records);
const shown = (id: string) => handler.execute(new GetFeature(id));

describe('A feature', () => {
  it('is shown with all that is known of it', async () => {
    expect(await shown('grid')).toEqual({
      ...{ editionId: 'edition-1', id: 'grid', kind: 'feature', name: 'Grid', targets: [], overruled: false },
      ...{ description: 'What it is.', descriptionHtml: 'What it <em>is</em>.', specs: ['https://example.org/spec'] },
      ...{ groups: ['grid', 'css'], caniuse: ['css-grid'], publishedSupport: { chrome: '9', safari: '≤10' } },
      baseline: { status: 'high', lowDate: '2020-01-31', highDate: '2022-07-31' },
      keys: [
        { key: 'css.properties.grid', headline: true },
        { key: 'css.properties.grid.subgrid', headline: false },
      ],
      support: [
        {
          ...{ browser: 'chrome', name: 'Chrome' },
          ranges: [
            { from: '1', to: '1', state: 'none' },
            { from: '2', to: '2', state: 'flag' },
            { from: '9', state: 'full' },
          ],
        },
        { browser: 'opera', name: 'Opera', ranges: [{ from: '5', state: 'none' }] },
        {
          ...{ browser: 'safari', name: 'Safari' },
          ranges: [
            { from: '9.1', to: '9.1', state: 'unknown' },
            { from: '10', state: 'full' },
          ],
        },
      ],
    });
  });

  it('tells why it is discouraged, and that its editors overruled its keys', async () => {
    expect(await shown('bluetooth')).toMatchObject({
      ...{ overruled: true, discouraged: { reason: 'Nobody wants it.', alternatives: ['grid'] } },
    });
  });

  it('that moved or was split has nothing but its targets', async () => {
    const [moved, split] = [await shown('grid-layout'), await shown('layout')];

    expect([moved.kind, moved.targets, moved.support]).toEqual(['moved', ['grid'], []]);
    expect([split.kind, split.targets, split.keys]).toEqual(['split', ['grid', 'unlisted'], []]);
  });

  it('of the workspace’s own is the worst of its keys, all of which decide', async () => {
    const catalogue = new SmallCatalogue();
    await catalogue.addFeature('cart');
    const own = new GetFeatureHandler(catalogue.editions, catalogue.records);

    const { support, ...cart } = await own.execute(new GetFeature('cart'));
    expect(cart).toEqual({
      ...{
        editionId: 'edition-1',
        id: 'cart',
        kind: 'feature',
        name: 'Cart',
        description: 'What the cart is built with',
      },
      ...{ targets: [], groups: ['css'], caniuse: [], specs: [], publishedSupport: {}, overruled: false },
      keys: [
        { key: 'css.properties.grid', headline: true },
        { key: 'api.Bluetooth', headline: true },
      ],
      own: {
        ...{ version: 1, hidesUpstream: false, missingKeys: [] },
        ...{ createdAt: '2026-11-01T12:00:00.000Z', updatedAt: '2026-11-01T12:00:00.000Z' },
      },
    });
    expect(support[0].ranges.at(-1)).toEqual({ from: '10', state: 'none' });
    expect((await own.execute(new GetFeature('grid'))).own).toBeUndefined();
  });

  it('of the workspace’s own names the keys that an edition lacks, and what it hides', async () => {
    const catalogue = new SmallCatalogue();
    const state = { ...CART, id: 'grid', keys: ['api.Bluetooth', 'css.gone'], version: 3 };
    const stored = CustomFeature.restore({ ...state, createdAt: new Date(0), updatedAt: new Date(0) });
    catalogue.additions.features.set('grid', stored.state);
    catalogue.additions.changed(stored);

    const grid = await new GetFeatureHandler(catalogue.editions, catalogue.records).execute(new GetFeature('grid'));
    expect(grid.own).toMatchObject({ version: 3, missingKeys: ['css.gone'], hidesUpstream: true });
    expect(grid.keys).toContainEqual({ key: 'css.gone', headline: true });
  });

  it('that is misspelt suggests what may have been meant', async () => {
    await expect(shown('gird')).rejects.toMatchObject({ code: 'not-found', facts: { suggestions: ['grid'] } });
  });
});
