import { startApi } from '../start-api.js';
import { AudiencesClient, type Body } from './audiences-client.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);

describe('Replacing an audience', () => {
  let shop: Body;
  let etag: string;
  beforeEach(async () => {
    shop = await client.shop();
    etag = (await api.admin.get(shop._links.self.href)).headers.etag;
  });

  it('gives it a new name, and takes away a description that is left out', async () => {
    const { body, headers } = await client.change(shop, 'replace', { name: 'Blog' }, etag).expect(200);

    expect(body).toMatchObject({ id: shop.id, name: 'Blog' });
    expect(body).not.toHaveProperty('description');
    expect((await api.admin.get(shop._links.self.href)).headers.etag).toBe(headers.etag);
  });

  it('keeps in a merge what the patch leaves out', async () => {
    const renamed = await client.change(shop, 'merge', { name: 'Blog' }, etag).expect(200);
    expect(renamed.body).toMatchObject({ name: 'Blog', description: 'Web shop' });

    const bare = await client.change(shop, 'merge', { description: null }, renamed.headers.etag).expect(200);
    expect(bare.body).not.toHaveProperty('description');
  });

  it('keeps its tag where the patch changes nothing', async () => {
    for (const patch of [{}, { name: shop.name }]) {
      const { body, headers } = await client.change(shop, 'merge', patch, etag).expect(200);
      expect([body.updatedAt, headers.etag]).toEqual([shop.updatedAt, etag]);
    }
  });

  it('is refused to those who have not read it, or not as it is now', async () => {
    await client.change(shop, 'replace', { name: 'Blog' }).expect(428);
    await client.change(shop, 'replace', { name: 'Blog' }, etag).expect(200);
    const { body } = await client.change(shop, 'replace', { name: 'World' }, etag).expect(412);

    expect(body.type).toBe('/problems/precondition-failed');
    expect((await client.read(shop._links.self.href)).name).toBe('Blog');
  });

  it('lets exactly one of two writers at the same moment win', async () => {
    const writers = ['Blog', 'World'].map((name) => client.change(shop, 'replace', { name }, etag));

    const statuses = (await Promise.all(writers)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 412]);
  });

  it('accepts the resource as it was shown', async () => {
    await client.change(shop, 'replace', { ...shop, name: 'Blog' }, etag).expect(200);
  });

  it('takes back the document that was read before sites were measured by it', async () => {
    const { id, _links } = await client.shop();
    const { body, headers } = await api.admin.get(_links.self.href).expect(200);
    expect(body._links).toHaveProperty('plimsoll:delete');
    const site = { name: 'Shop', audienceId: id, policy: { threshold: 95 } };
    await api.admin.post('/api/v1/sites').send(site).expect(201);

    const changed = api.admin
      .put(_links.self.href)
      .set('If-Match', headers.etag)
      .send({ ...body, name: 'Blog' });

    expect((await changed.expect(200)).body).toMatchObject({ id, name: 'Blog' });
  });
});
