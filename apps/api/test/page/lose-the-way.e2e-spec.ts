import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { CHROMIUM, Visitor } from './browser.js';

if (CHROMIUM === undefined) it('is looked at where PLIMSOLL_CHROMIUM names a browser', () => undefined);
else {
  const api = await startApi();
  await new SitesClient(api.admin).site();
  const visitor = await Visitor.of(api);
  const { page } = visitor;
  const heading = page.getByRole('heading', { level: 1 });
  const alert = page.getByRole('alert');
  afterAll(() => visitor.end());
  afterEach(() => expect(visitor.complaints()).toEqual([]));

  describe('An address that names no feature', () => {
    it.each(['#/feature', '#/feature/'])('leads from %s to where one can be chosen', async (place) => {
      await visitor.open(place);
      if (place === '#/feature') await visitor.signIn(api.admin);
      await heading.filter({ hasText: 'Which feature?' }).waitFor();
      expect(await visitor.hindrances()).toEqual([]);
      expect(await page.getByRole('button', { name: 'Propose' }).count()).toBe(0);

      await page.getByRole('link', { name: 'all features and keys' }).click();
      await page
        .getByText(/^1–30 of/)
        .first()
        .waitFor();
    });

    it('leads to what may have been meant by it', async () => {
      await visitor.open('#/feature/grdi');
      await alert.filter({ hasText: 'Do you mean grid?' }).waitFor();

      await alert.getByRole('link', { name: 'grid', exact: true }).click();

      await heading.filter({ hasText: 'Grid' }).waitFor();
    });
  });

  describe('An address that names no site or audience', () => {
    it.each([
      ['site', 'Web shop'],
      ['audience', 'Shop'],
    ])('lets another %s be chosen', async (kind, called) => {
      await visitor.open(`#/waterline?${kind}=nope`);
      await heading.filter({ hasText: `This ${kind} cannot be shown` }).waitFor();
      expect(await visitor.hindrances()).toEqual([]);
      const views = page.getByRole('navigation', { name: 'Views' });
      expect(await views.getByRole('link').allTextContents()).toEqual(['Waterline', 'This month']);

      await page.getByRole('banner').getByRole('button', { name: 'Choose another' }).click();
      await page.getByRole('dialog').getByRole('link', { name: called }).first().click();

      await heading.filter({ hasText: 'features are safe for' }).waitFor();
    });
  });

  describe('A view whose script does not come', () => {
    const scripts = /assets\/search-.*[.]js$/;
    beforeEach(() => visitor.open('#/waterline'));
    afterEach(() => page.unrouteAll());

    it('says that the service cannot be reached, and tries again when it is asked to', async () => {
      await heading.filter({ hasText: 'features are safe for' }).waitFor();
      await page.reload();
      await heading.filter({ hasText: 'features are safe for' }).waitFor();
      await page.route(/assets\/decisions-.*[.]js$|[/]api/, (route) => route.abort('internetdisconnected'));
      await page.getByRole('link', { name: 'Decisions' }).click();
      await alert.filter({ hasText: 'The service cannot be reached' }).waitFor();

      await page.unrouteAll();
      await page.getByRole('button', { name: 'Try again' }).click();

      await heading.filter({ hasText: 'Decisions' }).waitFor();
    });

    it('says to load the page anew where the service is there', async () => {
      await page.reload();
      await page.route(scripts, (route) => route.fulfill({ status: 404 }));
      await page.evaluate("location.hash = '#/search?q=grid'");

      await alert.filter({ hasText: 'Load the page anew' }).waitFor();
    });
  });
}
