import type { Body } from '../audiences/audiences-client.js';
import { MEASURED, SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { keyForSite } from './key-for-site.js';

const api = await startApi();
const { admin } = api;
const everywhere = new SitesClient(admin);
const NOWHERE = '0199f0c2-0000-7000-8000-000000000001';

describe('A key for one site', () => {
  let own: Body;
  let other: Body;
  let here: SitesClient;
  let key: Body;
  beforeAll(async () => {
    own = await everywhere.site({ name: 'Shop' });
    other = await everywhere.site({ name: 'Blog' });
    const made = await keyForSite(api, own.id);
    key = made.body;
    here = new SitesClient(made.caller);
  });
  const placesOf = ({ id, audienceId }: Body): string[] => [
    ...[`/api/v1/sites/${id}`, `/api/v1/sites/${id}/verdicts?limit=1`, `/api/v1/sites/${id}/verdicts/grid`],
    ...[`/api/v1/sites/${id}/adoptions`, `/api/v1/sites/${id}/checks`, `/api/v1/sites/${id}/policies`],
    ...[`/api/v1/sites/${id}/browserslist`, `/api/v1/sites/${id}/badge`, `/api/v1/sites/${id}/risks`],
    ...[`/api/v1/audiences/${audienceId}`, `/api/v1/audiences/${audienceId}/snapshots`],
    ...[`/api/v1/audiences/${audienceId}/coverage?limit=1`, `/api/v1/audiences/${audienceId}/coverage/grid`],
  ];

  it('says which, and leads to it', () => {
    expect(key).toMatchObject({ siteId: own.id, _links: { 'plimsoll:site': { href: own._links.self.href } } });
  });

  it('sees its own site and the visits that it is measured by, and nothing of any other', async () => {
    for (const place of placesOf(own)) expect([place, (await here.caller.get(place)).status]).toEqual([place, 200]);
    for (const place of placesOf(other)) expect([place, (await here.caller.get(place)).status]).toEqual([place, 404]);
  });

  it('is told of another site what it is told of none', async () => {
    const nowhere = { id: NOWHERE, audienceId: '0199f0c2-0000-7000-8000-000000000002' };
    for (const [at, place] of placesOf(other).entries()) {
      const [hidden, missing] = [await here.caller.get(place), await here.caller.get(placesOf(nowhere)[at])];
      const withoutIds = (text: string, { id, audienceId }: Body) => text.replaceAll(id, '').replaceAll(audienceId, '');

      expect(withoutIds(hidden.body.detail, other)).toBe(withoutIds(missing.body.detail, nowhere));
    }
  });

  it('is not told what others of its role were told a moment before, nor they what it was', async () => {
    const whole = await api.caller({ role: 'approver', workspace: admin.workspace });
    for (const place of placesOf(other)) {
      await whole.get(place).expect(200);
      await here.caller.get(place).expect(404);
      await whole.get(place).expect(200);
    }
    for (const [caller, sees] of [
      [whole, 2],
      [here.caller, 1],
      [whole, 2],
    ] as const) {
      const { body } = await caller.get('/api/v1/sites').expect(200);
      expect(body._embedded['plimsoll:sites']).toHaveLength(sees);
    }
  });

  it('lists its own alone', async () => {
    const { body: sites } = await here.caller.get('/api/v1/sites').expect(200);
    const { body: audiences } = await here.caller.get('/api/v1/audiences').expect(200);

    expect(sites._embedded['plimsoll:sites'].map(({ id }: Body) => String(id))).toEqual([own.id]);
    expect(audiences._embedded['plimsoll:audiences'].map(({ id }: Body) => String(id))).toEqual([own.audienceId]);
  });

  it('decides and checks there', async () => {
    const shown = await here.read(own._links.self.href);
    await here.submit(shown, 'propose', { featureId: 'grid', rationale: 'Layout' }).expect(201);
    await here.caller
      .post(`/api/v1/sites/${own.id}/checks`)
      .send({ features: ['grid'] })
      .expect(201);
    await here.caller
      .post(`/api/v1/sites/${other.id}/adoptions`)
      .send({ featureId: 'grid', rationale: 'Layout' })
      .expect(404);
    await here.caller
      .post(`/api/v1/sites/${other.id}/checks`)
      .send({ features: ['grid'] })
      .expect(404);
  });

  it.each([
    ['post', '/api/v1/sites', { name: 'Third' }],
    ['post', '/api/v1/audiences', { name: 'Third' }],
    ['post', '/api/v1/features', { id: 'own-third', name: 'Third', keys: ['css.properties.gap'] }],
    ['post', '/api/v1/api-keys', { name: 'Third', role: 'viewer' }],
    ['get', '/api/v1/api-keys', undefined],
  ] as const)('may not %s %s, is told that it is for one site, and is shown no way there', async (verb, path, body) => {
    const { caller } = await keyForSite(api, own.id, { role: 'admin' });
    const refused = await caller[verb](path).send(body);

    expect(refused.status).toBe(403);
    expect(refused.body.detail).toContain('on one site alone');
    const { _links } = await new SitesClient(caller).read('/api/v1');
    expect(Object.keys(_links)).not.toContain('plimsoll:api-keys');
  });

  it.each([
    ['viewer', {}, 'which the role viewer does not have'],
    ['admin', { readOnly: true }, 'and this key is for reading only'],
    ['admin', {}, 'which a key that works on one site alone does not have'],
  ])('is told why it may not where it is of a %s and %o', async (role, fields, why) => {
    const { caller } = await keyForSite(api, own.id, { role, ...fields });
    const { body } = await caller.post('/api/v1/sites').send({ name: 'Third' }).expect(403);

    expect(body.detail).toBe(`"Create a site" needs the permission create:sites, ${why}.`);
  });

  it('changes its own site in a batch, and makes none there', async () => {
    const shown = await here.read('/api/v1/sites');
    const operations = [
      { op: 'create', body: { name: 'Third', audienceId: own.audienceId, policy: { threshold: 95 } } },
      ...[own, other].map(({ id }) => ({ op: 'update', id, ifMatch: '*', body: { name: 'Batched' } })),
    ];
    const { body } = await here.caller.post(shown._links['plimsoll:batch'].href).send({ operations }).expect(207);

    expect(body.items.map(({ status }: Body) => Number(status))).toEqual([403, 200, 404]);
    expect(body.items[0].problem).toMatchObject({ type: '/problems/forbidden-by-role', status: 403 });
  });

  it('does not move its site to visits that it does not see', async () => {
    const shown = await here.read(own._links.self.href);
    const moved = await here
      .change(shown, 'merge', { audienceId: other.audienceId }, await here.etagOf(shown))
      .expect(422);

    expect(moved.body.type).toBe('/problems/unknown-audience');
    await here.change(shown, 'merge', { name: 'Web shop' }, await here.etagOf(shown)).expect(200);
  });

  it('imports what its own site is measured by, and no visits of others', async () => {
    const days = { from: '2026-11-01', to: '2026-11-02', rows: MEASURED.rows };
    const to = ({ audienceId }: Body) => `/api/v1/audiences/${audienceId}/snapshots`;
    const operations = [{ op: 'create', body: days }];

    await here.caller.post(to(other)).send(days).expect(404);
    const { body: many } = await here.caller
      .post(`${to(other)}/batch`)
      .send({ operations })
      .expect(207);
    expect(many.items[0]).toMatchObject({ status: 404 });
    await here.caller.post(to(own)).send(days).expect(201);

    const { body: theirs } = await admin.get(`${to(other)}?count=true`).expect(200);
    expect(theirs.total).toBe(1);
  });

  it('measures and checks by no snapshot of others, as if there were none', async () => {
    const { body } = await admin.get(`/api/v1/audiences/${other.audienceId}/snapshots`).expect(200);
    const { id: snapshot, editionId } = body._embedded['plimsoll:snapshots'][0];
    const reads = ['verdicts?limit=1&', 'verdicts/grid?', 'browserslist?'].map(
      (read) => `/api/v1/sites/${own.id}/${read}`,
    );
    const coverage = `/api/v1/audiences/${own.audienceId}/coverage?limit=1&`;
    for (const read of [...reads, coverage]) {
      const [hidden, missing] = [
        await here.caller.get(`${read}snapshot=${snapshot}`),
        await here.caller.get(`${read}snapshot=${NOWHERE}`),
      ];
      expect([read, hidden.status]).toEqual([read, missing.status]);
      expect(hidden.status).toBeGreaterThanOrEqual(400);
    }

    const pin = { snapshotId: snapshot, editionId };
    const refused = await here.caller
      .post(`/api/v1/sites/${own.id}/checks`)
      .send({ features: ['grid'], pin })
      .expect(422);
    expect(refused.body.type).toBe('/problems/pin-unknown');
  });

  it('changes nothing elsewhere by a batch either', async () => {
    const path = `/api/v1/sites/${own.id}/adoptions/batch`;
    const { body: theirs } = await admin
      .post(`/api/v1/sites/${other.id}/adoptions`)
      .send({ featureId: 'subgrid', rationale: 'Cards' })
      .expect(201);
    const { body } = await here.caller
      .post(path)
      .send({ operations: [{ op: 'update', id: theirs.id, ifMatch: '*', body: { rationale: 'Mine' } }] })
      .expect(207);

    expect(body.items[0]).toMatchObject({ status: 404 });
  });

  it('is made for a site of the workspace alone', async () => {
    const foreign = await new SitesClient(await api.caller({ role: 'admin' })).site();
    for (const siteId of [foreign.id, NOWHERE]) {
      const { body } = await admin.post('/api/v1/api-keys').send({ name: 'CI', role: 'viewer', siteId }).expect(422);
      expect(body).toMatchObject({ type: '/problems/unknown-site', errors: [{ pointer: '/siteId' }] });
    }
  });

  it('follows its site to other visits, and sees those before no longer', async () => {
    const moving = await everywhere.site({ name: 'Campaign' });
    const next = await everywhere.measured();
    const { caller } = await keyForSite(api, moving.id);
    const coverageOf = (id: string) => caller.get(`/api/v1/audiences/${id}/coverage/grid`);
    expect([(await coverageOf(moving.audienceId)).status, (await coverageOf(next.id)).status]).toEqual([200, 404]);

    await everywhere.change(moving, 'merge', { audienceId: next.id }, await everywhere.etagOf(moving)).expect(200);

    expect([(await coverageOf(moving.audienceId)).status, (await coverageOf(next.id)).status]).toEqual([404, 200]);
  });

  it('lets nobody in any more once its site is gone', async () => {
    const gone = await everywhere.site({ name: 'Campaign' });
    const { caller } = await keyForSite(api, gone.id);
    await caller.get(gone._links.self.href).expect(200);
    await everywhere.change(gone, 'delete', undefined, await everywhere.etagOf(gone)).expect(204);

    await caller.get('/api/v1').expect(401);
  });

  it('does not count as the admin who must be left', async () => {
    const second = await api.caller({ role: 'admin' });
    const site = await new SitesClient(second).site();
    await second.post('/api/v1/api-keys').send({ name: 'One site', role: 'admin', siteId: site.id }).expect(201);
    const { body } = await second.get('/api/v1/api-keys?role=admin').set('Accept', 'application/prs.hal-forms+json');
    const lasting = body._embedded['plimsoll:api-keys'].find(({ siteId }: Body) => siteId === undefined);

    const { headers } = await second.get(lasting._links.self.href);
    const refused = await second.delete(lasting._links.self.href).set('If-Match', headers.etag).expect(409);
    expect(refused.body.type).toBe('/problems/last-admin-key');
  });
});
