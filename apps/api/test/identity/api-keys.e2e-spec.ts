import { setTimeout as pause } from 'node:timers/promises';
import request from 'supertest';
import { writeUses } from '../../../../libs/identity/src/testing/write-uses.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const { admin } = api;

const as = (key: string) => ({
  get: (path: string) => request(api.app.getHttpServer()).get(path).set('Authorization', `Bearer ${key}`),
  post: (path: string) => request(api.app.getHttpServer()).post(path).set('Authorization', `Bearer ${key}`),
});
const made = async (fields: object = {}) => {
  const { body, headers } = await admin.post('/api/v1/api-keys').send({ name: 'CI', role: 'contributor', ...fields });
  return { ...(body as { id: string; key: string }), headers, body };
};

describe('An API key', () => {
  it('is made with its secret, this once, and lets its holder in', async () => {
    const { status, body, headers } = await admin
      .post('/api/v1/api-keys')
      .send({ name: ' CI of the shop ', role: 'contributor', expiresAt: '2999-01-01T00:00:00Z' });

    expect(status).toBe(201);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({
      ...{ name: 'CI of the shop', role: 'contributor', readOnly: false, expiresAt: '2999-01-01T00:00:00.000Z' },
      ...{ createdBy: { name: 'test' }, key: expect.stringMatching(/^plk_[\w-]{49}$/) },
    });
    await as(body.key).post('/api/v1/audiences').send({ name: 'Shop' }).expect(201);
    const { body: shown } = await admin.get(headers.location).expect(200);
    const { key, ...rest } = body;
    expect(shown).toEqual(rest);
    expect(JSON.stringify((await admin.get('/api/v1/api-keys')).body)).not.toContain(key);
  });

  it('is found by admins alone, from the entry on', async () => {
    const { body: home } = await admin.get('/api/v1').set('Accept', 'application/prs.hal-forms+json');
    const { body } = await admin.get(home._links['plimsoll:api-keys'].href.replace(/\{.*/, '')).expect(200);
    expect(body._embedded['plimsoll:api-keys'][0]).toMatchObject({ role: 'admin', name: 'test' });

    const approver = await api.caller({ role: 'approver', workspace: admin.workspace });
    expect((await approver.get('/api/v1')).body._links).not.toHaveProperty('plimsoll:api-keys');
    await approver.get('/api/v1/api-keys').expect(403);
    await approver.post('/api/v1/api-keys').send({ name: 'CI', role: 'viewer' }).expect(403);
  });

  it('is listed by its name and role', async () => {
    await made({ name: 'Night build', role: 'viewer' });

    const { body } = await admin.get('/api/v1/api-keys?q=NIGHT&role=viewer&count=true').expect(200);
    expect([body.total, body._embedded['plimsoll:api-keys'][0].name]).toEqual([1, 'Night build']);
    const { text } = await admin.get('/api/v1/api-keys?q=night').set('Accept', 'text/csv').expect(200);
    expect(text.split('\r\n')[0]).toContain('name,role,readOnly');
  });

  it('reads only where it is made to', async () => {
    const { key } = await made({ role: 'admin', readOnly: true });

    await as(key).get('/api/v1/api-keys').expect(200);
    const refused = await as(key).post('/api/v1/audiences').send({ name: 'Shop' }).expect(403);
    expect(refused.body.detail).toContain('for reading only');
    const viewing = await made({ role: 'viewer', readOnly: true });
    const told = await as(viewing.key).post('/api/v1/audiences').send({ name: 'Shop' }).expect(403);
    expect(told.body.detail).toContain('needs the permission write:audiences, which the role viewer does not have');
    for (const caller of [as(key), admin, as(key), admin]) {
      const { body } = await caller.get('/api/v1/audiences').expect(200);
      expect('plimsoll:create' in body._links).toBe(caller === admin);
    }
  });

  it('lets nobody in once it is revoked, on connections that are open too', async () => {
    const { id, key } = await made();
    await as(key).get('/api/v1/audiences').expect(200);
    await as(key).get('/api/v1/audiences').expect(200);

    await admin.delete(`/api/v1/api-keys/${id}`).set('If-Match', '*').expect(204);

    const { headers } = await as(key).get('/api/v1/audiences').expect(401);
    expect(headers['www-authenticate']).toMatch(/^Bearer/);
    await admin.get(`/api/v1/api-keys/${id}`).expect(404);
  });

  it('lets nobody in from its end on', async () => {
    const { key, headers } = await made({ expiresAt: new Date(Date.now() + 700).toISOString() });
    await as(key).get('/api/v1/audiences').expect(200);

    await pause(800);

    await as(key).get('/api/v1/audiences').expect(401);
    const { body: ended } = await admin.get(headers.location).expect(200);
    expect(ended._links).not.toHaveProperty('plimsoll:rotate');
    const { body } = await admin.post(`${headers.location}/rotate`).expect(409);
    expect(body.type).toBe('/problems/api-key-ended');
  });

  it('lets in by the secret before a rotation for as long as they overlap', async () => {
    const { id, key: first } = await made();
    const { body: rotated } = await admin
      .post(`/api/v1/api-keys/${id}/rotate`)
      .send({ overlapSeconds: 60 })
      .expect(200);
    expect(rotated).toMatchObject({ id, key: expect.stringMatching(/^plk_/), formerUntil: expect.any(String) });
    for (const key of [first, rotated.key]) await as(key).get('/api/v1/audiences').expect(200);

    const { body: again } = await admin.post(`/api/v1/api-keys/${id}/rotate`).send({ overlapSeconds: 0 }).expect(200);

    for (const key of [first, rotated.key]) await as(key).get('/api/v1/audiences').expect(401);
    await as(again.key).get('/api/v1/audiences').expect(200);
    expect(again).not.toHaveProperty('formerUntil');
  });

  it('is rotated once for each state that If-Match names', async () => {
    const { id, headers } = await made();
    const rotate = () => admin.post(`/api/v1/api-keys/${id}/rotate`).set('If-Match', headers.etag).send({});

    const statuses = (await Promise.all([rotate(), rotate()])).map(({ status }) => status);

    expect(statuses.sort()).toEqual([200, 412]);
  });

  it('takes its document back as it was read, however much it has been used since', async () => {
    const { id, key } = await made();
    const { body, headers } = await admin.get(`/api/v1/api-keys/${id}`).expect(200);
    await as(key).get('/api/v1/audiences').expect(200);
    await writeUses(api.app);
    expect((await admin.get(`/api/v1/api-keys/${id}`)).body).toHaveProperty('lastUsedAt');

    const document = { ...body, name: 'CI of the blog', lastUsedAt: '2026-11-25T12:00:00.000Z' };
    await admin.put(`/api/v1/api-keys/${id}`).set('If-Match', headers.etag).send(document).expect(200);
  });

  it('is named anew, and what it allows is not changed', async () => {
    const { id } = await made();
    const patch = (body: object) =>
      admin
        .patch(`/api/v1/api-keys/${id}`)
        .set('Content-Type', 'application/merge-patch+json')
        .set('If-Match', '*')
        .send(body);

    expect((await patch({ name: 'CI of the blog' }).expect(200)).body.name).toBe('CI of the blog');
    const { body } = await patch({ role: 'admin' }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/role', code: 'read-only' }]);
  });

  it.each([
    [{ name: ' ' }, 'api-key-unnamed', '/name'],
    [{ role: 'owner' }, 'validation-failed', '/role'],
    [{ expiresAt: '2020-01-01T00:00:00Z' }, 'expiry-past', '/expiresAt'],
    [{ expiresAt: 'tomorrow' }, 'validation-failed', '/expiresAt'],
    [{ key: 'plk_of-my-own-that-is-long-enough-for-it' }, 'validation-failed', '/key'],
    [{ workspaceId: '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f' }, 'validation-failed', '/workspaceId'],
  ])('is refused where it is asked for with %j', async (fields, code, pointer) => {
    const { body } = await admin
      .post('/api/v1/api-keys')
      .send({ name: 'CI', role: 'viewer', ...fields })
      .expect(422);

    expect([body.type, body.errors[0].pointer]).toEqual([`/problems/${code}`, pointer]);
  });

  it('is not the last that lets an admin in for good', async () => {
    const own = await api.caller({ role: 'admin' });
    const { body } = await own.get('/api/v1/api-keys');
    const [{ id }] = body._embedded['plimsoll:api-keys'];

    expect((await own.get(`/api/v1/api-keys/${id}`)).body._links).not.toHaveProperty('plimsoll:delete');
    const refusal = await own.delete(`/api/v1/api-keys/${id}`).set('If-Match', '*').expect(409);

    expect(refusal.body.type).toBe('/problems/last-admin-key');
    await own.get('/api/v1/api-keys').expect(200);
    await own.post('/api/v1/api-keys').send({ name: 'Second', role: 'admin' }).expect(201);
    expect((await own.get(`/api/v1/api-keys/${id}`)).body._links).toHaveProperty('plimsoll:delete');
  });

  it('is not there for another workspace', async () => {
    const { id } = await made();
    const other = await api.caller({ role: 'admin' });

    await other.get(`/api/v1/api-keys/${id}`).expect(404);
    await other.delete(`/api/v1/api-keys/${id}`).set('If-Match', '*').expect(404);
    await other.post(`/api/v1/api-keys/${id}/rotate`).send({}).expect(404);
  });

  it('is answered again under its Idempotency-Key, to nobody but the key that made it, and kept sealed', async () => {
    const idempotency = { 'Idempotency-Key': crypto.randomUUID(), Prefer: 'return=minimal' };
    const ask = () => admin.post('/api/v1/api-keys').set(idempotency).send({ name: 'CI', role: 'viewer' });
    const first = await ask().expect(201);
    const again = await ask().expect(201).expect('idempotency-replayed', 'true');

    expect(first.body.key).toMatch(/^plk_/);
    expect(again.body).toEqual(first.body);
    await as(again.body.key).get('/api/v1/audiences').expect(200);
  });

  it('is not answered again to its maker by another secret than then, and is not made twice', async () => {
    const { id, key } = await made({ role: 'admin' });
    const idempotency = { 'Idempotency-Key': crypto.randomUUID() };
    const ask = (secret: string) =>
      as(secret).post('/api/v1/api-keys').set(idempotency).send({ name: 'Once', role: 'viewer' });
    await ask(key).expect(201);
    const { body } = await admin.post(`/api/v1/api-keys/${id}/rotate`).send({}).expect(200);

    expect((await ask(body.key).expect(409)).body.type).toBe('/problems/answer-sealed');

    expect((await admin.get('/api/v1/api-keys?q=Once&count=true')).body.total).toBe(1);
  });

  it('has no secret where it is only tried, alone, among many or by a rotation: it would let nobody in', async () => {
    const { id } = await made();
    const trying = (path: string, body: object) =>
      admin.post(`/api/v1/api-keys${path}`).set('Prefer', 'validate-only').send(body);

    const { body: alone } = await trying('', { name: 'CI', role: 'viewer' }).expect(200);
    const { body: rotated } = await trying(`/${id}/rotate`, {}).expect(200);
    const operations = [{ op: 'create', body: { name: 'CI', role: 'viewer' } }];
    const { body: many } = await trying('/batch', { operations }).expect(207);

    for (const tried of [alone, rotated, many.items[0].resource]) {
      expect(tried).toMatchObject({ name: 'CI' });
      expect(tried).not.toHaveProperty('key');
    }
  });

  it('can be made among many, each with its secret', async () => {
    const operations = ['one', 'two'].map((name) => ({ op: 'create', body: { name, role: 'viewer' } }));
    const { body } = await admin
      .post('/api/v1/api-keys/batch')
      .set('Prefer', 'return=minimal')
      .send({ operations })
      .expect(207);

    for (const { resource } of body.items) await as(resource.key).get('/api/v1/audiences').expect(200);
  });
});
