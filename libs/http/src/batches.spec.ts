import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { aboard, BOAT, harbour, HarbourModule, rose } from './testing/harbour.js';
import { serving } from './testing/serving.js';

interface Item {
  readonly index: number;
  readonly status: number;
  readonly etag?: string;
  readonly problem?: { readonly type: string; readonly errors?: readonly { readonly pointer: string }[] };
}

describe('A batch', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await serving(HarbourModule, aboard);
  });
  beforeEach(() => void Object.assign(harbour, { boat: rose(), built: 0, quay: Promise.resolve() }));
  afterAll(() => app.close());

  const as = (caller: string) => ({ authorization: `Bearer ${caller}` });
  const http = () => request(app.getHttpServer());
  const send = (operations: unknown, others: object = {}, headers: object = {}) =>
    http()
      .post('/api/v1/boats/batch')
      .set({ ...as('captain'), ...headers })
      .send({ operations, ...others });
  const build = (name: string) => ({ op: 'create', body: { name } });
  const rebuild = (name: string, ifMatch = '*') => ({ op: 'replace', id: BOAT, ifMatch, body: { name } });
  const statuses = ({ body }: { body: { items: Item[] } }) => body.items.map(({ status }) => status);

  it('is offered on its collection, as a link and as a form with an item for each kind of operation', async () => {
    const seen = await http().get('/api/v1/boats').set(as('captain')).set('Accept', 'application/prs.hal-forms+json');
    const { body } = await http().get('/api/v1/boats').set(as('passenger')).expect(200);

    expect(seen.body._links['plimsoll:batch'].href).toBe('/api/v1/boats/batch');
    const [atomic, operations] = seen.body._templates.batch.properties;
    expect([atomic.name, atomic.value, operations.name, operations.maxItems]).toEqual([
      ...['atomic', false, 'operations', 1000],
    ]);
    expect(operations.properties.map(({ name }: { name: string }) => name)).toEqual(['op', 'id', 'ifMatch', 'body']);
    expect(body._links).not.toHaveProperty('plimsoll:batch');
  });

  it('answers each operation as if it had been sent alone, in their order', async () => {
    const alone = await http().post('/api/v1/boats').set(as('captain')).send({ name: 'Lily' });

    const answer = await send([build('Lily'), rebuild('Iris'), { op: 'delete', id: BOAT, ifMatch: '*' }]).expect(207);

    const [created, replaced, deleted] = answer.body.items;
    expect(created).toEqual({
      ...{ index: 0, status: 201, location: alone.headers.location, etag: alone.headers.etag },
      resource: alone.body,
    });
    expect(replaced).toMatchObject({ index: 1, status: 200, resource: { name: 'Iris' } });
    expect(deleted).toEqual({ index: 2, status: 204 });
    expect(answer.body._links).toMatchObject({ self: { href: '/api/v1/boats/batch' }, up: { href: '/api/v1/boats' } });
    await http()
      .put(`/api/v1/boats/${BOAT}`)
      .set(as('captain'))
      .set('If-Match', replaced.etag)
      .send({ name: 'Rose' })
      .expect(200);
  });

  it('answers in the media type that is asked for', async () => {
    const { body } = await send([build('Lily')], {}, { accept: 'application/prs.hal-forms+json' }).expect(207);

    expect(body.items[0].resource._templates.replace.method).toBe('PUT');
  });

  it('refuses what is wrong by itself, and does the rest', async () => {
    const answer = await send([
      build('Lily'),
      build(''),
      { op: 'create', body: { name: 'Iris', colour: 'red' } },
      { op: 'create' },
      { op: 'create', id: BOAT, body: { name: 'Iris' } },
      { op: 'launch', body: {} },
      'create',
      { op: 'replace', body: { name: 'Iris' } },
      { op: 'replace', id: BOAT, body: { name: 'Iris' } },
      rebuild('Iris', '"9-abc"'),
      { op: 'delete', id: 'rose', ifMatch: '*' },
      { op: 'update', id: BOAT, ifMatch: '*', body: { draught: -1 } },
      build('Titanic'),
      rebuild('Lotus'),
    ]).expect(207);

    const { items } = answer.body as { items: Item[] };
    expect(statuses(answer)).toEqual([201, 422, 422, 422, 422, 422, 422, 422, 428, 412, 404, 422, 404, 200]);
    expect(items.flatMap(({ problem }) => problem?.errors?.map(({ pointer }) => pointer) ?? [])).toEqual([
      ...['/operations/1/body/name', '/operations/2/body/colour', '/operations/3/body', '/operations/4/id'],
      ...['/operations/5/op', '/operations/6', '/operations/7/id', '/operations/11/body/draught'],
    ]);
    expect(items[9].problem?.type).toBe('/problems/precondition-failed');
    expect(items.map(({ index }) => index)).toEqual(items.map((_, index) => index));
    expect(harbour).toMatchObject({ built: 1, boat: { name: 'Lotus', version: 2 } });
  });

  it('is done whole or not at all where it is atomic', async () => {
    const done = await send([build('Lily'), rebuild('Iris')], { atomic: true }).expect(200);
    expect([statuses(done), harbour.built]).toEqual([[201, 200], 1]);

    const { body } = await send([rebuild('Rose'), build(''), build('Titanic'), build('Lily')], { atomic: true }).expect(
      422,
    );

    expect(body.type).toBe('/problems/batch-refused');
    expect(body.detail).toMatch(/^Operation 1: .*\. 1 more is refused\.$/);
    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: '/operations/1/body/name', code: 'min-length' }),
      expect.objectContaining({ pointer: '/operations/2', code: 'not-found' }),
    ]);
    expect(harbour).toMatchObject({ built: 1, boat: { name: 'Iris' } });
  });

  it('tells which change of an atomic one came too late', async () => {
    const { body } = await send([rebuild('Iris'), rebuild('Lotus', '"1-abc"')], { atomic: true }).expect(422);

    expect(body.errors).toMatchObject([{ pointer: '/operations/1/ifMatch', code: 'precondition-failed' }]);
    expect(harbour.boat.name).toBe('Rose');
  });

  it('is refused as a whole where it is no batch', async () => {
    for (const body of [
      [],
      [{}],
      {},
      { operations: [] },
      { operations: {} },
      { operations: [build('Lily')], atomic: 1 },
    ])
      await http().post('/api/v1/boats/batch').set(as('captain')).send(body).expect(422);
    const unknown = await send([build('Lily')], { all: true }).expect(422);
    const many = await send(Array.from({ length: 1001 }, () => build('Lily'))).expect(413);

    expect(unknown.body.errors).toMatchObject([{ pointer: '/all', code: 'unknown-member' }]);
    expect(many.body).toMatchObject({ type: '/problems/too-large', limit: 1000 });
    expect(harbour.built).toBe(0);
  });

  it('is for those who may do what it holds, and has no other method', async () => {
    await send([build('Lily')], {}, as('passenger')).expect(403);
    const { headers } = await http().get('/api/v1/boats/batch').set(as('captain')).expect(405);
    await http().options('/api/v1/boats/batch').expect(204).expect('allow', 'OPTIONS, POST');

    expect(headers.allow).toBe('OPTIONS, POST');
  });

  it('fails as a whole with what is nobody’s fault', async () => {
    harbour.quay = Promise.reject(new Error('the quay is away'));
    await send([rebuild('Iris'), build('Lily')]).expect(500);

    expect(harbour.boat.name).toBe('Rose');
  });

  it('is done once under one Idempotency-Key', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const first = await send([build('Lily'), build('')], {}, key).expect(207);
    const again = await send([build('Lily'), build('')], {}, key)
      .expect(207)
      .expect('idempotency-replayed', 'true');
    await send([build('Lily')], {}, key).expect(422);

    expect([again.text, harbour.built]).toEqual([first.text, 1]);
  });

  it('is tried, and answered in few words, as its caller prefers', async () => {
    const tried = await send([build('Lily'), build(''), rebuild('Iris')], {}, { prefer: 'validate-only' }).expect(207);
    expect([statuses(tried), harbour.built, harbour.boat.name]).toEqual([[200, 422, 200], 0, 'Rose']);
    expect(tried.body.items[0]).toEqual({ index: 0, status: 200, resource: expect.anything() });

    const brief = await send([build('Lily')], {}, { prefer: 'return=minimal' }).expect(207);
    expect(brief.headers['preference-applied']).toBe('return=minimal');
    expect(Object.keys(brief.body.items[0])).toEqual(['index', 'status', 'location', 'etag']);
  });
});
