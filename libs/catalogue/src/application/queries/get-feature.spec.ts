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

  it('that is misspelt suggests what may have been meant', async () => {
    await expect(shown('gird')).rejects.toMatchObject({ code: 'not-found', facts: { suggestions: ['grid'] } });
  });
});
