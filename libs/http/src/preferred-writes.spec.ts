import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { aboard, BOAT, harbour, HarbourModule, rose } from './testing/harbour.js';
import { serving } from './testing/serving.js';

describe('A write', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await serving(HarbourModule, aboard);
  });
  beforeEach(() => void Object.assign(harbour, { boat: rose(), built: 0, quay: Promise.resolve() }));
  afterAll(() => app.close());

  const send = (method: 'post' | 'put' | 'delete', prefer: string, body: object = { name: 'Lily' }) =>
    request(app.getHttpServer())
      [method](method === 'post' ? '/api/v1/boats' : `/api/v1/boats/${BOAT}`)
      .set({ authorization: 'Bearer captain', prefer, ...(method === 'post' ? {} : { 'if-match': '*' }) })
      .send(method === 'delete' ? undefined : body);

  it('is answered without a body where that is preferred', async () => {
    const created = await send('post', 'return=minimal').expect(201);
    const replaced = await send('put', 'return=minimal').expect(204);

    expect([created.text, replaced.text]).toEqual(['', '']);
    expect(created.headers).toMatchObject({
      location: `/api/v1/boats/${BOAT}`,
      'preference-applied': 'return=minimal',
    });
    expect(created.headers).not.toHaveProperty('content-type');
    expect(replaced.headers.etag).toMatch(/^"2\./);
    expect(harbour).toMatchObject({ built: 1, boat: { name: 'Lily' } });
  });

  it('is answered with its representation where that is preferred', async () => {
    const { body, headers } = await send('post', 'return=representation').expect(201);

    expect([body.name, headers['preference-applied']]).toEqual(['Lily', 'return=representation']);
  });

  it('is only tried where no more is preferred: answered as it would be, and not done', async () => {
    const created = await send('post', 'handling=strict, validate-only').expect(200);
    const replaced = await send('put', 'validate-only').expect(200);
    const deleted = await send('delete', 'validate-only').expect(204);

    expect([created.body.name, replaced.body.name, deleted.text]).toEqual(['Lily', 'Lily', '']);
    expect(created.headers['preference-applied']).toBe('handling=strict, validate-only');
    for (const { headers } of [created, replaced, deleted])
      expect([headers.location, headers.etag]).toEqual([undefined, undefined]);
    expect(harbour).toMatchObject({ built: 0, boat: { name: 'Rose' } });
  });

  it('is refused in a trial as it would be in earnest', async () => {
    await send('post', 'validate-only', { name: '' }).expect(422);
    await send('post', 'validate-only', { name: 'Titanic' }).expect(404);
    await send('put', 'validate-only').set('If-Match', '"7-a"').expect(412);
  });

  it('is done in earnest after a trial with the same key, whose answer is not kept', async () => {
    const key = crypto.randomUUID();
    await send('post', 'validate-only').set('Idempotency-Key', key).expect(200);
    await send('post', 'return=minimal').set('Idempotency-Key', key).expect(201);
    const again = await send('post', 'return=minimal').set('Idempotency-Key', key).expect(201);

    expect(harbour.built).toBe(1);
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true', 'preference-applied': 'return=minimal' });
    expect(again.headers.location).toBe(`/api/v1/boats/${BOAT}`);
  });

  it('is refused for a preference that is not known, under strict handling only', async () => {
    const { body } = await send('post', 'respond-async, handling=strict').expect(400);
    const { headers } = await send('post', 'respond-async').expect(201);

    expect(body.type).toBe('/problems/preference-not-supported');
    expect(body.supported).toContain('return=minimal');
    expect(headers).not.toHaveProperty('preference-applied');
    expect(harbour.built).toBe(1);
  });

  it('is no different from a read in what it takes for a preference', async () => {
    const read = (prefer: string) =>
      request(app.getHttpServer()).get('/api/v1/boats').set({ authorization: 'Bearer captain', prefer });

    await read('return=minimal').expect(200);
    await read('handling=strict, wait=5').expect(400);
  });
});
