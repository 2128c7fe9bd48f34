import { KIOSK } from '../../testing/additions.js';
import { SmallCatalogue } from '../../testing/small-catalogue.js';
import { GetBrowser, GetBrowserHandler } from '../queries/get-browser.js';
import { GetCustomBrowser, GetCustomBrowserHandler } from '../queries/get-custom-browser.js';
import { CreateCustomBrowser, CreateCustomBrowserHandler } from './create-custom-browser.js';
import { DeleteCustomBrowser, DeleteCustomBrowserHandler } from './delete-custom-browser.js';
import { ReplaceCustomBrowser, ReplaceCustomBrowserHandler } from './replace-custom-browser.js';

describe('A custom browser', () => {
  let catalogue: SmallCatalogue;
  let id: string;

  beforeEach(async () => {
    catalogue = new SmallCatalogue();
    id = await create('kiosk');
  });

  const create = (chosen: string | undefined, claimed = KIOSK) =>
    new CreateCustomBrowserHandler(catalogue.customBrowsers, catalogue.indexes).execute(
      new CreateCustomBrowser(chosen, claimed),
    );
  const replace = (version: number) =>
    new ReplaceCustomBrowserHandler(catalogue.customBrowsers, catalogue.indexes).execute(
      new ReplaceCustomBrowser(id, { ...KIOSK, name: 'Kiosk' }, version),
    );
  const remove = (version: number) =>
    new DeleteCustomBrowserHandler(catalogue.customBrowsers).execute(new DeleteCustomBrowser(id, version));
  const shown = (browserId: string) =>
    new GetCustomBrowserHandler(catalogue.browsers, catalogue.additions).execute(new GetCustomBrowser(browserId));

  it('is created, announced, and known at once', async () => {
    expect(catalogue.additions.events).toEqual([{ type: 'custom-browser-created', additionId: 'kiosk' }]);
    expect((await catalogue.editions.get()).browsers.at(-1)).toMatchObject({ id: 'kiosk', versions: ['1', '2.5'] });
  });

  it('is refused for an alias that another one has', async () => {
    await expect(create('car')).rejects.toMatchObject({ code: 'alias-taken', facts: { browserId: 'kiosk' } });
  });

  it('is replaced by whoever has read its present version', async () => {
    await replace(1);

    expect((await catalogue.customBrowsers.get(id)).state).toMatchObject({ name: 'Kiosk', version: 2 });
    await expect(replace(1)).rejects.toMatchObject({ code: 'precondition-failed' });
  });

  it('is deleted by whoever has read its present version', async () => {
    await replace(1);

    await expect(remove(1)).rejects.toMatchObject({ code: 'precondition-failed' });
    await remove(2);
    expect(await catalogue.customBrowsers.find(id)).toBeUndefined();
    expect(catalogue.additions.events.at(-1)).toEqual({ type: 'custom-browser-deleted', additionId: 'kiosk' });
  });

  it('is shown to whoever changes it as it is shown to whoever reads it', async () => {
    expect(await shown(id)).toEqual(await new GetBrowserHandler(catalogue.browsers).execute(new GetBrowser(id)));
  });

  it('is told from one of upstream, which cannot be changed, and from none', async () => {
    await expect(shown('opera')).rejects.toMatchObject({ code: 'upstream-read-only', kind: 'conflict' });
    await expect(shown('kisok')).rejects.toMatchObject({ code: 'not-found', facts: { suggestions: ['kiosk'] } });
  });
});
