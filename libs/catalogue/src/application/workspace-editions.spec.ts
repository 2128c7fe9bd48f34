import { SmallCatalogue } from '../testing/small-catalogue.js';
import { WorkspaceEditions } from './workspace-editions.js';

describe('The editions as a workspace knows them', () => {
  let catalogue: SmallCatalogue;
  let editions: WorkspaceEditions;
  beforeEach(() => {
    catalogue = new SmallCatalogue();
    editions = catalogue.editions;
  });

  it('are those of upstream, as they are, where nothing was added', async () => {
    expect(await editions.get()).toBe(await catalogue.indexes.current());
  });

  it('are compiled once, however many ask at once', async () => {
    await catalogue.addBrowser('kiosk');
    const [first, second] = await Promise.all([editions.get(), editions.get('edition-1')]);

    expect(first).toBe(second);
    expect(first.browsers.at(-1)).toMatchObject({ id: 'kiosk', custom: true });
  });

  it('are others once something of what was added has changed', async () => {
    await catalogue.addBrowser('kiosk');
    const before = await editions.get();
    await catalogue.addFeature('cart');

    expect((await editions.get()).features.at(-1)).toMatchObject({ id: 'cart', custom: true });
    expect(before.features.map(({ id }) => id)).not.toContain('cart');
  });

  it('are others for each edition', async () => {
    await catalogue.addBrowser('kiosk');
    catalogue.add('edition-2', { bcdVersion: '8.2.0', webFeaturesVersion: '3.41.0' });
    const [older, newer] = [await editions.get('edition-1'), await editions.get()];

    expect([older.editionId, newer.editionId]).toEqual(['edition-1', 'edition-2']);
    expect([older, newer].map(({ browsers }) => browsers.at(-1)?.id)).toEqual(['kiosk', 'kiosk']);
  });

  it('are others for each of two workspaces that added the same', async () => {
    const elsewhere = new SmallCatalogue();
    for (const each of [catalogue, elsewhere]) await each.addBrowser('kiosk');
    let asks = catalogue;
    const both = new WorkspaceEditions(catalogue.indexes, { current: () => asks.additions.current() });

    const ours = await both.get();
    asks = elsewhere;
    const theirs = await both.get();
    asks = catalogue;
    expect(theirs).not.toBe(ours);
    expect(await both.get()).toBe(ours);
  });

  it('are refused where there are none', async () => {
    await expect(editions.get('edition-9')).rejects.toMatchObject({ code: 'not-found' });
  });
});
