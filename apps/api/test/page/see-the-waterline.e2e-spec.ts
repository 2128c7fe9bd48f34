import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { CHROMIUM, Visitor } from './browser.js';

if (CHROMIUM === undefined) it('is looked at where PLIMSOLL_CHROMIUM names a browser', () => undefined);
else {
  const api = await startApi();
  const client = new SitesClient(api.admin);
  const site = await client.site();
  const visitor = await Visitor.of(api);
  const { page } = visitor;
  const heading = page.getByRole('heading', { level: 1 });
  const curve = page.getByRole('slider', { name: /All features/ });
  afterAll(() => visitor.end());
  afterEach(() => expect(visitor.complaints()).toEqual([]));

  describe('Whoever signs in', () => {
    it('with a wrong key is told, and asked again', async () => {
      await visitor.open();
      await visitor.signIn({ key: 'plk_nobodys' });

      expect(await page.getByRole('alert').textContent()).toContain('That key is not good here');
      expect(await page.getByLabel('API key or token').isVisible()).toBe(true);
    });

    it('with what can be no key is asked again, too', async () => {
      await visitor.signIn({ key: 'plk_…' });

      await page.getByRole('alert').waitFor();
      expect(await page.getByLabel('API key or token').isVisible()).toBe(true);
    });

    it('while the service is away is told so, and can try again', async () => {
      await page.context().setOffline(true);
      await visitor.signIn(api.admin);
      await page.getByRole('alert').filter({ hasText: 'may be down' }).waitFor();

      await page.context().setOffline(false);
      expect(await page.getByLabel('API key or token').isVisible()).toBe(true);
    });

    it('sees how many features are safe for the first site', async () => {
      await visitor.signIn(api.admin);

      const { body } = await api.admin.get(site._links['plimsoll:badge'].href).expect(200);
      await heading.waitFor();
      expect(await heading.textContent()).toBe(`${/\d+/.exec(body.message)?.[0] ?? ''} features are safe for Web shop`);
    });

    it('moves nothing that is in sight already when the picture comes', async () => {
      await page.reload();
      await page.locator('canvas').waitFor();
      await page.waitForLoadState('networkidle');

      expect(await page.evaluate(SHIFTED)).toBeLessThan(0.05);
    });

    it('stays signed in when the page is read anew, and in no other tab', async () => {
      await page.reload();
      await heading.waitFor();

      const other = await page.context().newPage();
      await other.goto(page.url());
      expect(await other.getByLabel('API key or token').isVisible()).toBe(true);
      await other.close();
    });
  });

  describe('The curve', () => {
    it('names the feature that the arrow keys stand on, and Enter opens it', async () => {
      await curve.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      const name = await curve.getAttribute('aria-valuetext');

      expect(name).toMatch(/: [\d.–]+ %, safe$/);
      await page
        .getByRole('status')
        .filter({ hasText: name?.split(':')[0] })
        .waitFor();
      await page.keyboard.press('Enter');
      expect(page.url()).toContain('#/feature/');
      await page.goBack();
    });

    it('is followed by a table, which the service narrows', async () => {
      await page.getByRole('searchbox', { name: 'Name' }).fill('has(');
      await page.getByRole('link', { name: ':has()', exact: true }).waitFor();

      expect(page.url()).toContain('q=has');
      expect(await page.getByRole('row').count()).toBe(2);
      await page.getByRole('searchbox', { name: 'Name' }).fill('gird');
      await page.getByText('Nothing is like that').waitFor();
    });
  });

  describe('An address that somebody changed', () => {
    it('is asked for once', async () => {
      await visitor.open('#/waterline?skip=x');
      await page.getByRole('region', { name: 'Coverage' }).waitFor();
      let asked = 0;
      const count = () => (asked += 1);
      page.on('request', count);
      await page.waitForTimeout(500);
      page.off('request', count);

      expect(asked).toBeLessThan(5);
    });
  });

  describe('Nobody is hindered', () => {
    it.each(['light', 'dark'] as const)('by a %s page', async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await visitor.open('#/waterline');
      await heading.waitFor();

      expect(await visitor.hindrances()).toEqual([]);
    });
  });

  describe('Whoever signs out', () => {
    it('leaves nothing in the tab', async () => {
      await page.getByRole('button', { name: 'Sign out' }).click();

      expect(await page.getByLabel('API key or token').isVisible()).toBe(true);
      expect(await page.evaluate('sessionStorage.length + localStorage.length')).toBe(0);
      expect(await visitor.hindrances()).toEqual([]);
    });
  });
}

/** How much the page shifted since it was opened, as browsers measure it. */
const SHIFTED = `new Promise((told) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value))).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => told(sum), 300);
})`;
