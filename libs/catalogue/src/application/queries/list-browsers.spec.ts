import { KIOSK } from '../../testing/additions.js';
import { FIRST_PAGE, SmallCatalogue } from '../../testing/small-catalogue.js';
import { GetBrowser, GetBrowserHandler } from './get-browser.js';
import { type BrowserFilter, ListBrowsers, ListBrowsersHandler, toBrowserView } from './list-browsers.js';
import { ListReleases, ListReleasesHandler } from './list-releases.js';

const { browsers } = new SmallCatalogue();

describe('The browsers', () => {
  it('are listed by id', async () => {
    const { items, total, editionId } = await new ListBrowsersHandler(browsers).execute(
      new ListBrowsers({ offset: 1, limit: 1 }),
    );

    expect([total, editionId]).toEqual([3, 'edition-1']);
    expect(items).toEqual([{ id: 'opera', name: 'Opera', type: 'desktop', upstream: 'chrome', releaseCount: 1 }]);
  });

  it('are shown one by one, and a misspelt one suggests what was meant', async () => {
    const handler = new GetBrowserHandler(browsers);

    expect(await handler.execute(new GetBrowser('safari'))).toMatchObject({ editionId: 'edition-1', name: 'Safari' });
    await expect(handler.execute(new GetBrowser('crome'))).rejects.toMatchObject({
      ...{ code: 'not-found', facts: { suggestions: ['chrome'] } },
    });
  });

  it('are with those that the workspace added, by id, which can be told apart', async () => {
    const catalogue = new SmallCatalogue();
    await catalogue.addBrowser('kiosk');
    const list = new ListBrowsersHandler(catalogue.browsers);
    const ids = async (filter: BrowserFilter) =>
      (await list.execute(new ListBrowsers(FIRST_PAGE, filter))).items.map(({ id }) => id);

    expect(await ids({})).toEqual(['chrome', 'kiosk', 'opera', 'safari']);
    expect(await ids({ custom: true })).toEqual(['kiosk']);
    expect(await ids({ custom: false })).toEqual(['chrome', 'opera', 'safari']);
    expect(await ids({ types: ['mobile', 'xr'] })).toEqual(['kiosk']);
    expect(await ids({ custom: false, types: ['mobile'] })).toEqual([]);
    expect(await new GetBrowserHandler(catalogue.browsers).execute(new GetBrowser('kiosk'))).toEqual({
      ...{ editionId: 'edition-1', id: 'kiosk', name: 'Lobby kiosk', type: 'mobile' },
      ...{ releaseCount: 2, currentVersion: '2.5' },
      own: {
        ...{ releases: KIOSK.releases, aliases: KIOSK.aliases, version: 1, hidesUpstream: false },
        ...{ createdAt: '2026-11-01T12:00:00.000Z', updatedAt: '2026-11-01T12:00:00.000Z' },
      },
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
  const handler = new ListReleasesHandler(browsers);

  it('are listed in version order', async () => {
    const { items } = await handler.execute(new ListReleases('chrome', FIRST_PAGE));

    expect(items.map(({ version }) => version)).toEqual(['1', '2', '9', '10']);
  });

  it('are narrowed by their status', async () => {
    expect((await handler.execute(new ListReleases('chrome', FIRST_PAGE, { status: 'current' }))).total).toBe(0);
    expect((await handler.execute(new ListReleases('chrome', FIRST_PAGE, { status: 'retired' }))).total).toBe(4);
  });

  it('of one that the workspace added equal releases of upstream, whose engine they have', async () => {
    const catalogue = new SmallCatalogue();
    await catalogue.addBrowser('kiosk');
    const { items } = await new ListReleasesHandler(catalogue.browsers).execute(new ListReleases('kiosk', FIRST_PAGE));

    expect(items).toEqual([
      {
        ...{ version: '1', status: 'retired', engine: 'Blink', engineVersion: '28' },
        equals: { browser: 'chrome', version: '2' },
      },
      {
        ...{ version: '2.5', status: 'current', engine: 'Blink', engineVersion: '28', date: '2026-02-01' },
        equals: { browser: 'chrome', version: '9.0.597.84' },
      },
    ]);
  });

  it('are refused for a browser that is not there', async () => {
    await expect(handler.execute(new ListReleases('netscape', FIRST_PAGE))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
