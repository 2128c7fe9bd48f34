import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import request from 'supertest';
import { aboard, harbour, HarbourModule } from './testing/harbour.js';
import { serving } from './testing/serving.js';

describe('A request', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await serving(HarbourModule, aboard);
    await app.listen(0, '127.0.0.1');
  });
  afterAll(() => app.close());
  const get = (path = '/api/v1/boats') => request(app.getHttpServer()).get(path);

  /** Header lines as they are, which no client library would send. */
  const raw = async (...lines: string[]): Promise<string> => {
    const socket = connect((app.getHttpServer().address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    const head = ['GET /api/v1/boats HTTP/1.1', 'Host: harbour', 'Connection: close', ...lines];
    socket.end(`${head.join('\r\n')}\r\n\r\n`);
    return text(socket);
  };

  it.each([
    ['two Authorization headers', ['Authorization: Bearer captain', 'authorization: Bearer pirate']],
    ['the same one twice', ['Authorization: Bearer captain', 'Authorization: Bearer captain']],
    ['two of them in one', ['Authorization: Bearer captain, Bearer pirate']],
    ['two schemes in one', ['Authorization: Basic Y2FwdGFpbjo=,Bearer captain']],
    ['a key in X-API-Key too', ['Authorization: Bearer captain', 'X-API-Key: captain']],
    ['an empty X-API-Key too', ['Authorization: Bearer captain', 'X-Api-Key:']],
  ])('with %s is refused, though its answer is remembered', async (_, lines) => {
    await get().set('Authorization', 'Bearer captain').expect(200);
    expect(await raw('Authorization: Bearer captain')).toMatch(/^HTTP\/1\.1 200 /);
    const { reads } = harbour;

    const answer = await raw(...lines);

    expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*"type":"\/problems\/two-identities"/);
    expect(harbour.reads).toBe(reads);
  });

  it.each(['access_token=pirate', 'api_key=pirate', 'limit=1&access_token=', 'access%5Ftoken=pirate'])(
    'with %s in its address too is refused',
    async (query) => {
      const { body } = await get(`/api/v1/boats?${query}`).set('Authorization', 'Bearer captain').expect(400);

      expect(body).toMatchObject({ type: '/problems/two-identities' });
    },
  );

  it('with keys in two other places is refused', async () => {
    const { body } = await get('/api/v1/boats?api_key=captain').set('X-API-Key', 'captain').expect(400);

    expect(body).toMatchObject({ type: '/problems/two-identities' });
  });

  it.each([
    ['X-API-Key', '/api/v1/boats', { 'X-API-Key': 'captain' }],
    ['access_token', '/api/v1/boats?access_token=captain', {}],
    ['api_key', '/api/v1/nowhere?api_key=captain', {}],
  ])('with %s alone is told where a key belongs', async (name, path, headers) => {
    const { body, headers: answered } = await get(path).set(headers).expect(401);

    expect(body.detail).toMatch(new RegExp(`^${name} is not read.*Send Authorization: Bearer plk_…[.]$`));
    expect(answered['www-authenticate']).toBe('Bearer realm="plimsoll"');
    expect(JSON.stringify(body.detail)).not.toContain('captain');
  });

  it('without a key is told nothing of an error, and with one that nobody has, which', async () => {
    const none = await get().expect(401);
    const unknown = await get().set('Authorization', 'Bearer stranger').expect(401);

    expect([none.headers['www-authenticate'], unknown.headers['www-authenticate']]).toEqual([
      'Bearer realm="plimsoll"',
      'Bearer realm="plimsoll", error="invalid_token", error_description="The API key is not known here."',
    ]);
  });
});
