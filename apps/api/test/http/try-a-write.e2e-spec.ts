import { Database } from '#libs/persistence';
import { AudiencesClient } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);
const { events } = api.app.get(Database);
const TRIAL = 'handling=strict, validate-only';
const DAYS = { from: '2026-10-01', to: '2026-10-31' };
const FILE = 'Browser,Version,Visits\nChrome,120.0,1234\n';

describe('Trying a write', () => {
  it('answers what would be created, imported, changed and deleted, and does none of it', async () => {
    const shop = await client.shop();
    const { etag } = (await client.get(shop._links.self.href)).headers;
    const told: string[] = [];
    const stop = events.subscribe({ event: ({ type }) => told.push(type), lost: () => undefined });
    const before = await client.audiences();

    const target = before._links['plimsoll:create'].href;
    const created = await api.admin.post(target).set('Prefer', TRIAL).send({ name: ' Blog ' }).expect(200);
    const imported = await client.upload(shop, FILE, DAYS).set('Prefer', TRIAL).expect(200);
    const renamed = await client.change(shop, 'replace', { name: 'World' }, etag).set('Prefer', TRIAL).expect(200);
    await client.change(shop, 'delete', undefined, etag).set('Prefer', TRIAL).expect(204);

    expect([created.body.name, imported.body.visits.mapped, renamed.body.name]).toEqual(['Blog', 1234, 'World']);
    await api.admin.get(created.body._links.self.href).expect(404);
    expect(await client.read(shop._links.self.href)).toEqual(shop);
    expect((await client.read(shop._links['plimsoll:snapshots'].href))._embedded['plimsoll:snapshots']).toEqual([]);
    expect(await client.audiences()).toEqual(before);
    expect(told).toEqual([]);
    stop();
  });

  it('meets every refusal, those of the database among them', async () => {
    const shop = await client.shop();
    await client.upload(shop, FILE, DAYS).expect(201);

    const second = await client.upload(shop, FILE, DAYS).set('Prefer', TRIAL).expect(409);
    await client.upload(shop, 'no,such\ncolumns,here\n', DAYS).set('Prefer', TRIAL).expect(422);
    await client.change(shop, 'delete', undefined, '"9-x"').set('Prefer', TRIAL).expect(412);

    expect(second.body).toMatchObject({ type: '/problems/snapshot-exists', _links: { 'plimsoll:snapshot': {} } });
  });

  it('can be done while others write', async () => {
    const shop = await client.shop();

    const answers = await Promise.all(
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'].flatMap((to) => [
        client.upload(shop, FILE, { from: '2026-01-01', to }).set('Prefer', TRIAL).expect(200),
        client.upload(shop, FILE, { from: '2026-01-02', to }).expect(201),
        client.get(shop._links.self.href).expect(200),
      ]),
    );

    expect(answers).toHaveLength(12);
    expect((await client.read(shop._links['plimsoll:snapshots'].href))._embedded['plimsoll:snapshots']).toHaveLength(4);
  });
});
