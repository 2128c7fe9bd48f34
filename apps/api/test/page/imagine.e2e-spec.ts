import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { CHROMIUM, Visitor } from './browser.js';

if (CHROMIUM === undefined) it('is looked at where PLIMSOLL_CHROMIUM names a browser', () => undefined);
else {
  const api = await startApi();
  await new SitesClient(api.admin).site();
  const visitor = await Visitor.of(api);
  const { page } = visitor;
  const side = (name: string) => page.getByRole('region', { name, exact: true });
  afterAll(() => visitor.end());
  afterEach(() => expect(visitor.complaints()).toEqual([]));

  describe('What is imagined', () => {
    it('changes nothing as long as nothing is moved', async () => {
      await visitor.open('#/what-if');
      await visitor.signIn(api.admin);

      await side('Won').getByText('Nothing becomes safe.').waitFor();
      expect(await side('Lost').getByText('Nothing stops being safe.').isVisible()).toBe(true);
      await page.getByRole('heading', { name: 'What giving up old browsers brings' }).waitFor();
      expect(await visitor.hindrances()).toEqual([]);
    });

    it('tells what is won and lost by another line', async () => {
      await page.getByLabel('The line, in %').fill('50');
      await page.getByRole('button', { name: 'See what that does' }).click();

      await side('Won').getByRole('listitem').first().waitFor();
      expect(page.url()).toContain('to=50');
      expect(await side('Won').getByRole('listitem').first().textContent()).toMatch(/[\d.]+ %, line 95 → 50 %/);
      expect(
        await side('Won')
          .getByRole('listitem')
          .filter({ hasText: /%.*→.*%.*%/ })
          .count(),
      ).toBe(0);
      expect(await visitor.hindrances()).toEqual([]);
    });

    it('leads to all that is won, a page at a time', async () => {
      const pages = side('Won').getByRole('navigation');
      const first = await side('Won').getByRole('listitem').first().textContent();
      expect(await side('Won').getByRole('listitem').count()).toBe(25);

      await pages.getByRole('link', { name: 'Next' }).click();
      await pages.getByText(/^26–/).waitFor();
      expect(await side('Won').getByRole('listitem').first().textContent()).not.toBe(first);

      await pages.getByRole('link', { name: 'Earlier' }).click();
      await pages.getByText(/^1–25 of/).waitFor();
      expect(await visitor.hindrances()).toEqual([]);
    });

    it('gives up what a step of the frontier gives up', async () => {
      await page.getByRole('link', { name: 'As it is' }).click();
      await side('Won').getByText('Nothing becomes safe.').waitFor();
      await page
        .getByRole('button', { name: /^Try without (?!nothing)/ })
        .first()
        .click();

      await page.getByText('of all visits would be lost').waitFor();
      expect(await page.getByLabel('Give up, one in a line').inputValue()).toMatch(/^[a-z_]+( < [\d.]+)?$/m);
    });

    it('is refused in the words of the API where it names no browser', async () => {
      await page.getByLabel('Give up, one in a line').fill('netscape < 4');
      await page.getByRole('button', { name: 'See what that does' }).click();

      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('netscape');
    });
  });
}
