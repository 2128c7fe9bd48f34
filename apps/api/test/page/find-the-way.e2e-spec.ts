import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { CHROMIUM, Visitor } from './browser.js';

if (CHROMIUM === undefined) it('is looked at where PLIMSOLL_CHROMIUM names a browser', () => undefined);
else {
  const api = await startApi();
  const client = new SitesClient(api.admin);
  const visitor = await Visitor.of(api, { viewport: { width: 360, height: 760 } });
  const { page } = visitor;
  const heading = page.getByRole('heading', { level: 1 });
  const chooser = page.getByRole('banner').getByRole('button', { name: /^(Site|Audience)/ });
  afterAll(() => visitor.end());
  afterEach(() => expect(visitor.complaints()).toEqual([]));

  describe('A workspace that has nothing', () => {
    it('begins with its first audience', async () => {
      await visitor.open();
      await visitor.signIn(api.admin);
      await heading.filter({ hasText: 'Nothing is measured yet' }).waitFor();
      expect(await visitor.hindrances()).toEqual([]);

      await page.getByLabel('Name', { exact: true }).fill('Shop, Europe');
      await page.getByRole('button', { name: 'Create an audience' }).click();

      await chooser.filter({ hasText: 'Shop, Europe' }).waitFor();
    });

    it('says of an audience without a snapshot what is missing, in the API’s words', async () => {
      await page.getByRole('alert').filter({ hasText: 'no snapshot yet' }).waitFor();

      expect(await page.getByRole('link', { name: 'What this means' }).getAttribute('href')).toBe(
        '/problems/no-snapshot',
      );
    });

    it('says so of its month, too', async () => {
      await page.getByRole('link', { name: 'This month' }).click();

      await heading.filter({ hasText: 'No snapshot yet' }).waitFor();
      expect(await visitor.hindrances()).toEqual([]);
    });
  });

  describe('Among a thousand sites', () => {
    beforeAll(async () => {
      const { id: audienceId } = await client.measured();
      const { _templates } = await client.sites();
      const operations = Array.from({ length: 1_000 }, (_, at) => ({
        op: 'create',
        body: { name: `Site ${String(at + 1)}`, audienceId, policy: { threshold: 90 } },
      }));
      await api.admin.post(_templates.batch.target).send({ operations }).expect(207);
    });

    it('one is found by a part of its name, and what is shown is for it from then on', async () => {
      await chooser.click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('link', { name: 'Site 12', exact: true }).waitFor();
      expect(await visitor.hindrances()).toEqual([]);
      await dialog.getByRole('searchbox').fill('site 717');
      await dialog.getByRole('link').nth(1).waitFor({ state: 'detached' });
      await dialog.getByRole('link', { name: 'Site 717' }).click();

      await chooser.filter({ hasText: 'Site 717' }).waitFor();
      await heading.filter({ hasText: 'October 2026' }).waitFor();
      await page.reload();
      await chooser.filter({ hasText: 'Site 717' }).waitFor();
    });

    it('all are led to a page at a time, and only those are asked for', async () => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await chooser.click();
      const sites = page.getByRole('dialog').getByRole('region', { name: 'Sites' });
      await sites.getByRole('button', { name: 'Show more' }).click();

      await sites.getByRole('link', { name: 'Site 24', exact: true }).waitFor();
      expect(await sites.getByRole('link').count()).toBe(24);
      expect(await sites.locator('a:focus').textContent()).toBe('Site 13');
      expect(asked.filter((url) => url.includes('/sites?')).map((url) => url.includes('pageSize=12'))).toEqual([
        true,
        true,
      ]);
      await page.keyboard.press('Escape');
    });

    it('an audience is found by its name, too', async () => {
      await chooser.click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('searchbox').fill('EUROPE');
      const europe = dialog.getByRole('region', { name: 'Audiences' }).getByRole('link');
      await dialog.getByRole('region', { name: 'Sites' }).getByText('None is called so.').waitFor();
      await europe.nth(1).waitFor({ state: 'detached', timeout: 3_000 });
      await europe.filter({ hasText: 'Shop, Europe' }).click();

      await chooser.filter({ hasText: 'Shop, Europe' }).waitFor();
      await page.goBack();
      await chooser.filter({ hasText: 'Site 717' }).waitFor();
    });

    it('the month says what was counted and what is near the line', async () => {
      await heading.filter({ hasText: 'October 2026' }).waitFor();

      const below = page.getByRole('region', { name: 'Just below the line' });
      expect(await below.getByRole('listitem').count()).toBe(6);
      expect(await page.getByText('Mapped to a release').isVisible()).toBe(true);
      expect(await visitor.hindrances()).toEqual([]);
    });
  });

  describe('On a phone', () => {
    it.each(['#/waterline', '#/month', '#/feature/has', '#/search?q=grid'])(
      'nothing is wider than %s has room for, and nobody is hindered',
      async (place) => {
        await visitor.open(place);
        await heading.waitFor();
        await page.waitForLoadState('networkidle');

        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
        expect(await visitor.hindrances()).toEqual([]);
      },
    );
  });

  describe('Before a service that has version 1 alone', () => {
    afterAll(() => page.unrouteAll());

    it('the page says that it is too old', async () => {
      await page.route('**/api', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replaceAll('plimsoll:v2', 'plimsoll:v0') });
      });
      await page.reload();

      await page.getByRole('alert').filter({ hasText: 'The service is older than this page' }).waitFor();
    });
  });

  describe('While the service is away', () => {
    it('the page says so, and tries again when it is asked to', async () => {
      await page.reload();
      await heading.waitFor();
      await page.context().setOffline(true);
      await page.getByRole('link', { name: 'This month' }).click();
      await page.getByRole('link', { name: 'Waterline', exact: true }).click();
      await page.getByRole('alert').filter({ hasText: 'cannot be reached' }).first().waitFor();

      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await heading.filter({ hasText: 'features are safe for' }).waitFor();
    });
  });
}
