import { Background } from '#libs/background';
import { MEASURED, SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { CHROMIUM, Visitor } from './browser.js';

if (CHROMIUM === undefined) it('is looked at where PLIMSOLL_CHROMIUM names a browser', () => undefined);
else {
  const api = await startApi();
  const client = new SitesClient(api.admin);
  const background = api.app.get(Background);
  const visitor = await Visitor.of(api);
  const { page } = visitor;
  const list = (name: string) => page.getByRole('region', { name, exact: true });
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  afterAll(() => visitor.end());
  afterEach(() => expect(visitor.complaints()).toEqual([]));

  describe('What a month brought', () => {
    const older = [{ browser: 'Chrome', version: '104.0.5112.79', os: 'Windows', visits: 900 }];
    let audience: Awaited<ReturnType<SitesClient['measured']>>;

    beforeAll(async () => {
      audience = await client.measured({ from: '2026-09-01', to: '2026-09-30', rows: older });
      await client.site({ audienceId: audience.id, 'policy.threshold': 80 });
      await background.settle();
      await client.import(audience, MEASURED).expect(201);
      await background.settle();
    });

    it('is what its snapshot lifted above the line', async () => {
      await visitor.open('#/month');
      await visitor.signIn(api.admin);

      await list('Newly safe').getByRole('link', { name: ':has()' }).waitFor();
    });

    it('is still so when its rows are mapped anew', async () => {
      const { body } = await client.get(audience._links['plimsoll:snapshots'].href).expect(200);
      const latest = await client.read(body._embedded['plimsoll:snapshots'][0]._links.self.href);
      await api.admin.post(latest._templates.remap.target).expect(201);
      await background.settle();
      await page.reload();

      await list('Newly safe').getByRole('link', { name: ':has()' }).waitFor();
      expect(await visitor.hindrances()).toEqual([]);
    });

    it('is of the latest alone, whose age is told in words', async () => {
      await client.import(audience, { ...MEASURED, from: yesterday, to: yesterday }).expect(201);
      await background.settle();
      await page.reload();

      await page.getByText('which ended 1 day ago').waitFor();
      await list('Newly safe').getByText('Nothing rose above the line').waitFor();
    });
  });
}
