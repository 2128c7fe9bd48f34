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

    it('is refused in the words of the API where it tells nothing', async () => {
      await choose('Order;Customer;Amount\n1;Ann;9,90\n');
      await page.getByLabel('First day').fill('2026-09-01');
      await page.getByLabel('Last day').fill('2026-09-30');
      await send();

      await page.getByRole('heading', { name: 'Not imported' }).waitFor();
      await page.getByRole('alert').getByRole('link', { name: 'What this means' }).waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('Customer');
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
