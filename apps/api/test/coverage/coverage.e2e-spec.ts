import { type Caller, startApi } from '../start-api.js';

const api = await startApi();

/** 900 visits, of which 10 came with a browser that nobody keeps data of. */
const ROWS = [
  { browser: 'Chrome', version: '120.0.6099.71', os: 'Windows', visits: 600 },
  { browser: 'Chrome', version: '104.0.5112.79', os: 'Windows', visits: 40 },
  { browser: 'Safari', version: '17.4', os: 'iOS', visits: 200 },
  { browser: 'Firefox', version: '115.0', os: 'Windows', visits: 50 },
  { browser: 'Opera Mini', version: '78.0', os: 'Android', visits: 10 },
];

describe('The coverage of an audience', () => {
  let audience: Links;

  beforeAll(async () => {
    audience = await audienceWith(api.admin, { from: '2026-10-01', to: '2026-10-31', rows: ROWS });
  });

  it('is reached from the entry point by links alone', async () => {
    const home = await follow(api.admin, (await api.http.get('/api').expect(200)).body._links['plimsoll:v1'].href);
    const [first] = (await follow(api.admin, hrefIn(home, 'plimsoll:audiences')))._embedded['plimsoll:audiences'];
    const list = await follow(api.admin, hrefIn(first, 'plimsoll:coverage'));
    const [best] = list._embedded['plimsoll:coverage'];

    expect(list).toMatchObject({ visits: 900, total: 1204, basis: 'headline' });
    expect(await follow(api.admin, best._links.self.href)).toMatchObject({ id: best.id, full: best.full, visits: 900 });
    expect(await follow(api.admin, hrefIn(list, 'plimsoll:snapshot'))).toMatchObject({ from: '2026-10-01' });
    expect(await follow(api.admin, hrefIn(list, 'plimsoll:edition'))).toMatchObject({ isCurrent: true });
  });

  it('leads on to the import where nothing was imported yet', async () => {
    const { body: empty } = await api.admin.post('/api/v1/audiences').send({ name: 'Nobody yet' }).expect(201);

    const refusal = await api.admin.get(hrefIn(empty, 'plimsoll:coverage')).expect(404);

    expect(refusal.body).toMatchObject({
      type: '/problems/no-snapshot',
      _links: { 'plimsoll:snapshots': { href: hrefIn(empty, 'plimsoll:snapshots') } },
    });
  });

  it('is what adding up the visits by hand gives', async () => {
    const list = await follow(api.admin, `${hrefIn(audience, 'plimsoll:coverage')}?q=:has&threshold=89`);

    expect(list._embedded['plimsoll:coverage'][0]).toMatchObject({
      ...{ id: 'has', full: 88.8889, partial: 0, none: 10, unknown: 1.1111, atLeast: 88.8889, atMost: 90 },
      ...{ verdict: 'undecided', baseline: { lowDate: '2023-12-19' } },
    });
  });

  it('is linked from a snapshot as what may be asked of it', async () => {
    const list = await follow(api.admin, hrefIn(audience, 'plimsoll:coverage'));
    const snapshot = await follow(api.admin, hrefIn(list, 'plimsoll:snapshot'));
    const [fixed, open] = snapshot._links['plimsoll:coverage'].href.split('{&');

    expect(snapshot._links['plimsoll:coverage']).toMatchObject({ templated: true });
    expect(open.split(/[,}]/)).toEqual(expect.arrayContaining(['threshold', 'q', 'edition']));
    expect(open).not.toContain('snapshot');
    expect(await follow(api.admin, `${fixed}&threshold=95&limit=1`)).toMatchObject({
      snapshotId: snapshot.id,
      limit: 1,
    });
    const embedded = await follow(api.admin, `${snapshot._links.self.href}?embed=plimsoll:coverage`);
    expect(embedded._embedded['plimsoll:coverage']).toMatchObject({ snapshotId: snapshot.id });
  });

  it('is explained by who has it not, largest first', async () => {
    const { blockers, unidentified } = await follow(api.admin, `${hrefIn(audience, 'plimsoll:coverage')}/has`);

    expect(blockers).toEqual([
      { browser: 'firefox', name: 'Firefox', to: '120', state: 'none', visits: 50, share: 5.5556 },
      { browser: 'chrome', name: 'Chrome', to: '104', state: 'none', visits: 40, share: 4.4444 },
    ]);
    expect(unidentified).toEqual({ visits: 10, share: 1.1111 });
  });

  it('is joined by release, so that two features can be missed by other visitors', async () => {
    const joint = hrefIn(audience, 'plimsoll:joint-coverage');
    const { full, subjects, blockers } = await follow(api.admin, `${joint}?subject=has&subject=backdrop-filter`);

    expect(subjects).toMatchObject([
      { id: 'has', full: 88.8889 },
      { id: 'backdrop-filter', full: 76.6667, partial: 22.2222 },
    ]);
    expect(full).toBe(66.6667);
    expect(blockers).toMatchObject([{ browser: 'safari_ios', state: 'alternative' }, { browser: 'firefox' }, {}]);
  });

  it('leads from a part of keys to those that begin with it', async () => {
    const { body } = await api.admin
      .get(`${hrefIn(audience, 'plimsoll:coverage')}/css.at-rules?threshold=80`)
      .expect(404);
    const below = await follow(api.admin, hrefIn(body, 'plimsoll:coverage'));

    expect(body.detail).toContain(`${body.keysBelow} keys begin with css.at-rules.`);
    expect(below.total).toBe(body.keysBelow);
    expect(below._embedded['plimsoll:coverage'][0]).toMatchObject({ kind: 'key', verdict: expect.any(String) });
  });

  it('is found for keys that are not made of letters', async () => {
    const list = await follow(api.admin, `${hrefIn(audience, 'plimsoll:coverage')}?subject=keys&q=@@&limit=1`);
    const [{ id, _links }] = list._embedded['plimsoll:coverage'];

    expect(id).toContain('@@');
    expect(await follow(api.admin, _links.self.href)).toMatchObject({ id, kind: 'key' });
  });

  it('is redirected from an id that has moved, and split up for one that was split', async () => {
    const list = hrefIn(audience, 'plimsoll:coverage');
    const { headers } = await api.admin.get(`${list}/masonry`).expect(308);

    expect(await follow(api.admin, headers.location ?? '')).toMatchObject({ id: 'grid-lanes', kind: 'feature' });
    expect(await follow(api.admin, `${list}/single-color-gradients`)).toMatchObject({
      ...{ kind: 'split', targets: ['gradients', 'conic-gradients'] },
      _links: { 'plimsoll:targets': [{ href: `${list}/gradients` }, { href: `${list}/conic-gradients` }] },
    });
  });

  it('is the same answer until another snapshot is imported, and that of the latest then', async () => {
    const own = await audienceWith(api.admin, { from: '2026-09-01', to: '2026-09-30', rows: ROWS });
    const href = hrefIn(own, 'plimsoll:coverage');
    const { headers } = await api.admin.get(href).expect(200);
    await api.admin.get(href).set('If-None-Match', headers.etag).expect(304);

    await api.admin
      .post(hrefIn(own, 'plimsoll:import'))
      .send({ from: '2026-10-01', to: '2026-10-31', rows: ROWS.slice(0, 1) })
      .expect(201);

    const { body } = await api.admin.get(href).set('If-None-Match', headers.etag).expect(200);
    expect(body).toMatchObject({ visits: 600 });
  });

  it('needs a snapshot', async () => {
    const { body } = await api.admin
      .post(await hrefOfAudiences(api.admin))
      .send({ name: 'Empty' })
      .expect(201);

    const refusal = await api.admin.get(hrefIn(body, 'plimsoll:coverage')).expect(404);
    expect(refusal.body).toMatchObject({ type: '/problems/no-snapshot' });
  });

  it('exists for no other workspace, and for nobody without a key', async () => {
    const stranger = await api.caller({ role: 'admin' });
    const href = hrefIn(audience, 'plimsoll:coverage');

    for (const path of [href, `${href}/has`]) {
      await stranger.get(path).expect(404);
      await api.http.get(path).expect(401);
    }
  });
});

interface Links {
  readonly _links: Readonly<Record<string, { readonly href: string }>>;
}

interface Document extends Links, Readonly<Record<string, unknown>> {
  readonly _embedded: Readonly<Record<string, readonly Document[]>>;
}

/** The href of a link without the variables of its template. */
const hrefIn = ({ _links }: Links, rel: string): string => _links[rel].href.replace(/\{.*/, '');

async function follow(caller: Caller, href: string): Promise<Document> {
  const { body }: { body: Document } = await caller.get(href).expect(200);
  return body;
}

async function hrefOfAudiences(caller: Caller): Promise<string> {
  return hrefIn(await follow(caller, '/api/v1'), 'plimsoll:audiences');
}

async function audienceWith(caller: Caller, snapshot: object): Promise<Links> {
  const { body }: { body: Links } = await caller
    .post(await hrefOfAudiences(caller))
    .send({ name: 'Shop' })
    .expect(201);
  await caller.post(hrefIn(body, 'plimsoll:import')).send(snapshot).expect(201);
  return body;
}
