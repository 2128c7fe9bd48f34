import { setTimeout as pause } from 'node:timers/promises';
import { type Caller, startApi } from '../start-api.js';

const api = await startApi();

interface Entry {
  readonly id: string;
  readonly action: string;
  readonly resource?: string;
  readonly reason?: string;
  readonly principal?: { readonly name: string };
  readonly correlationId: string;
  readonly _links: { readonly self: { readonly href: string } };
}

describe('The audit', () => {
  let admin: Caller;
  beforeEach(async () => {
    admin = await api.caller({ role: 'admin', name: 'Ann' });
  });
  const linked = async (caller: Caller, rel: string) => {
    const { body } = await caller.get('/api/v1').expect(200);
    return (body._links as Record<string, { href: string } | undefined>)[rel]?.href.replace(/\{.*/, '');
  };
  const audit = async (query = '', caller = admin) => {
    const { body } = await caller.get(`${(await linked(caller, 'plimsoll:audit')) ?? ''}${query}`).expect(200);
    return body._embedded['plimsoll:audit'] as Entry[];
  };
  const creating = (name: string, caller = admin) =>
    caller.post('/api/v1/audiences').set('X-Correlation-Id', `making-${name}`).send({ name });

  it('tells who made, changed and deleted what, with what it was before and after', async () => {
    const { body: made, headers } = await creating('Shop').expect(201);
    const renamed = await admin.put(headers.location).set('If-Match', '*').send({ name: 'Blog' }).expect(200);
    await admin.delete(headers.location).set('If-Match', renamed.headers.etag).expect(204);

    const entries = await audit(`?resource=${headers.location}`);
    const [deleted, replaced, created] = await Promise.all(
      entries.map(async ({ _links }) => (await admin.get(_links.self.href).expect(200)).body as object),
    );

    const { id, name, createdAt } = made;
    expect(created).toMatchObject({
      ...{ action: 'createAudience', resource: headers.location, correlationId: 'making-Shop' },
      ...{ principal: { name: 'Ann' }, after: { id, name, createdAt } },
    });
    expect(created).not.toHaveProperty('before');
    expect(replaced).toMatchObject({ action: 'replaceAudience', before: { name: 'Shop' }, after: { name: 'Blog' } });
    expect(deleted).toMatchObject({ action: 'deleteAudience', before: { name: 'Blog' } });
    expect(deleted).not.toHaveProperty('after');
  });

  it('holds each write of a batch, found by the request that it was of', async () => {
    const operations = Array.from({ length: 300 }, (_, index) => ({ op: 'create', body: { name: String(index) } }));
    await admin.post('/api/v1/audiences/batch').set('X-Correlation-Id', 'one-batch').send({ operations }).expect(207);

    const href = (await linked(admin, 'plimsoll:audit')) ?? '';
    const { body } = await admin.get(`${href}?correlation=one-batch&count=true&pageSize=2`).expect(200);

    expect([body.total, body._embedded['plimsoll:audit'][0].action]).toEqual([300, 'createAudience']);
    const { body: next } = await admin.get(body._links.next.href).expect(200);
    expect(next._embedded['plimsoll:audit']).toHaveLength(2);
  });

  it('holds nothing of what was refused, tried, only computed, or asked', async () => {
    await creating('').expect(422);
    await creating('Shop').set('Prefer', 'validate-only').expect(200);
    const rows = [{ browser: 'Chrome', version: '120', visits: 1 }];
    await admin.post('/api/v1/mappings').send({ rows }).expect(200);
    const viewer = await api.caller({ role: 'viewer', workspace: admin.workspace });
    await creating('Shop', viewer).expect(403);

    expect((await audit()).filter(({ principal }) => principal)).toEqual([]);
  });

  it('never holds the secret of a key', async () => {
    const { body, headers } = await admin.post('/api/v1/api-keys').send({ name: 'CI', role: 'viewer' }).expect(201);
    const rotated = await admin.post(`${headers.location}/rotate`).send({}).expect(200);

    const entries = await audit(`?resource=${headers.location}`);
    const shown = await Promise.all(entries.map(async ({ _links }) => (await admin.get(_links.self.href)).text));

    expect(entries.map(({ action }) => action)).toEqual(['rotateApiKey', 'createApiKey']);
    for (const secret of [body.key, rotated.body.key]) expect(shown.join()).not.toContain(secret);
    expect(shown.join()).not.toContain('"key"');
  });

  it('tells every admin of refused callers, and not what they showed or wanted', async () => {
    await api.http
      .get('/api/v1/audiences?q=whatever')
      .set({ Authorization: `Bearer plk_${'x'.repeat(48)}`, 'X-Correlation-Id': 'stranger-1' })
      .expect(401);

    while ((await audit('?correlation=stranger-1')).length === 0) await pause(100);
    const other = await api.caller({ role: 'admin' });
    for (const caller of [admin, other]) {
      const [{ _links, id, ...entry }] = await audit('?correlation=stranger-1', caller);
      const { at, ...facts } = entry as Entry & { at: string };
      expect(facts).toEqual({
        ...{ action: 'authenticate', reason: 'unknown-key', count: 1, leftOut: [], correlationId: 'stranger-1' },
      });
    }
  });

  it('is of one workspace, and for its admins', async () => {
    const { headers } = await creating('Shop').expect(201);
    const [mine] = await audit(`?resource=${headers.location}`);
    const other = await api.caller({ role: 'admin' });
    const approver = await api.caller({ role: 'approver', workspace: admin.workspace });

    expect(await audit(`?resource=${headers.location}`, other)).toEqual([]);
    await other.get(mine._links.self.href).expect(404);
    await approver.get(mine._links.self.href).expect(403);
    expect(await linked(approver, 'plimsoll:audit')).toBeUndefined();
  });

  it('is read as a table too', async () => {
    await creating('Shop').expect(201);

    const { text } = await admin.get('/api/v1/audit?action=createAudience').set('Accept', 'text/csv').expect(200);

    const [head, line] = text.split('\r\n');
    expect(head).toBe('id,at,action,principal.id,principal.name,resource,reason,count,leftOut,correlationId');
    expect(line).toContain(',createAudience,');
  });

  it('holds an upload once', async () => {
    const { headers } = await creating('Shop').expect(201);
    await admin
      .post(`${headers.location}/snapshots?from=2026-10-01&to=2026-10-31`)
      .set('Content-Type', 'text/csv')
      .send('Browser,Version,Visits\nChrome,120,10\n')
      .expect(201);

    expect((await audit('?action=importSnapshot')).map(({ action }) => action)).toEqual(['importSnapshot']);
  });
});
