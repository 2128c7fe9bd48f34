import { APP } from '../../testing/additions.js';
import { SmallCatalogue } from '../../testing/small-catalogue.js';
import { CreateBrowserAlias, CreateBrowserAliasHandler } from './create-browser-alias.js';
import { DeleteBrowserAlias, DeleteBrowserAliasHandler } from './delete-browser-alias.js';
import { ReplaceBrowserAlias, ReplaceBrowserAliasHandler } from './replace-browser-alias.js';

describe('An alias of a browser', () => {
  let catalogue: SmallCatalogue;
  beforeEach(() => {
    catalogue = new SmallCatalogue();
  });

  const create = (browser = 'chrome') =>
    new CreateBrowserAliasHandler(catalogue.aliases, catalogue.editions).execute(
      new CreateBrowserAlias({ ...APP, browser }),
    );
  const replace = (id: string, version: number) =>
    new ReplaceBrowserAliasHandler(catalogue.aliases, catalogue.editions).execute(
      new ReplaceBrowserAlias(id, { ...APP, release: 'as-told' }, version),
    );
  const remove = (id: string, version: number) =>
    new DeleteBrowserAliasHandler(catalogue.aliases).execute(new DeleteBrowserAlias(id, version));

  it('is part of the edition as the workspace knows it, and of no other', async () => {
    const before = await catalogue.editions.get();
    const id = await create();

    expect(before.aliases).toBeUndefined();
    expect((await catalogue.editions.get()).aliases).toMatchObject([{ id, ...APP }]);
    expect((await catalogue.indexes.get()).aliases).toBeUndefined();
  });

  it('is of a browser of upstream or of the workspace’s own, and of no server', async () => {
    await catalogue.addBrowser('kiosk');
    await create('kiosk');

    await expect(create('nodejs')).rejects.toMatchObject({ code: 'browser-alias-invalid' });
    await expect(create('kisok')).rejects.toMatchObject({ faults: [{ suggestions: ['kiosk'] }] });
  });

  it('is replaced by whoever has read its present version', async () => {
    const id = await create();
    await replace(id, 1);

    expect((await catalogue.aliases.get(id)).state).toMatchObject({ release: 'as-told', version: 2 });
    await expect(replace(id, 1)).rejects.toMatchObject({ code: 'precondition-failed' });
  });

  it('is deleted by whoever has read its present version', async () => {
    const id = await create();

    await expect(remove(id, 2)).rejects.toMatchObject({ code: 'precondition-failed' });
    await remove(id, 1);
    expect(await catalogue.aliases.find(id)).toBeUndefined();
    expect(catalogue.additions.events.at(-1)).toEqual({ type: 'browser-alias-deleted', additionId: id });
  });
});
