import { Background } from '#libs/background';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { CHROMIUM, Visitor } from './browser.js';

if (CHROMIUM === undefined) it('is looked at where PLIMSOLL_CHROMIUM names a browser', () => undefined);
else {
  const api = await startApi();
  const client = new SitesClient(api.admin);
  await client.site();
  const visitor = await Visitor.of(api);
  const { page } = visitor;
  const background = api.app.get(Background);
  afterAll(() => visitor.end());
  afterEach(() => expect(visitor.complaints()).toEqual([]));

  const choose = (content: string) =>
    page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  const send = async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('heading', { name: 'Waiting' }).waitFor();
    await background.settle();
  };

  describe('A file of analytics', () => {
    it('is sent, and what became of it is told when it has been read', async () => {
      await visitor.open('#/import');
      await visitor.signIn(api.admin);
      await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor();
      await choose('browser,version,visits\nChrome,140,70\nOur App,4.1,30\n');
      await page.getByLabel('First day').fill('2026-11-01');
      await page.getByLabel('Last day').fill('2026-11-28');
      await send();

      await page.getByRole('heading', { name: 'Imported' }).waitFor();
      await page.getByRole('heading', { name: 'What was counted' }).waitFor();
      expect(await page.getByText('2 rows, 100 % of the file.').isVisible()).toBe(true);
      expect(await visitor.hindrances()).toEqual([]);
    });

    it('leaves names that nobody knows, each with a form that says what it means', async () => {
      const unknown = page.getByRole('listitem').filter({ hasText: 'Our App' });
      await unknown.waitFor();

      expect(await unknown.getByText('30 visits').isVisible()).toBe(true);
      await unknown.getByRole('button').first().click();
      await unknown.getByRole('textbox').first().waitFor();
      expect(await visitor.hindrances()).toEqual([]);
    });

    it('is told row by row, in words, and narrowed to what nobody knows', async () => {
      const rows = page.getByRole('region', { name: 'Rows' }).getByRole('row');
      await rows.filter({ hasText: 'Our App 4.1' }).filter({ hasText: 'Nobody knows the name' }).waitFor();
      expect(await rows.filter({ hasText: 'Chrome 140' }).textContent()).toMatch(
        /chrome 140\s.*No operating system told/s,
      );

      await page.getByLabel('Rows that ended as').selectOption('Unknown');

      await page.getByText('1–1 of 1', { exact: true }).waitFor();
      expect(await rows.count()).toBe(2);
      expect(await visitor.hindrances()).toEqual([]);
    });

    it('is mapped anew from the page once it is said what a name means', async () => {
      const unknown = page.getByRole('listitem').filter({ hasText: 'Our App' });
      await unknown.getByRole('combobox', { name: 'Id of the browser that is meant' }).fill('chrome');
      await unknown.locator('button.main').click();
      await page.getByText('It is known now what Our App means.').waitFor();
      await page.getByRole('button', { name: 'Map its rows anew' }).click();
      await page.locator('plimsoll-mapping-report button.main').click();

      await unknown.waitFor({ state: 'detached' });
      await page.getByRole('option', { name: 'mapped for the 2nd time' }).waitFor({ state: 'attached' });
      expect(page.url()).toMatch(/snapshot=/);
      await page.getByRole('region', { name: 'Rows' }).getByText('By an alias of your own').waitFor();
    });

    it('is led through a page at a time, where it has many rows', async () => {
      const { _links } = (await client.audiences())._embedded['plimsoll:audiences'][0];
      const rows = Array.from({ length: 120 }, (_, at) => ({
        browser: `App${'abcdefghijklmnop'[at % 16]}${'qrstuvwx'[Math.floor(at / 16)]}`,
        visits: 200 - at,
      }));
      const audience = await client.read(_links.self.href);
      await client.import(audience, { from: '2026-11-29', to: '2026-11-29', rows }).expect(201);
      await page.reload();
      await page.getByLabel('Snapshot', { exact: true }).selectOption('29 Nov 2026 – 29 Nov 2026');
      await page.getByText('1–50 of 120', { exact: true }).waitFor();

      await page.getByRole('navigation', { name: 'Pages of rows' }).getByRole('link', { name: 'Next' }).click();
      await page.getByText('51–100 of 120', { exact: true }).waitFor();
      await page.getByRole('row').filter({ hasText: 'Appct' }).waitFor();

      await page.getByText(/^\s*\d+ over all snapshots/).waitFor();
      const names = page.getByRole('listitem').filter({ has: page.getByRole('button') });
      await names.nth(9).waitFor();
      expect(await names.count()).toBe(10);
      for (let more = 0; more < 5; more += 1) await page.getByRole('button', { name: 'Show more names' }).click();
      await names.nth(59).waitFor();
      expect(await names.count()).toBe(60);
      expect(await names.nth(59).textContent()).toContain('Applt');
    });

    it('is refused in the words of the API where it tells nothing', async () => {
      await choose('Order;Customer;Amount\n1;Ann;9,90\n');
      await page.getByLabel('First day').fill('2026-09-01');
      await page.getByLabel('Last day').fill('2026-09-30');
      await send();

      await page.getByRole('heading', { name: 'Not imported' }).waitFor();
      await page.getByRole('alert').getByRole('link', { name: 'What this means' }).waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('Customer');
      expect(await page.getByText('% of the file').count()).toBe(0);
      expect(await page.getByRole('progressbar').count()).toBe(0);
    });

    it('is not asked of somebody who may only look', async () => {
      const viewer = await api.caller({ role: 'viewer', workspace: api.admin.workspace });
      await page.getByRole('button', { name: 'Sign out' }).click();
      await visitor.open('#/import');
      await visitor.signIn(viewer);

      await page.getByText('Your key may not import.').waitFor();
      expect(await page.getByLabel('File').count()).toBe(0);
      expect(await page.getByRole('navigation').getByRole('link', { name: 'Import' }).count()).toBe(0);
    });
  });
}
