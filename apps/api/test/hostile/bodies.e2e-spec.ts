import { startApi } from '../start-api.js';
import { spent } from './effort.js';
import { AudiencesClient } from '../audiences/audiences-client.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);
const AUDIENCES = '/api/v1/audiences';

const sending = (body: string | Buffer, type = 'application/json') =>
  api.admin
    .post(AUDIENCES)
    .set('Content-Type', type)
    .serialize((it: unknown) => it as string)
    .send(body as string);
const count = async (): Promise<number> => (await client.audiences()).total as number;

describe('A body that hides something is refused, and nothing is written', () => {
  it.each([
    ['a name given twice', '{"name":"a","name":"b"}', 400],
    ['a name given twice, once escaped', '{"name":"a","n\\u0061me":"b"}', 400],
    ['a name given twice, deep down', '{"name":"a","x":[{"y":1,"y":2}]}', 400],
    ['a number beyond 2^53', '{"name":9007199254740993}', 422],
    ['a number beyond any double', '{"name":1e400}', 422],
    ['a comment', '{/* admin */"name":"a"}', 400],
    ['a comma too many', '{"name":"a",}', 400],
    ['two documents', '{"name":"a"}{"name":"b"}', 400],
    ['a NUL behind the document', '{"name":"a"}\0', 400],
    ['a list in place of an object', '[{"name":"a"}]', 422],
    ['null in place of an object', 'null', 422],
    ['a text in place of an object', '"name=a"', 422],
  ])('%s', async (_, body, status) => {
    const before = await count();

    const { body: problem } = await sending(body).expect(status);

    expect(problem).toMatchObject({ status, type: expect.stringMatching(/^\/problems\//) });
    expect(await count()).toBe(before);
  });

  it.each([
    ['an overlong form of /', [0xc0, 0xaf]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a byte that begins nothing', [0xff]],
    ['a letter that is cut off', [0xe2, 0x82]],
    ['a code point beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
  ])('what is not UTF-8: %s', async (_, bytes) => {
    const body = Buffer.concat([Buffer.from('{"name":"'), Buffer.from(bytes), Buffer.from('"}')]);

    const { body: problem } = await sending(body).expect(400);

    expect(problem).toMatchObject({ type: '/problems/malformed-request', detail: 'The body is not UTF-8.' });
  });

  it.each([
    ['utf-16', Buffer.from('{"name":"a"}', 'utf16le')],
    ['utf-7', Buffer.from('{"name":"+AGE-"}')],
  ])('another character set, whatever it says: %s', async (charset, body) => {
    const { status, body: answer } = await sending(body, `application/json; charset=${charset}`);

    expect([status, answer.name]).toEqual(charset === 'utf-16' ? [400, undefined] : [201, '+AGE-']);
  });

  it('a byte order mark hides nothing: it is passed over (RFC 8259, 8.1), and what it stands before is read', async () => {
    const { body } = await sending('\ufeff{"name":"a"}').expect(201);

    expect(body.name).toBe('a');
  });

  it.each([
    ['NUL', 'a\0b', 'nul-in-text'],
    ['half of a surrogate pair', 'a\ud800', 'lone-surrogate'],
  ])('%s in a text', async (_, name, code) => {
    const { body } = await sending(JSON.stringify({ name })).expect(422);

    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/name', code })]);
  });
});

describe('A body without end', () => {
  const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  it.each([
    ['200 KB of opened lists', '['.repeat(200_000)],
    ['200 KB of nested lists', deep(100_000)],
    ['200 KB of nested objects', `${'{"a":'.repeat(34_000)}1${'}'.repeat(34_000)}`],
    ['lists in a member', `{"name":${deep(33)}}`],
  ])('is refused for its depth, in no time: %s', async (_, body) => {
    const began = spent();

    const { body: problem } = await sending(body).expect(400);

    expect(problem.detail).toMatch(/nested deeper than 32 levels/);
    expect(spent() - began).toBeLessThan(2_000);
  });

  it('is read up to its limit and no further where it is wide', async () => {
    const names = Array.from({ length: 100_000 }, (_, at) => `"m${String(at)}":1`).join(',');

    const began = spent();

    for (const body of [`{${names}}`, `{"name":{${names}}}`, `{"name":"a","x":[{${names}}]}`]) {
      const { body: problem } = await sending(body).expect(422);
      expect(problem.errors.length).toBeLessThanOrEqual(100);
    }
    expect(spent() - began).toBeLessThan(10_000);
  });

  it('is a text that is told to be too long, and is not told again', async () => {
    const { text } = await sending(JSON.stringify({ name: 'laugh'.repeat(100_000) })).expect(422);

    expect(text.length).toBeLessThan(2_000);
  });

  it('does not grow: what looks like an entity is text', async () => {
    const name = '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "haha">]>&a;';

    const { body } = await sending(JSON.stringify({ name })).expect(201);

    expect(body.name).toBe(name);
  });

  it('is not unpacked: a gzip bomb stays as small as it came', async () => {
    const { gzipSync } = await import('node:zlib');
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));

    for (const coding of ['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip', 'x-gzip']) {
      const { status, headers } = await sending(bomb).set('Content-Encoding', coding);
      expect([coding, status, headers['accept-encoding']]).toEqual([coding, 415, 'identity']);
    }
  });
});

describe('A member that is not the sender’s to write', () => {
  const FOREIGN = {
    ...{ id: '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f', workspaceId: '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f', version: 99 },
    ...{
      role: 'admin',
      permissions: ['write:api-keys'],
      createdAt: '2020-01-01T00:00:00Z',
      createdBy: { id: 'key:x' },
    },
    ...{ isAdmin: true, tenant: 'other', deletedAt: null, hash: 'x', 'name.first': 'a' },
  };

  it.each(Object.entries(FOREIGN))('%s is refused where something is made', async (name, value) => {
    const before = await count();

    const { body } = await sending(JSON.stringify({ name: 'Mine', [name]: value })).expect(422);

    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: `/${name}`, code: expect.stringMatching(/unknown-member|read-only/) }),
    ]);
    expect(await count()).toBe(before);
  });

  it('is refused where something is replaced or merged, also one that was shown', async () => {
    const { body: made } = await sending('{"name":"Mine"}').expect(201);
    const { href } = made._links.self;
    const changes = { id: FOREIGN.id, createdAt: FOREIGN.createdAt, _links: { self: { href: '/evil' } } };
    for (const [name, value] of Object.entries({ ...FOREIGN, ...changes })) {
      const put = await api.admin
        .put(href)
        .set('If-Match', '*')
        .send({ ...made, [name]: value });
      const patch = await api.admin
        .patch(href)
        .set('If-Match', '*')
        .set('Content-Type', 'application/merge-patch+json')
        .send(JSON.stringify({ [name]: value }));
      expect([name, put.status, patch.status]).toEqual([name, 422, 422]);
    }

    expect((await api.admin.get(href)).body).toEqual(made);
  });

  it('does not make an admin of who rotates, describes or makes a key', async () => {
    const { body: made } = await api.admin.post('/api/v1/api-keys').send({ name: 'CI', role: 'viewer' });
    const { href } = made._links.self;
    const merge = { 'Content-Type': 'application/merge-patch+json', 'If-Match': '*' };

    const merged = await api.admin.patch(href).set(merge).send('{"role":"admin"}');
    const rotated = await api.admin.post(`${String(href)}/rotate`).send({ role: 'admin' });
    const created = await api.admin.post('/api/v1/api-keys').send({ name: 'CI', role: 'owner' });

    expect([merged.status, rotated.status, created.status]).toEqual([422, 422, 422]);
    expect((await api.admin.get(href)).body.role).toBe('viewer');
  });
});

