import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { aboard, harbour, HarbourModule, keptAnswers, rose } from './testing/harbour.js';
import { serving } from './testing/serving.js';
import { until } from '../../persistence/src/testing/until.js';

describe('A POST with an Idempotency-Key', () => {
  let app: NestFastifyApplication;
  let key: string;
  beforeAll(async () => {
    app = await serving(HarbourModule, aboard);
  });
  beforeEach(() => {
    Object.assign(harbour, { boat: rose(), built: 0, waiting: 0, quay: Promise.resolve() });
    keptAnswers.isFull = false;
    key = crypto.randomUUID();
  });
  afterAll(() => app.close());

  const build = (name: string, sent: string | null = key, caller = 'captain') =>
    request(app.getHttpServer())
      .post('/api/v1/boats')
      .set({ authorization: `Bearer ${caller}`, ...(sent === null ? {} : { 'idempotency-key': sent }) })
      .send({ name });

  it('is answered again as it was the first time, and done once', async () => {
    const first = await build('Lily').expect(201);
    const again = await build('Lily').expect(201);

    expect(again.text).toBe(first.text);
    for (const name of ['location', 'etag', 'content-type', 'vary', 'cache-control', 'content-length'])
      expect([name, again.headers[name]]).toEqual([name, first.headers[name]]);
    expect([first.headers, again.headers].map((headers) => headers['idempotency-replayed'])).toEqual([
      undefined,
      'true',
    ]);
    expect(harbour.built).toBe(1);
  });

  it('means the same key with and without quotes', async () => {
    await build('Lily').expect(201);
    await build('Lily', `"${key}"`).expect(201).expect('idempotency-replayed', 'true');
  });

  it('is refused when it carries something else', async () => {
    await build('Lily').expect(201);
    const { body } = await build('Iris').expect(422);

    expect(body).toMatchObject({ type: '/problems/idempotency-key-reused', status: 422 });
    expect(harbour.built).toBe(1);
  });

  it('is told to wait while the first is being worked on', async () => {
    const quay = Promise.withResolvers<undefined>();
    harbour.quay = quay.promise;
    const first = build('Lily').then(({ status }) => status);
    await until(() => harbour.waiting === 1);

    const { body, headers } = await build('Lily').expect(409);
    quay.resolve(undefined);

    expect([body.type, headers['retry-after']]).toEqual(['/problems/request-in-flight', '1']);
    expect(await first).toBe(201);
    await build('Lily').expect(201).expect('idempotency-replayed', 'true');
  });

  it('is done anew after it was refused', async () => {
    await build('Titanic').expect(404);
    await build('Titanic').expect(404);
    await build('').expect(422);

    await build('Lily').expect(201);
  });

  it('takes back what was not kept, and says nothing of it', async () => {
    keptAnswers.isFull = true;

    const { headers } = await build('Lily').expect(500);

    expect(harbour.built).toBe(0);
    expect([headers.location, headers.etag]).toEqual([undefined, undefined]);
  });

  it('is answered as another process answered it in the meantime', async () => {
    const first = await build('Lily').expect(201);
    keptAnswers.blindness = 1;

    const { text } = await build('Lily').expect(201).expect('idempotency-replayed', 'true');

    expect([text, harbour.built]).toEqual([first.text, 1]);
  });

  it('is another one of another caller, and none at all without the header', async () => {
    await build('Lily').expect(201);
    await build('Lily', key, 'mate').expect(201);
    keptAnswers.looks = 0;
    await build('Lily', null).expect(201);

    expect([harbour.built, keptAnswers.looks]).toEqual([3, 0]);
  });

  it.each(['', ' ', '"', 'a b', '"a""', 'a,b', 'a'.repeat(256), 'schlüssel'])(
    'must hold a key, which %j is not',
    async (sent) => {
      const { body } = await build('Lily', Buffer.from(sent).toString('latin1')).expect(400);

      expect([body.type, harbour.built]).toEqual(['/problems/malformed-request', 0]);
    },
  );
});
