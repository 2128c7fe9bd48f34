import { FIRST_PAGE, SmallCatalogue } from '../../testing/small-catalogue.js';
import { GetBrowser, GetBrowserHandler } from './get-browser.js';
import { ListBrowsers, ListBrowsersHandler, toBrowserView } from './list-browsers.js';
import { ListReleases, ListReleasesHandler } from './list-releases.js';

const { editions, records } = new SmallCatalogue();

describe('The browsers', () => {
  it('are listed by id', async () => {
    const { items, total, editionId } = await new ListBrowsersHandler(editions, records).execute(
      new ListBrowsers({ offset: 1, limit: 1 }),
    );

    expect([total, editionId]).toEqual([3, 'edition-1']);
    expect(items).toEqual([{ id: 'opera', name: 'Opera', type: 'desktop', upstream: 'chrome', releaseCount: 1 }]);
  });

  it('are shown one by one, and a misspelt one suggests what was meant', async () => {
    const handler = new GetBrowserHandler(editions, records);

    expect(await handler.execute(new GetBrowser('safari'))).toMatchObject({ editionId: 'edition-1', name: 'Safari' });
    await expect(handler.execute(new GetBrowser('crome'))).rejects.toMatchObject({
      ...{ code: 'not-found', facts: { suggestions: ['chrome'] } },
    });
  });

  it('have as current version the newest that is out, not what is planned', () => {
    const releases = [
      ['9', 'retired'],
      ['10', 'current'],
      ['11', 'planned'],
    ].map(([version, status]) => ({ version, status }));

    expect(toBrowserView({ id: 'x', name: 'X', type: 'mobile', releases })).toMatchObject({ currentVersion: '10' });
  });
});

describe("A browser's releases", () => {
  const handler = new ListReleasesHandler(editions, records);

  it('are listed in version order', async () => {
    const { items } = await handler.execute(new ListReleases('chrome', FIRST_PAGE));

    expect(items.map(({ version }) => version)).toEqual(['1', '2', '9', '10']);
  });

  it('are narrowed by their status', async () => {
    expect((await handler.execute(new ListReleases('chrome', FIRST_PAGE, { status: 'current' }))).total).toBe(0);
    expect((await handler.execute(new ListReleases('chrome', FIRST_PAGE, { status: 'retired' }))).total).toBe(4);
  });

  it('are refused for a browser that is not there', async () => {
    await expect(handler.execute(new ListReleases('netscape', FIRST_PAGE))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
