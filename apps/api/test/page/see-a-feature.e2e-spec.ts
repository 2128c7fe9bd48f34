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
  const heading = page.getByRole('heading', { level: 1 });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  afterAll(() => visitor.end());
  afterEach(() => expect(visitor.complaints()).toEqual([]));

  describe('A feature', () => {
    it('is found by what somebody types, and opened by arrow key and Enter', async () => {
      await visitor.open();
      await visitor.signIn(api.admin);
      await page.getByRole('combobox', { name: /Feature, compat key/ }).fill(':has(');
      await page
        .getByRole('option', { name: /:has\(\)/ })
        .first()
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');

      await heading.filter({ hasText: ':has()' }).waitFor();
      expect(page.url()).toContain('#/feature/has');
      expect(await page.title()).toBe(':has() · Plimsoll');
    });

    it('is told browser by browser, with who lacks it and what its Baseline is', async () => {
      await page.getByRole('rowheader', { name: 'Firefox up to 120' }).waitFor();

      expect(await page.getByRole('row', { name: /Firefox up to 120 Lacks it 50 5\.6 %/ }).isVisible()).toBe(true);
      expect(await page.getByRole('row', { name: /^Not identified/ }).isVisible()).toBe(true);
      expect(await page.getByText('Widely available').isVisible()).toBe(true);
      await page.getByText('A forecast needs two snapshots').waitFor();
      expect(await visitor.hindrances()).toEqual([]);
    });

    it('leads to its keys, which are told the same way', async () => {
      await page.getByRole('link', { name: 'css.selectors.has' }).click();

      await heading.filter({ hasText: 'css.selectors.has' }).waitFor();
      await page.goBack();
      await heading.filter({ hasText: ':has()' }).waitFor();
    });
  });

  describe('A decision', () => {
    it('is proposed by the form that the API offers', async () => {
      await button('Propose an adoption').click();
      await page.getByLabel('Why the site wants it').fill('Cards know what they hold');
      await page.getByRole('button', { name: 'Propose an adoption' }).last().click();

      await page.getByText('Cards know what they hold').waitFor();
      expect(await page.locator('.state').filter({ hasText: 'Proposed' }).isVisible()).toBe(true);
    });

    it('is refused at the field that is wrong', async () => {
      await button('Approve the adoption').click();
      await page.getByLabel('Why it may be used all the same').fill('The polyfill ships');
      await page.getByLabel('The last day on which it may').fill('2020-01-01');
      await page.getByRole('button', { name: 'Approve the adoption' }).last().click();

      await page.locator('[aria-invalid="true"]:focus').waitFor();
      const wrong = page.getByLabel('The last day on which it may');
      expect(await wrong.getAttribute('aria-invalid')).toBe('true');
      expect(await visitor.hindrances()).toEqual([]);
    });

    it('is approved when it is mended, and its history says so', async () => {
      await page.getByLabel('The last day on which it may').fill('2099-12-31');
      await page.getByRole('button', { name: 'Approve the adoption' }).last().click();

      await page.locator('.state').filter({ hasText: 'Approved' }).waitFor();
      const said = page.getByRole('listitem').filter({ hasText: 'Approved' });
      await said.waitFor();
      expect(await button('Approve the adoption').count()).toBe(0);
    });

    it('shows who may only look no button at all', async () => {
      const viewer = await api.caller({ role: 'viewer', workspace: api.admin.workspace });
      await button('Sign out').click();
      await visitor.signIn(viewer);

      await page.getByText('Cards know what they hold').waitFor();
      expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    });
  });
}
