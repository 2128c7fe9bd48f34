import { Agent } from 'node:http';
import type { Fault } from '#libs/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { AnswerMemory } from './answer-memory.js';
import { aboard, BOAT, harbour, HarbourModule, rose } from './testing/harbour.js';
import { serving } from './testing/serving.js';

describe('The HTTP base', () => {
  let app: NestFastifyApplication;
  const memory = new AnswerMemory();
  const as = (caller: string) => ({ authorization: `Bearer ${caller}` });
  const http = () => request(app.getHttpServer());

  beforeAll(async () => {
    app = await serving(HarbourModule, aboard, { memory });
  });
  beforeEach(() => {
    harbour.boat = rose();
    harbour.reads = 0;
    memory.forget('harbour');
  });
  afterAll(() => app.close());

  it('answers a resource as HAL, without a charset, with the links that lead on', async () => {
    const { body, headers } = await http().get(`/api/v1/boats/${BOAT}`).set(as('captain')).expect(200);

    expect(headers['content-type']).toBe('application/hal+json');
    expect(body).toMatchObject({
      id: BOAT,
      name: 'Rose',
      _links: {
        self: { href: `/api/v1/boats/${BOAT}` },
        up: { href: '/api/v1/boats' },
        'plimsoll:delete': {},
        curies: [{ name: 'plimsoll', templated: true }],
      },
    });
  });

  it('shows a caller only what its role may do, and refuses the rest', async () => {
    const { body } = await http().get(`/api/v1/boats/${BOAT}`).set(as('passenger')).expect(200);
    const refusal = await http().delete(`/api/v1/boats/${BOAT}`).set(as('passenger')).expect(403);

    expect(body._links).not.toHaveProperty('plimsoll:delete');
    expect(refusal.body.type).toBe('/problems/forbidden-by-role');
  });

  it('adds templates for HAL-FORMS, filled with what is there', async () => {
    const { body } = await http()
      .get(`/api/v1/boats/${BOAT}`)
      .set(as('captain'))
      .set('Accept', 'application/prs.hal-forms+json')
      .expect(200);

    expect(body._templates.replace).toMatchObject({
      method: 'PUT',
      target: `/api/v1/boats/${BOAT}`,
      contentType: 'application/json',
      properties: [
        { name: 'name', required: true, maxLength: 20, value: 'Rose' },
        { name: 'draught', min: 0 },
      ],
    });
  });

  it('answers 401 to nobody, 404 to a malformed id, 405 with Allow to another method, 406 and 415 to other media', async () => {
    const unknown = await http().get('/api/v1/boats').expect(401);
    await http().get('/api/v1/boats').set(as('stowaway')).expect(401);
    await http().get('/api/v1/boats/rose').set(as('captain')).expect(404);
    const method = await http().put('/api/v1/boats').set(as('captain')).send({}).expect(405);
    const accept = await http().get('/api/v1/boats').set(as('captain')).set('Accept', 'image/png').expect(406);
    const type = await http()
      .post('/api/v1/boats')
      .set(as('captain'))
      .set('Content-Type', 'text/plain')
      .send('Rose')
      .expect(415);

    expect(unknown.headers['www-authenticate']).toContain('Bearer');
    expect(method.headers.allow).toBe('GET, HEAD, OPTIONS, POST');
    expect(type.headers['accept-post']).toBe('application/json, application/hal+json');
    for (const { headers, body, status } of [unknown, method, accept, type]) {
      expect(headers['content-type']).toBe('application/problem+json');
      expect(body).toMatchObject({ status, correlationId: headers['x-correlation-id'] });
    }
  });

  it('points at every member that is wrong', async () => {
    const { body } = await http()
      .post('/api/v1/boats')
      .set(as('captain'))
      .send({ name: '', draught: -1, colour: 'red' })
      .expect(422);

    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/colour',
      '/draught',
      '/name',
    ]);
  });

  it('refuses JSON that would be read otherwise than it was meant', async () => {
    const send = (body: string) =>
      http().post('/api/v1/boats').set(as('captain')).set('Content-Type', 'application/json').send(body);

    await send('{"name":').expect(400);
    const twice = await send('{"name":"a","name":"b"}').expect(400);
    expect(twice.body.detail).toBe('The name "name" is given twice (line 1).');
    const inherited = await send('{\n"__proto__":{}}').expect(400);
    expect(inherited.body.detail).toBe('The name "__proto__" is not allowed (line 2).');
    await send('['.repeat(200_000)).expect(400);
    await send('{"name":"a\\u0000"}').expect(422);
    await send('{"name":"a","draught":9007199254740993}').expect(422);
    await send('{"name":"\\ud800"}').expect(422);
    await send('null').expect(422);
  });

  it('takes no inherited name for a member or a parameter', async () => {
    const body = await http()
      .post('/api/v1/boats')
      .set(as('captain'))
      .send({ name: 'Rose', toString: 1, constructor: 2 })
      .expect(422);
    const query = await http().get('/api/v1/boats?toString=1&valueOf=2').set(as('captain')).expect(400);

    for (const { errors } of [body.body, query.body]) expect(errors).toHaveLength(2);
  });

  it('takes a charset in Accept for what it is', async () => {
    await http()
      .get('/api/v1/boats')
      .set(as('captain'))
      .set('Accept', 'application/json; charset=utf-8')
      .expect(200)
      .expect('content-type', 'application/json');
    await http().get('/api/v1/boats').set(as('captain')).set('Accept', 'application/json;q=0, text/plain').expect(406);
  });

  it('leads back from beyond the last page', async () => {
    const { body } = await http().get('/api/v1/boats?offset=1000').set(as('captain')).expect(200);

    expect(body._links.prev.href).toBe('/api/v1/boats?offset=100&limit=50');
  });

  it('answers 400 to parameters that are unknown or out of range', async () => {
    const unknown = await http().get('/api/v1/boats?colour=red').set(as('captain')).expect(400);
    await http().get('/api/v1/boats?limit=501').set(as('captain')).expect(400);
    await http().get('/api/v1/boats?limit=1&limit=2').set(as('captain')).expect(400);

    await http().get(`/api/v1/boats/${BOAT}?colour=red`).set(as('captain')).expect(400);

    expect(unknown.body.errors).toEqual([expect.objectContaining({ pointer: '/colour' })]);
  });

  it('takes a change only from someone who saw the present state', async () => {
    const seen = await http().get(`/api/v1/boats/${BOAT}`).set(as('captain'));
    const put = () => http().put(`/api/v1/boats/${BOAT}`).set(as('captain'));

    await put().send({ name: 'Lily' }).expect(428);
    await put()
      .set('If-Match', seen.headers.etag)
      .send({ ...seen.body, name: 'Lily' })
      .expect(200);
    await put().set('If-Match', seen.headers.etag).send({ name: 'Iris' }).expect(412);
    expect(harbour.boat.name).toBe('Lily');
  });

  it('refuses to change what is read-only, and says so', async () => {
    const read = await http().get(`/api/v1/boats/${BOAT}`).set(as('captain'));
    const edited = { ...read.body, id: 'another', _links: { self: { href: '/elsewhere' } }, sails: 3 };
    const put = http().put(`/api/v1/boats/${BOAT}`).send(edited);
    const patch = http()
      .patch(`/api/v1/boats/${BOAT}`)
      .set('Content-Type', 'application/merge-patch+json')
      .send({ id: null, _links: null, sails: null });

    for (const change of [put, patch]) {
      const { body } = await change.set(as('captain')).set('If-Match', '*').expect(422);
      expect(body.errors.map(({ pointer, code }: Fault) => `${pointer} ${code}`).sort()).toEqual([
        '/_links read-only',
        '/id read-only',
        '/sails unknown-member',
      ]);
    }
    const post = await http().post('/api/v1/boats').set(as('captain')).send({ id: BOAT, name: 'Lily' }).expect(422);
    expect(post.body.detail).toBe('id is read-only: it cannot be written.');
    expect(harbour.boat).toEqual(rose());
  });

  it('merges a patch: null removes', async () => {
    harbour.boat = { ...harbour.boat, draught: 4 };
    const patch = (body: object) =>
      http()
        .patch(`/api/v1/boats/${BOAT}`)
        .set(as('captain'))
        .set('If-Match', '*')
        .set('Content-Type', 'application/merge-patch+json')
        .send(body);

    const { body } = await patch({ draught: null }).expect(200);
    await patch({ name: null }).expect(422);

    expect(body).not.toHaveProperty('draught');
  });

  it('remembers an answer until its workspace changes, and answers 304 to who has it', async () => {
    const first = await http().get('/api/v1/boats').set(as('captain')).expect(200);
    const again = await http().get('/api/v1/boats').set(as('captain')).expect(200, first.body);
    await http().get('/api/v1/boats').set(as('captain')).set('If-None-Match', again.headers.etag).expect(304);
    await http()
      .head('/api/v1/boats')
      .set(as('captain'))
      .set('Accept-Encoding', 'gzip, deflate')
      .expect(200)
      .expect('content-length', first.headers['content-length']);
    expect(harbour.reads).toBe(1);
    expect(Object.keys(again.headers).sort()).toEqual(Object.keys(first.headers).sort());

    memory.forget('harbour');
    await http().get('/api/v1/boats').set(as('captain'));
    expect(harbour.reads).toBe(2);
  });

  it('tells callers apart who come over one connection, however often each was answered', async () => {
    await app.listen(0, '127.0.0.1');
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const mayCreate = async (caller: string): Promise<boolean> => {
      const { body } = await http().get('/api/v1/boats').agent(agent).set(as(caller)).expect(200);
      return 'plimsoll:create' in body._links;
    };
    expect([await mayCreate('captain'), await mayCreate('passenger')]).toEqual([true, false]);

    expect([await mayCreate('captain'), await mayCreate('passenger')]).toEqual([true, false]);
    await http().get('/api/v1/boats').agent(agent).set(as('stowaway')).expect(401);
    agent.destroy();
  });

  it('pages with first, prev, next and last, as links and as headers', async () => {
    const { body, headers } = await http().get('/api/v1/boats?offset=50').set(as('captain')).expect(200);

    expect(body).toMatchObject({ offset: 50, limit: 50, total: 120 });
    expect(body._links.next.href).toBe('/api/v1/boats?offset=100&limit=50');
    expect(headers.link).toContain('</api/v1/boats?offset=100&limit=50>; rel="last"');
  });

  it('answers a collection as CSV', async () => {
    harbour.boat = { ...harbour.boat, name: '=cmd()' };
    const { text: csv, headers } = await http()
      .get('/api/v1/boats')
      .set(as('captain'))
      .set('Accept', 'text/csv')
      .expect(200);

    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv).toBe(`id,name,draught\r\n${BOAT},'=cmd(),\r\n`);
  });

  it('tells of a CSV by headers what has no room in it: its pages and the members of the collection', async () => {
    const asCsv = () => http().get('/api/v1/boats?offset=50').set(as('captain')).set('Accept', 'text/csv').expect(200);
    const hal = await http().get('/api/v1/boats?offset=50').set(as('captain')).expect(200);

    const answers = [await asCsv(), await asCsv()];

    expect(harbour.reads).toBe(2);
    for (const { headers } of answers) {
      expect(headers).toMatchObject({ 'plimsoll-offset': '50', 'plimsoll-limit': '50', 'plimsoll-total': '120' });
      expect(headers.link).toBe(hal.headers.link);
    }
    expect(Object.keys(hal.headers).filter((name) => name.startsWith('plimsoll'))).toEqual([]);
  });

  it('answers HEAD like GET, and OPTIONS with what is allowed', async () => {
    const get = await http().get(`/api/v1/boats/${BOAT}`).set(as('captain'));
    const head = await http().head(`/api/v1/boats/${BOAT}`).set(as('captain')).expect(200);
    const options = await http().options(`/api/v1/boats/${BOAT}`).expect(204);

    expect(head.headers.etag).toBe(get.headers.etag);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(options.headers.allow).toBe('DELETE, GET, HEAD, OPTIONS, PATCH, PUT');
    expect(options.headers['accept-patch']).toBe('application/merge-patch+json');
    expect(options.headers).not.toHaveProperty('accept-post');
    const fleet = await http().options('/api/v1/boats').expect(204);
    expect(fleet.headers['accept-post']).toBe('application/json, application/hal+json');
  });

  it('echoes a correlation id and makes one where none is fit', async () => {
    const echoed = await http().get('/api/v1/boats').set(as('captain')).set('X-Correlation-Id', 'release-42.1');
    const made = await http().get('/api/v1/boats').set(as('captain')).set('X-Correlation-Id', 'a b');

    expect(echoed.headers['x-correlation-id']).toBe('release-42.1');
    expect(made.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('answers 201 with where the new resource is', async () => {
    const { headers, body } = await http().post('/api/v1/boats').set(as('captain')).send({ name: 'Lily' }).expect(201);

    expect(headers.location).toBe(body._links.self.href);
  });
});
