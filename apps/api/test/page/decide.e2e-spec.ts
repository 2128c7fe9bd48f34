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
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  afterAll(() => visitor.end());
  afterEach(() => expect(visitor.complaints()).toEqual([]));

  describe('The board of decisions', () => {
    it('says how to begin where nothing is decided', async () => {
      await visitor.open('#/decisions');
      await visitor.signIn(api.admin);

      await page.getByText('Nothing is decided yet.').waitFor();
      expect(await visitor.hindrances()).toEqual([]);
    });

    it('has a column for each state that anything is in', async () => {
      const href = String(site._links['plimsoll:adoptions'].href).replace(/\{.*/, '');
      await api.admin.post(href).send({ featureId: 'has', rationale: 'Cards know what they hold' }).expect(201);
      await api.admin.post(href).send({ featureId: 'subgrid', rationale: 'Forms line up' }).expect(201);
      await page.reload();

      await column('Proposed').getByRole('link', { name: 'has', exact: true }).waitFor();
      expect(await column('Proposed').getByRole('article').count()).toBe(2);
      expect(await visitor.hindrances()).toEqual([]);
    });

    it('moves a decision by what the API offers with it', async () => {
      const card = column('Proposed').getByRole('article').filter({ hasText: 'Cards know what they hold' });
      await card.getByRole('button', { name: 'Reject the adoption' }).click();
      await card.getByRole('textbox').first().fill('Not before spring');
      await card.getByRole('button', { name: 'Reject the adoption' }).last().click();

      await column('Rejected').getByRole('link', { name: 'has', exact: true }).waitFor();
      expect(await column('Proposed').getByRole('article').count()).toBe(1);
    });

    it('shows of many the newest, and older ones when they are asked for', async () => {
      const adoptions = await client.read(String(site._links['plimsoll:adoptions'].href).replace(/\{.*/, ''));
      const { body } = await api.admin.get('/api/v1/features?limit=26&fields=id').expect(200);
      const features: readonly { readonly id: string }[] = body._embedded['plimsoll:features'];
      const operations = features
        .filter(({ id }) => id !== 'subgrid' && id !== 'has')
        .slice(0, 24)
        .map(({ id: featureId }) => ({ op: 'create', body: { featureId, rationale: 'For the overview' } }));
      await api.admin.post(adoptions._templates.batch.target).send({ operations }).expect(207);
      await page.reload();
      const cards = column('Proposed').getByRole('article');

      await cards.nth(19).waitFor();
      expect(await cards.count()).toBe(20);
      await column('Proposed').getByRole('button', { name: 'Show older' }).click();

      await cards.nth(24).waitFor();
      expect(await column('Proposed').getByRole('button', { name: 'Show older' }).count()).toBe(0);
    });
  });
}
