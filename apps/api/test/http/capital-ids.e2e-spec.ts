import type { Body } from '../audiences/audiences-client.js';
import { MEASURED, SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const client = new SitesClient(api.admin);

const addressOf = ({ _links }: Body, rel = 'self'): string => String(_links[rel].href).replace(/\{.*/, '');
/** The same address with its ids in capitals. */
const shouted = (href: string): string =>
  href.replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => id.toUpperCase());

describe('An id in capitals', () => {
  let [audience, snapshot, site, adoption, check]: Body[] = [];
  beforeAll(async () => {
    audience = await client.shop();
    snapshot = (await client.import(audience, MEASURED).expect(201)).body;
    site = await client.site({ audienceId: String(audience.id).toUpperCase() });
    adoption = (await client.submit(site, 'propose', { featureId: 'grid', rationale: 'Cards' }).expect(201)).body;
    const pin = { snapshotId: snapshot.id.toUpperCase(), editionId: snapshot.editionId.toUpperCase() };
    check = (
      await api.admin
        .post(addressOf(site, 'plimsoll:checks'))
        .send({ features: ['grid'], pin })
        .expect(201)
    ).body;
  });

  it('names what it names in small letters, below what is named so too', async () => {
    expect(site.audienceId).toBe(audience.id);
    expect(check).toMatchObject({ snapshotId: snapshot.id, editionId: snapshot.editionId, pinned: true });
    for (const document of [audience, snapshot, site, adoption, check]) {
      const href = addressOf(document);
      expect(shouted(href)).not.toBe(href);
      expect(await client.read(shouted(href))).toEqual(await client.read(href));
    }
    for (const href of [addressOf(adoption, 'plimsoll:history'), addressOf(audience, 'plimsoll:coverage')]) {
      const query = href.endsWith('history') ? '' : `?limit=1&snapshot=${String(snapshot.id)}`;
      expect(await client.read(shouted(href + query))).toEqual(await client.read(href + query));
    }
  });

  it('is of the same list, whose pages go on', async () => {
    await client.submit(site, 'propose', { featureId: 'has', rationale: 'Cards' }).expect(201);
    const { _links } = await client.read(`${shouted(addressOf(site, 'plimsoll:adoptions'))}?pageSize=1`);
    const { _embedded } = await client.read(_links.next.href);

    expect(_embedded['plimsoll:adoptions']).toMatchObject([{ id: adoption.id }]);
  });

  it('names what is changed in a batch, each once', async () => {
    const { _templates } = await client.audiences();
    const ids = [audience.id, (await client.shop()).id].map((id) => String(id).toUpperCase());
    const operations = ids.map((id) => ({ op: 'update', id, ifMatch: '*', body: { description: 'Ours' } }));
    const { body } = await api.admin.post(_templates.batch.target).send({ operations }).expect(207);

    expect(body.items).toMatchObject([{ status: 200 }, { status: 200 }]);
  });

  it('names what is deleted', async () => {
    for (const document of [check, snapshot, site]) {
      const href = shouted(addressOf(document));
      const { headers } = await api.admin.get(href).expect(200);
      await api.admin.delete(href).set('If-Match', headers.etag).expect(204);
      await api.admin.get(addressOf(document)).expect(404);
    }
  });
});
