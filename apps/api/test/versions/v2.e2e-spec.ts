import { readFileSync } from 'node:fs';
import { Page } from '../../../../tools/docs/page.js';
import type { Body } from '../audiences/audiences-client.js';
import { MEASURED, SitesClient } from '../sites/sites-client.js';
import { linkOf } from '../link-of.js';
import { startApi } from '../start-api.js';
import { answersOf } from './recorded.js';

const api = await startApi();
const entry: Body = (await api.admin.get('/api').expect(200)).body;
const client = new SitesClient(api.admin, linkOf(entry, 'plimsoll:v2'));
const home = await client.read(linkOf(entry, 'plimsoll:v2'));
const GUIDE = Page.read('docs/how-to/move-to-version-2.md');
const v1 = JSON.parse(readFileSync('apps/api/test/versions/v1-answers.json', 'utf8')) as Record<string, object>;
const v2 = await answersOf(api.admin, '/api/v2');

/** The samples of the guide, by turns of version 1 and of version 2, each after its request. */
const samples = GUIDE.blocksOf('json').map((block) => JSON.parse(block) as object);
const requests = [...GUIDE.text.matchAll(/^`(GET \/api\/v\d[^`]*)`$/gm)].map(([, request]) => request);

describe('The guide to version 2', () => {
  it('shows of each resource that is different what it was, and what it is', () => {
    expect(requests).toHaveLength(samples.length);
    expect(requests.filter((request) => request.startsWith('GET /api/v2'))).toHaveLength(samples.length / 2);
  });

  it.each(samples.map((sample, at) => [requests[at], sample] as const))(
    'is answered as it shows: %s',
    (request, sample) => {
      expect((request.startsWith('GET /api/v1') ? v1 : v2)[request]).toMatchObject(sample);
    },
  );
});

describe('Coverage in version 2', () => {
  const toCoverage = async (query: object): Promise<string> =>
    linkOf(await client.measured(MEASURED), 'plimsoll:coverage', { q: 'subgrid', ...query });
  const coverage = async (query = {}): Promise<Body> => client.read(await toCoverage(query));

  it('says of each in a list who lacks it, what the line says, and what is to be expected', async () => {
    const { _embedded: embedded } = await coverage({ threshold: 95 });

    expect(embedded['plimsoll:coverage'][0]).toMatchObject({
      id: 'subgrid',
      full: { visits: 850, fraction: 0.944444 },
      verdict: { outcome: 'undecided', line: 0.95, distance: -0.005556 },
      baseline: { status: 'high' },
      browsers: [{ browser: 'chrome', full: { visits: 600 }, none: { visits: 40 } }, {}, {}],
      blockers: [{ browser: 'chrome', visits: 40 }],
      forecast: { outcome: 'too-few-snapshots' },
    });
  });

  it('expects nothing of an older snapshot, nor of what needs its parents', async () => {
    const { audienceId, snapshotId } = await coverage();
    const explained = (query = {}): Promise<Body> =>
      client.read(linkOf(home, 'plimsoll:explanation', { audienceId, subjectId: 'subgrid', ...query }));

    expect(await explained()).toHaveProperty('forecast');
    for (const query of [{ snapshot: snapshotId }, { withAncestors: true }])
      expect(await explained(query)).not.toHaveProperty('forecast');
  });

  it('is a table without lists as CSV', async () => {
    const { text } = await api.admin
      .get(await toCoverage({}))
      .set('Accept', 'text/csv')
      .expect(200);

    expect(text.split('\r\n')[0]).toMatch(/^kind,id,name,full\.visits,full\.fraction,.*,verdict\.outcome,/);
    expect(text).not.toContain('browsers');
  });

  it('answers the members that are asked for', async () => {
    const { body } = await api.admin.get(await toCoverage({ fields: 'id,full' })).expect(200);
    const { _embedded: embedded } = body;

    expect(embedded['plimsoll:coverage'][0]).toMatchObject({ id: 'subgrid', full: { visits: 850 } });
    expect(Object.keys(embedded['plimsoll:coverage'][0])).toEqual(['id', 'full', '_links']);
  });
});

describe('A feature in version 2', () => {
  const custom = { id: 'shop-cards', name: 'Cards', keys: ['css.selectors.has'], groups: [] };

  it('is added, read, and sent back as it was read', async () => {
    const { body: created, headers } = await api.admin.post(linkOf(home, 'plimsoll:features')).send(custom).expect(201);
    expect(created).toMatchObject({ id: 'shop-cards', status: { support: expect.any(Array) } });
    expect(created).not.toHaveProperty('publishedSupport');

    const { body: read, headers: told } = await api.admin.get(headers.location).expect(200);
    expect(headers.location).toBe('/api/v2/features/shop-cards');
    await api.admin
      .put(headers.location)
      .set('If-Match', told.etag)
      .send({ ...read, name: 'Our cards' })
      .expect(200);
  });

  it('knows the members of its own version', async () => {
    const subgrid = (of: Body, fields: string) =>
      api.admin.get(linkOf(of, 'plimsoll:feature', { featureId: 'subgrid', fields }));

    expect(Object.keys((await subgrid(home, 'id,status').expect(200)).body)).toEqual(['id', 'status', '_links']);
    await subgrid(home, 'publishedSupport').expect(400);
    await subgrid(entry, 'status').expect(400);
  });
});

describe('All else in version 2', () => {
  it('leads to version 2 from what is refused', async () => {
    const { body: unknown } = await api.admin.get(linkOf(home, 'plimsoll:feature', { featureId: 'hass' })).expect(404);
    const audience = await client.shop();
    const { body: unmeasured } = await api.admin.get(linkOf(audience, 'plimsoll:coverage')).expect(404);

    expect(unknown).toMatchObject({ instance: '/api/v2/features/hass', suggestions: ['has', 'has-slotted'] });
    expect(unmeasured.instance).toMatch(/^\/api\/v2\/audiences\//);
    const way = await client.read(linkOf(unmeasured, 'plimsoll:snapshots'));
    expect(way._links.self.href).toMatch(/^\/api\/v2\/audiences\//);
  });

  it('leads to version 2 from the audit to what was changed', async () => {
    const { body, headers } = await api.admin
      .post(linkOf(home, 'plimsoll:features'))
      .send({ id: 'shop-menus', name: 'Menus', keys: ['css.selectors.has'], groups: [] })
      .expect(201);
    const audit = await client.read(linkOf(home, 'plimsoll:audit', { resource: headers.location }));

    expect(body._links.self.href).toBe('/api/v2/features/shop-menus');
    expect(audit._embedded['plimsoll:audit'][0]).toMatchObject({ resource: '/api/v2/features/shop-menus' });
  });
});
