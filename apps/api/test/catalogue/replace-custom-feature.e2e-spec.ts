import { startApi } from '../start-api.js';
import type { Body } from '../audiences/audiences-client.js';
import { AdditionsClient, CHECKOUT } from './additions-client.js';

const api = await startApi();

describe('Changing a custom feature', () => {
  let client: AdditionsClient;
  let href: string;
  let checkout: Body;
  let etag: string;
  beforeEach(async () => {
    client = new AdditionsClient(await api.caller({ role: 'contributor' }));
    href = (await client.addFeature()).headers.location;
    ({ body: checkout, etag } = await client.readTagged(href));
  });

  it('replaces all that is said of it, and takes away what is left out', async () => {
    const form = { name: 'Cart', keys: ['css.selectors.has'] };
    const { body, headers } = await client.change(checkout, 'replace', form, etag).expect(200);

    expect(body).toMatchObject({ id: 'checkout', name: 'Cart', groups: [], keys: [{ key: 'css.selectors.has' }] });
    expect(body).not.toHaveProperty('description');
    expect((await client.readTagged(href)).body).toMatchObject({ name: 'Cart' });
    expect(headers.etag).toMatch(/^"2\./);
  });

  it('keeps in a merge what the patch leaves out', async () => {
    const renamed = await client.change(checkout, 'merge', { name: 'Cart' }, etag).expect(200);
    expect(renamed.body).toMatchObject({ name: 'Cart', description: CHECKOUT.description, groups: ['css'] });
    expect(renamed.body.keys).toEqual(checkout.keys);

    const bare = await client
      .change(checkout, 'merge', { description: null, groups: [] }, renamed.headers.etag)
      .expect(200);
    expect(bare.body.groups).toEqual([]);
    expect(bare.body).not.toHaveProperty('description');
  });

  it('accepts the feature as it was shown, and the form as it was filled', async () => {
    const again = await client.change(checkout, 'replace', { ...checkout, name: 'Cart' }, etag).expect(200);
    const filled = Object.fromEntries(
      (checkout._templates.replace.properties as { name: string; value?: unknown }[]).map(
        ({ name, value }): [string, unknown] => [name, value],
      ),
    );

    const { body } = await client.change(checkout, 'replace', filled, again.headers.etag).expect(200);
    expect(body).toMatchObject({ name: 'Checkout', keys: checkout.keys, description: CHECKOUT.description });
  });

  it.each([{ id: 'cart' }, { custom: false }, { createdAt: '2026-01-01T00:00:00.000Z' }])(
    'changes nothing that only we write: %j',
    async (changed) => {
      await client.change(checkout, 'replace', { ...checkout, ...changed }, etag).expect(422);
    },
  );

  it('is refused to those who have not read it, or not as it is now', async () => {
    await client.change(checkout, 'replace', { name: 'Cart', keys: CHECKOUT.keys }).expect(428);
    await client.change(checkout, 'replace', { name: 'Cart', keys: CHECKOUT.keys }, etag).expect(200);

    await client.change(checkout, 'replace', { name: 'Till', keys: CHECKOUT.keys }, etag).expect(412);
    await client.change(checkout, 'delete', undefined, etag).expect(412);
  });

  it('lets exactly one of two writers at the same moment win', async () => {
    const writers = ['Cart', 'Till'].map((name) =>
      client.change(checkout, 'replace', { name, keys: CHECKOUT.keys }, etag),
    );

    expect((await Promise.all(writers)).map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('points at keys that are not there', async () => {
    const { body } = await client.change(checkout, 'merge', { keys: ['css.selectors.hsa'] }, etag).expect(422);

    expect(body).toMatchObject({ type: '/problems/custom-feature-invalid', errors: [{ pointer: '/keys/0' }] });
  });

  it('deletes it: it was never there for whoever asks next', async () => {
    await client.change(checkout, 'delete', undefined, etag).expect(204);

    await client.get(href).expect(404);
    expect((await client.features('?custom=true')).total).toBe(0);
    expect((await client.addFeature()).status).toBe(201);
  });
});

describe('A feature of upstream', () => {
  it('shows no way to change it, and refuses to be', async () => {
    const client = new AdditionsClient(api.admin);
    const { _embedded } = await client.features('?limit=1');
    const body = await client.read(_embedded['plimsoll:features'][0]._links.self.href);

    expect(body._templates).toEqual({});
    expect(Object.keys(body._links)).not.toEqual(expect.arrayContaining(['plimsoll:replace']));
    const form = JSON.stringify({ name: 'Mine', keys: ['css.selectors.has'] });
    const { href } = body._links.self;
    const refusals = [
      api.admin.put(href).set('Content-Type', 'application/json').send(form),
      api.admin.patch(href).set('Content-Type', 'application/merge-patch+json').send(form),
      api.admin.delete(href),
    ];
    for (const refusal of refusals)
      expect((await refusal.set('If-Match', '*').expect(409)).body).toMatchObject({
        ...{ type: '/problems/upstream-read-only', detail: expect.stringContaining('web-features') },
        _links: { 'plimsoll:features': { href: '/api/v1/features' } },
      });
  });
});
