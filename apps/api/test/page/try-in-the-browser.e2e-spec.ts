import { QueryBus } from '@nestjs/cqrs';
import { GetWorkspace } from '#libs/identity';
import { inWorkspace } from '#libs/persistence';
import { seedDemo } from '../../../../seed/demo.js';
import { startApi } from '../start-api.js';
import { CHROMIUM, Visitor } from './browser.js';

if (CHROMIUM === undefined) it('is looked at where PLIMSOLL_CHROMIUM names a browser', () => undefined);
else {
  const api = await startApi();
  const workspace = await api.app.get(QueryBus).execute(new GetWorkspace(api.admin.workspace));
  await inWorkspace(String(workspace?.id), () => seedDemo(api.app, () => undefined));
  const visitor = await Visitor.of(api);
  const { page } = visitor;
  afterAll(() => visitor.end());
  afterEach(() => expect(visitor.complaints()).toEqual([]));

  const dialog = page.locator('.modal-ux');
  const authorize = async (key: string): Promise<void> => {
    await page.locator('.btn.authorize').click();
    await dialog.locator('input').first().fill(key);
    await dialog.getByRole('button', { name: 'Apply credentials' }).first().click();
    await dialog.getByRole('button', { name: 'Close' }).first().click();
  };
  const operation = (id: string) => page.locator(`[id="operations-${id}"]`);
  const opened = async (task: string, id: string) => {
    const one = operation(`${task}-${id}`);
    const heading = page.locator(`.opblock-tag[data-tag="${task}"]`);
    if ((await heading.getAttribute('data-is-open')) !== 'true') await heading.click();
    await one.waitFor();
    if ((await one.locator('.execute').count()) === 0) await one.locator('.opblock-summary-control').click();
    await one.locator('.execute').waitFor();
    return one;
  };
  /** The status that it is answered with, and what of. */
  const executed = async (task: string, id: string): Promise<{ status: string; body: string }> => {
    const one = await opened(task, id);
    const clear = one.locator('.btn-clear');
    if ((await clear.count()) > 0) await clear.click();
    await one.locator('.execute').click();
    const answer = one.locator('.live-responses-table tbody tr').first();
    await answer.locator('.response-col_description__inner, pre').first().waitFor();
    const status = (await answer.locator('.response-col_status').textContent()) ?? '';
    return { status: status.trim().slice(0, 3), body: (await answer.textContent()) ?? '' };
  };
  const definition = page.getByLabel('Select a definition');

  describe('/docs', () => {
    it('shows the newest version, its tasks in the order of a newcomer, and the way to guides', async () => {
      await visitor.open('docs');
      await page.locator('.opblock-tag').first().waitFor();

      expect(await definition.locator('option').allTextContents()).toEqual(['Version 2', 'Version 1']);
      expect(await page.locator('.info .link').textContent()).toContain('/openapi.json?version=v2');
      const tasks = await page.locator('.opblock-tag .opblock-tag-section, .opblock-tag > a.nostyle').allTextContents();
      expect(tasks.slice(0, 5)).toEqual(['Entry', 'Audiences', 'Snapshots', 'Jobs', 'Coverage']);
      const guide = page.locator('.opblock-tag[data-tag="Coverage"]').getByRole('link', { name: 'Guide' });
      expect(new URL((await guide.getAttribute('href')) ?? '', page.url()).pathname).toBe('/guides/read-an-answer');
    });

    it('says what is wrong with a key that nobody has', async () => {
      await authorize('plk_of_nobody');

      const { status, body } = await executed('Coverage', 'explainCoverage');
      expect(status).toBe('401');
      expect(body).toContain('/problems/unauthenticated');
    });

    it('answers an example with nothing edited', async () => {
      await page.locator('.btn.authorize').click();
      await dialog.getByRole('button', { name: 'Remove authorization' }).first().click();
      await dialog.getByRole('button', { name: 'Close' }).first().click();
      await authorize(api.admin.key);

      const { status, body } = await executed('Coverage', 'explainCoverage');
      expect(status).toBe('200');
      expect(body).toContain('"backdrop-filter"');
    });

    it('tries a write without doing it, until Prefer is cleared', async () => {
      const tried = await executed('Audiences', 'createAudience');
      expect(tried.status).toBe('200');
      expect(tried.body).toContain('preference-applied: handling=strict,validate-only');

      await operation('Audiences-createAudience').locator('tr[data-param-name="Prefer"] input').fill('');
      expect((await executed('Audiences', 'createAudience')).status).toBe('201');
    });

    it('keeps who authorized for the tab, and nothing elsewhere', async () => {
      await page.reload();
      await page.locator('.btn.authorize.locked').waitFor();

      expect(await page.evaluate('localStorage.length')).toBe(0);
      expect((await executed('Sites', 'listSites')).status).toBe('200');
    });

    it('shows version 1 instead, where it is chosen', async () => {
      await definition.selectOption('Version 1');
      await page.locator('.info .link', { hasText: 'version=v1' }).waitFor();

      expect((await executed('Coverage', 'listCoverage')).body).toContain('/api/v1/audiences/');
    });

    it('is no wider than a phone, with an operation open', async () => {
      await page.setViewportSize({ width: 360, height: 760 });
      await opened('Coverage', 'explainCoverage');

      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    });
  });
}
