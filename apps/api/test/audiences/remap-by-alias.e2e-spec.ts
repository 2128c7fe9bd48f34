import { AliasesClient } from '../catalogue/aliases-client.js';
import { startApi } from '../start-api.js';
import { type Body, OCTOBER } from './audiences-client.js';

const api = await startApi();
const client = new AliasesClient(api.admin);
const ANDROID = 'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0';
const ROWS = [
  { browser: 'Chrome', version: '120.0', os: 'Windows', visits: 60 },
  { browser: 'Cruiser', version: '120.0', os: 'Windows', visits: 30 },
  { userAgent: `${ANDROID} Chrome/120.0 Mobile Safari/537.36 OurApp/4.2`, visits: 10 },
];

describe('Remapping a snapshot by an alias', () => {
  let shop: Body;
  let first: Body;
  beforeAll(async () => {
    shop = await client.shop();
    await client.addAlias({ name: 'OurApp', browser: 'webview_android', release: 'of-the-device' });
    ({ body: first } = await client.import(shop, { ...OCTOBER, rows: ROWS }).expect(201));
  });

  const place = (rel: string): string => String(shop._links[rel].href).replace(/\{.*/, '');
  const remapped = async (snapshot: Body): Promise<Body> => {
    const { _templates } = await client.read(snapshot._links.self.href);
    return (await api.admin.post(_templates.remap.target).expect(201)).body;
  };
  /** What is known of Grid in it, in percent of the visits. */
  const grid = async ({ id }: Body): Promise<unknown> => {
    const { full, unknown } = await client.read(`${place('plimsoll:coverage')}/grid?snapshot=${id}`);
    return { full, unknown };
  };

  it('begins at the unknown name, makes it known, and leaves the older revision as it was', async () => {
    const { _embedded, _links } = await client.read(place('plimsoll:unknown-names'));
    const [{ name, _templates }] = _embedded['plimsoll:unknown-names'];
    expect(name).toBe('Cruiser');
    const { target, properties } = _templates.default;
    expect(properties).toContainEqual(expect.objectContaining({ name: 'name', value: 'Cruiser' }));
    await api.admin.post(target).send({ name, browser: 'chrome' }).expect(201);
    expect((await client.read(_links['plimsoll:browser-aliases'].href))._embedded).toMatchObject({
      'plimsoll:browser-aliases': [{ name: 'OurApp' }, { name: 'Cruiser' }],
    });

    const second = await remapped(first);

    expect(second).toMatchObject({ revision: 2, visits: { mapped: 100, unknown: 0 } });
    expect(second.reasons).toContainEqual(expect.objectContaining({ reason: 'own-alias', visits: 30 }));
    expect([await grid(first), await grid(second)]).toEqual([
      { full: 70, unknown: 30 },
      { full: 100, unknown: 0 },
    ]);
    expect(await client.read(first._links.self.href)).toMatchObject({ revision: 1, visits: first.visits });
    expect((await client.read(place('plimsoll:unknown-names'))).total).toBe(0);
  });

  it('takes back what an alias said that is deleted, and nothing that a user agent did', async () => {
    const { _embedded } = await client.aliases();
    for (const { _links } of _embedded['plimsoll:browser-aliases'])
      await api.admin.delete(_links.self.href).set('If-Match', '*').expect(204);

    const { _embedded: listed } = await client.read(place('plimsoll:snapshots'));
    const third = await remapped(listed['plimsoll:snapshots'][0]);

    expect(third).toMatchObject({ revision: 3, visits: { mapped: 70, unknown: 30 } });
    expect(await grid(third)).toEqual({ full: 70, unknown: 30 });
  });
});