describe('A prototype', () => {
  it.each([
    ['constructor', '{"name":"a","constructor":{"prototype":{"isAdmin":true}}}'],
    ['prototype', '{"name":"a","prototype":{"isAdmin":true}}'],
    ['__defineGetter__', '{"name":"a","__defineGetter__":1}'],
    ['toString', '{"name":"a","toString":1}'],
    ['then', '{"name":"a","then":1}'],
  ])('is a member like any other, which nobody knows: %s', async (_, body) => {
    const { body: problem } = await sending(body).expect(422);

    expect(problem.errors).toEqual([expect.objectContaining({ code: 'unknown-member' })]);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it.each([
    ['as it is', '{"name":"a","__proto__":{"isAdmin":true,"role":"admin"}}'],
    ['escaped', '{"name":"a","__proto\\u005f_":{"isAdmin":true}}'],
    ['deep down', '{"name":"a","x":[{"__proto__":null}]}'],
  ])('is not even read as __proto__, %s', async (_, body) => {
    const { body: problem } = await sending(body).expect(400);

    expect(problem).toMatchObject({
      type: '/problems/malformed-request',
      detail: expect.stringContaining('__proto__'),
    });
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it('is none where it stands for a text, a list, a nested form or an operation', async () => {
    const site = '/api/v1/sites';
    const evil = '{"toString":{"threshold":95},"constructor":{"prototype":{}}}';
    const bodies = [
      [AUDIENCES, `{"name":${evil}}`],
      [site, `{"name":"a","audienceId":"0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f","policy":${evil}}`],
      [site, `{"name":"a","audienceId":${evil},"policy":{"threshold":95}}`],
      ['/api/v1/features', `{"id":"own","name":"Own","keys":[${evil}]}`],
    ];
    for (const [path, body] of bodies) {
      const { status } = await api.admin.post(path).set('Content-Type', 'application/json').send(body);
      expect([body, status]).toEqual([body, 422]);
    }
    const { body } = await api.admin
      .post(`${AUDIENCES}/batch`)
      .set('Content-Type', 'application/json')
      .send(`{"operations":[{"op":"constructor"},{"op":"toString"},${evil},{"op":"create","body":${evil}}]}`)
      .expect(207);

    expect(body.items.map(({ status }: { status: number }) => status)).toEqual([422, 422, 422, 422]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('A number', () => {
  it('of visits is a number from 0 to 2^53 and nothing else, and -0 counts nobody', async () => {
    const { body: audience } = await sending('{"name":"Counted"}').expect(201);
    const rows = (visits: string) =>
      api.admin
        .post(`${String(audience._links.self.href)}/snapshots`)
        .set('Content-Type', 'application/json')
        .send(
          `{"from":"2026-10-01","to":"2026-10-31","rows":[{"browser":"Chrome","version":"120","visits":${visits}}]}`,
        );

    for (const visits of ['-1', '1e308', '1e-400', '"5"', 'null', '[5]', '9007199254740992', '1e16'])
      expect([visits, (await rows(visits)).status]).toEqual([visits, 422]);
    expect((await rows('-0')).body.type).toBe('/problems/no-visits');
  });
});
