import { SmallCatalogue } from '../../testing/small-catalogue.js';
import { GetKey, GetKeyHandler } from './get-key.js';

const { editions, records } = new SmallCatalogue();
const handler = new GetKeyHandler(editions, records);

describe('A key', () => {
  it('is shown with its statements and what follows from them, browser by browser', async () => {
    const { support, ...key } = await handler.execute(new GetKey('css.properties.grid.subgrid'));

    expect(key).toEqual({
      ...{ editionId: 'edition-1', key: 'css.properties.grid.subgrid', parent: 'css.properties.grid' },
      ...{ feature: 'grid', headline: false, specUrls: [] },
      ...{ experimental: false, standardTrack: false, deprecated: false },
    });
    expect(support).toEqual([
      {
        ...{ browser: 'chrome', name: 'Chrome' },
        ranges: [
          { from: '1', to: '9', state: 'none' },
          { from: '10', state: 'partial' },
        ],
        statements: [{ versionAdded: '10', partialImplementation: true, flags: [], notes: ['Columns only.'] }],
      },
      { browser: 'opera', name: 'Opera', ranges: [{ from: '5', state: 'unknown' }], statements: [] },
      {
        ...{ browser: 'safari', name: 'Safari', ranges: [{ from: '9.1', state: 'none' }] },
        statements: [{ versionAdded: 'preview', partialImplementation: false, flags: [], notes: [] }],
      },
    ]);
  });

  it('is shown in a browser that the workspace added, of which nothing is stated', async () => {
    const catalogue = new SmallCatalogue();
    await catalogue.addBrowser('kiosk');
    const own = new GetKeyHandler(catalogue.editions, catalogue.records);
    const { support } = await own.execute(new GetKey('css.properties.grid'));

    expect(support.at(-1)).toEqual({
      ...{ browser: 'kiosk', name: 'Lobby kiosk', statements: [] },
      ranges: [
        { from: '1', to: '1', state: 'flag' },
        { from: '2.5', state: 'full' },
      ],
    });
    expect(support[0].statements).toHaveLength(2);
  });

  it('has no parent where no part of its path is a key', async () => {
    expect(await handler.execute(new GetKey('api.Bluetooth'))).not.toHaveProperty('parent');
  });

  it('that is misspelt suggests what may have been meant', async () => {
    await expect(handler.execute(new GetKey('css.properties.gird'))).rejects.toMatchObject({
      ...{ code: 'not-found', facts: { suggestions: expect.arrayContaining(['css.properties.grid']) } },
    });
  });

  it('that is where keys begin says how many do', async () => {
    await expect(handler.execute(new GetKey('css.properties'))).rejects.toMatchObject({
      detail: 'There is no key css.properties. 2 keys begin with css.properties.',
      facts: { suggestions: [], prefix: 'css.properties.', keysBelow: 2 },
    });
  });
});
