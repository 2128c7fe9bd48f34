import type request from 'supertest';
import { eslintReport } from '../../../../libs/sites/src/testing/reports.js';
import { startApi } from '../start-api.js';
import { MEASURED, SitesClient } from './sites-client.js';

const api = await startApi();
const client = new SitesClient(api.admin);
type Body = Awaited<ReturnType<SitesClient['shop']>>;
let site: Body;
let checks: Body;

beforeAll(async () => {
  site = await client.site({ 'policy.threshold': 85 });
  checks = await client.read(String(site._links['plimsoll:checks'].href).replace(/\{.*/, ''));
});

const checking = (body: object, query = '') => api.admin.post(`${target()}${query}`).send(body);
const target = (): string => String(checks._templates.create.target);
const checked = async (body: object, query = ''): Promise<Body> => (await checking(body, query).expect(201)).body;
const itemsOf = ({ items }: Body): Record<string, Body> =>
  Object.fromEntries((items as Body[]).map((item): [string, Body] => [String(item.id), item]));

const LATER = {
  ...{ from: '2026-11-01', to: '2026-11-10' },
  rows: [{ browser: 'Chrome', version: '90', os: 'Windows', visits: 5 }],
};
const LATEST = { ...LATER, from: '2026-11-11', to: '2026-11-20' };

describe('A check of a list', () => {
  it('answers 201 with a verdict for each, and for all of them', async () => {
    const { body, headers } = await checking({ features: ['grid', 'anchor-positioning'], keys: ['css.selectors.has'] });

    expect(body).toMatchObject({
      ...{ siteId: site.id, site: 'Web shop', tool: 'request', verdict: 'fail' },
      ...{ failOn: ['unsafe', 'not-checked'], pinned: false },
      counts: { items: 3, passed: 2, failed: 1, undecided: 0 },
      createdBy: { name: 'test' },
    });
    expect(itemsOf(body)).toMatchObject({
      grid: { kind: 'feature', verdict: 'safe', outcome: 'pass', reason: 'reaches-line' },
      'anchor-positioning': { verdict: 'unsafe', outcome: 'fail', reason: 'below-line', blockers: expect.any(Array) },
      'css.selectors.has': { kind: 'key', feature: 'has', verdict: 'safe', shares: { full: 88.8889 } },
    });
    expect(itemsOf(body)['anchor-positioning'].explanation).toMatch(
      /^0 % is 85 below the line of 85: Chrome up to \d+ costs 71\.1, Safari on iOS/,
    );
    expect(headers.location).toBe(body._links.self.href);
  });

  it('is kept, and read again it is the same, byte by byte', async () => {
    const { text, headers } = await checking({ features: ['grid', 'nothing-like-it'] });

    const first = await api.admin.get(headers.location).expect(200);
    await client.import(await client.read(site._links['plimsoll:audience'].href), LATER).expect(201);
    expect(first.text).toBe(text);
    expect((await api.admin.get(headers.location)).text).toBe(text);
  });

  it('judges by what it is pinned to, though newer visits have come', async () => {
    const { snapshotId, editionId } = await checked({ features: ['grid'] });
    const pin = { snapshotId, editionId };

    await client.import(await client.read(site._links['plimsoll:audience'].href), LATEST).expect(201);
    expect(await checked({ features: ['grid'], pin })).toMatchObject({ pinned: true, snapshotId, editionId });
    expect((await checked({ features: ['grid'] })).snapshotId).not.toBe(snapshotId);
  });

  it('finds moved ids, split ids and those of caniuse, and tells how they were asked for', async () => {
    const features = ['numeric-seperators', 'single-color-gradients'];
    const items = itemsOf(await checked({ features, caniuse: ['css-grid'] }));

    expect(items).toMatchObject({
      'numeric-separators': { kind: 'feature', asked: ['numeric-seperators'] },
      'single-color-gradients': { kind: 'split', verdict: 'undecided', reason: 'split-id', targets: expect.any(Array) },
      grid: { kind: 'feature', asked: ['css-grid'] },
    });
  });

  it('says of which kind a name is that was named as another', async () => {
    const body = await checked({ features: ['css.selectors.has'], keys: ['grid'], caniuse: ['css-grit'] });

    expect(body.verdict).toBe('undecided');
    expect(itemsOf(body)).toMatchObject({
      'css.selectors.has': {
        ...{ verdict: 'unknown-id', reason: 'another-kind', suggestions: ['css.selectors.has'] },
        explanation: 'css.selectors.has is a key: name it among the keys.',
      },
      grid: { reason: 'another-kind', explanation: 'grid is a feature: name it among the features.' },
      'css-grit': { verdict: 'unknown-id', suggestions: expect.arrayContaining(['css-grid']) },
    });
  });

  it.each([
    [['unsafe', 'unknown-id'], 'fail'],
    [[], 'undecided'],
    [['undecided'], 'undecided'],
  ])('fails by what it was asked to fail on: %j', async (failOn, verdict) => {
    expect(await checked({ features: ['nothing-like-it'], failOn })).toMatchObject({ verdict, failOn });
  });
});

describe('A check of what a team has decided', () => {
  /** Decides on the feature, by the transitions that the documents show. */
  const decided = async (featureId: string, waiver?: Readonly<Record<string, unknown>>): Promise<Body> => {
    const seen = await client.read(site._links.self.href);
    const { body } = await client.submit(seen, 'propose', { featureId, rationale: 'Cards need it.' }).expect(201);
    if (!waiver) return body;
    await client.submit(await client.read(body._links.self.href), 'approve', waiver).expect(200);
    return client.read(body._links.self.href);
  };
  const WAIVER = { 'waiver.reason': 'It has a fallback.', 'waiver.until': '2099-12-31' };

  it('passes what an adoption excuses, and the keys of its feature with it', async () => {
    const adoption = await decided('view-transitions', WAIVER);
    const body = await checked({ features: ['view-transitions'], keys: ['api.Document.startViewTransition'] });

    expect(body.verdict).toBe('pass');
    for (const item of body.items as Body[])
      expect(item).toMatchObject({
        ...{ verdict: 'unsafe', outcome: 'pass' },
        adoption: { id: adoption.id, state: 'approved', excuses: true, waiver: { until: '2099-12-31' } },
      });
  });

  it('fails what was only proposed', async () => {
    await decided('anchor-positioning');

    expect(await checked({ features: ['anchor-positioning'] })).toMatchObject({
      verdict: 'fail',
      items: [{ outcome: 'fail', adoption: { state: 'proposed', excuses: false } }],
    });
  });
});

describe('A check', () => {
  it.each([
    ['application/sarif+json', /"version":"2\.1\.0"/],
    ['application/xml', /^<\?xml .*\n<testsuites name="Plimsoll" tests="2" failures="1"/],
    ['text/markdown', /^### ❌ Plimsoll: fail\n\nWeb shop: 1 of 2 fails/],
    ['text/plain', /^::error title=Plimsoll%3A unsafe::anchor-positioning: /],
  ])('is written as %s, when it is made and when it is read', async (type, expected) => {
    const made = await checking({ features: ['grid', 'anchor-positioning'] })
      .set('Accept', type)
      .buffer(true)
      .parse(asText)
      .expect(201);
    const read = await api.admin.get(made.headers.location).set('Accept', type).buffer(true).parse(asText).expect(200);

    expect(made.headers['content-type']).toContain(type);
    expect(made.body).toMatch(expected);
    expect(read.body).toBe(made.body);
  });

  it('is listed, the newest first, and found by its verdict', async () => {
    const { id } = await checked({ features: ['anchor-positioning'] });
    await checked({ features: ['grid'] });
    const { _embedded } = await client.read(`${String(checks._links.self.href).replace(/\?.*/, '')}?verdict=fail`);

    const [newest] = _embedded['plimsoll:checks'];
    expect(newest).toMatchObject({ id, verdict: 'fail', counts: { items: 1 } });
    expect(newest).not.toHaveProperty('items');
  });

  it('is deleted by whoever read it', async () => {
    const { body, headers } = await checking({ features: ['grid'] }).expect(201);
    const { href } = body._links.self;

    await api.admin.delete(href).expect(428);
    await api.admin.delete(href).set('If-Match', headers.etag).expect(204);
    await api.admin.get(href).expect(404);
  });

  it('is one of many in a batch, each answered by itself', async () => {
    const operations = [
      { op: 'create', body: { features: ['grid'] } },
      { op: 'create', body: { features: [] } },
      { op: 'create', body: eslintReport },
    ];
    const { body } = await api.admin.post(checks._templates.batch.target).send({ operations }).expect(207);

    expect(body.items).toMatchObject([
      { status: 201, resource: { verdict: 'pass' } },
      { status: 422, problem: { type: '/problems/nothing-to-check' } },
      { status: 201, resource: { tool: 'eslint' } },
    ]);
  });

  it('is made by contributors, and read by viewers', async () => {
    const viewer = await api.caller({ role: 'viewer', workspace: api.admin.workspace });
    const contributor = await api.caller({ role: 'contributor', workspace: api.admin.workspace });

    await viewer
      .post(target())
      .send({ features: ['grid'] })
      .expect(403);
    const { headers } = await contributor
      .post(target())
      .send({ features: ['grid'] })
      .expect(201);
    await viewer.get(headers.location).expect(200);
    await (await api.caller({ role: 'admin' })).get(headers.location).expect(404);
  });

  it('leads to the import where nothing was imported', async () => {
    const empty = await client.site({ audienceId: (await client.shop()).id });
    const href = String(empty._links['plimsoll:checks'].href).replace(/\{.*/, '');
    const { _links } = await client.read(href);
    const { body } = await api.admin
      .post(href)
      .send({ features: ['grid'] })
      .expect(404);

    expect(_links).not.toHaveProperty('plimsoll:create');
    expect(body).toMatchObject({
      type: '/problems/no-snapshot',
      _links: { 'plimsoll:snapshots': _links['plimsoll:snapshots'] },
    });

    const snapshots = await client.read(_links['plimsoll:snapshots'].href);
    await client.submit(snapshots, 'import', MEASURED).expect(201);
    const checked = await client.submit(await client.read(href), 'create', { features: ['grid'] }).expect(201);
    expect(checked.body).toMatchObject({ verdict: 'pass' });
  });
});

function asText(response: request.Response, done: (error: Error | null, body: string) => void): void {
  const stream = response as unknown as NodeJS.ReadableStream;
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => (text += chunk));
  stream.on('end', () => done(null, text));
}
