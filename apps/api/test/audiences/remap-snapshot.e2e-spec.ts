import { AdditionsClient, KIOSK } from '../catalogue/additions-client.js';
import { startApi } from '../start-api.js';
import { type Body, OCTOBER } from './audiences-client.js';

const api = await startApi();
const client = new AdditionsClient(api.admin);
const ROWS = [
  { browser: 'Chrome', version: '120.0', os: 'Windows', visits: 60 },
  { browser: 'Reception', version: '2.0', visits: 40 },
];

describe('Remapping a snapshot', () => {
  let first: Body;
  let second: Body;
  let listed: string;

  let remap: string;

  beforeAll(async () => {
    const shop = await client.shop();
    listed = shop._links['plimsoll:snapshots'].href;
    const { body } = await client.import(shop, { ...OCTOBER, rows: ROWS }).expect(201);
    first = body;
    expect((await client.addBrowser(KIOSK)).status).toBe(201);
    remap = (await client.read(first._links.self.href))._templates.remap.target;
    second = (await api.admin.post(remap).expect(201)).body;
  });

  it('makes the next revision by the names of now, and leaves the other as it was', async () => {
    expect(first).toMatchObject({ revision: 1, isLatest: true, visits: { mapped: 60, unknown: 40 } });
    expect(second).toMatchObject({ from: first.from, to: first.to, revision: 2, isLatest: true });
    expect(second.visits).toMatchObject({ mapped: 100, unknown: 0 });

    const before = await client.read(first._links.self.href);
    expect(before).toMatchObject({ revision: 1, isLatest: false, visits: first.visits, reasons: first.reasons });
    expect(Object.keys(before._templates)).toEqual(['default']);
    expect(before._templates.default.method).toBe('DELETE');
  });

  it('leads from one revision to another', async () => {
    const before = await client.read(first._links.self.href);
    const here = first._links.self.href;
    const there = second._links.self.href;

    expect(before._links).toMatchObject({ 'successor-version': { href: there }, 'latest-version': { href: there } });
    expect(second._links).toMatchObject({ 'predecessor-version': { href: here }, 'latest-version': { href: there } });
    expect(before._links).not.toHaveProperty('predecessor-version');
  });

  it('lists both, the latest first, and names by it what is unknown still', async () => {
    const { _embedded } = await client.read(listed);
    expect(_embedded['plimsoll:snapshots']).toMatchObject([
      { id: second.id, isLatest: true },
      { id: first.id, isLatest: false },
    ]);
    expect((await client.read(listed.replace('/snapshots', '/unknown-names'))).total).toBe(0);
  });

  it('refuses to remap a revision that has a later one', async () => {
    const { body } = await api.admin.post(remap).expect(409);

    expect(body).toMatchObject({
      ...{ type: '/problems/snapshot-superseded', snapshotId: first.id, laterId: second.id },
      _links: { 'plimsoll:snapshot': { href: second._links.self.href } },
    });
    await api.http.get(body.type).expect(200);
  });

  it('deletes with a revision those that were made of it', async () => {
    const { headers } = await api.admin.get(first._links.self.href);
    await api.admin
      .delete(first._links.self.href)
      .set('If-Match', headers.etag ?? '')
      .expect(204);

    await api.admin.get(second._links.self.href).expect(404);
  });
});
