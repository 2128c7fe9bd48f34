import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { aboard, BOAT, HarbourModule } from './testing/harbour.js';
import { serving } from './testing/serving.js';

describe('A POST without a body', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await serving(HarbourModule, aboard);
  });
  afterAll(() => app.close());

  const post = (path: string, headers: object = {}) =>
    request(app.getHttpServer())
      .post(`/api/v1/boats${path}`)
      .set({ authorization: 'Bearer captain', ...headers });
  const hoisting = (headers: object = {}) => post(`/${BOAT}/hoist`, headers);

  it.each([{}, { 'content-type': 'application/json' }, { 'idempotency-key': 'a-key-of-its-own' }])(
    'is understood where nothing must be said: %j',
    async (headers) => {
      expect((await hoisting(headers).expect(200)).body.name).toBe('none');
    },
  );

  it('takes nothing from what may be said', async () => {
    expect((await hoisting().send({ flag: 'Blue Peter' }).expect(200)).body.name).toBe('Blue Peter');
    await hoisting({ 'content-type': 'application/json' }).send('null').expect(422);
    await hoisting({ 'content-type': 'text/plain' }).send('Blue Peter').expect(415);
  });

  it('is told that there is none where something must be said', async () => {
    const { body, headers } = await post('').expect(415);

    expect(body.detail).toBe('There is no body: send one as application/json or application/hal+json.');
    expect(headers['accept-post']).toBe('application/json, application/hal+json');
  });
});
