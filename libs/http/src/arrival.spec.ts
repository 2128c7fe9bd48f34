import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { pino } from 'pino';
import request from 'supertest';
import { SECURITY_HEADERS } from './security-headers.js';
import { aboard, BOAT, HarbourModule } from './testing/harbour.js';
import { serving } from './testing/serving.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const NAMED = {
  'x-correlation-id': 'deploy:2026.11-7',
  traceparent: `00-${TRACE}-00f067aa0ba902b7-01`,
};

describe('What the router refuses before any hook runs', () => {
  const lines: Record<string, unknown>[] = [];
  const log = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await serving(HarbourModule, aboard, { logger: pino({ level: 'info' }, log) });
    await app.listen(0, '127.0.0.1');
  });
  beforeEach(() => {
    lines.length = 0;
  });
  afterAll(() => app.close());
  const get = (path: string) => request(app.getHttpServer()).get(path).set(NAMED);

  it.each([
    ['a segment that is too long', `/api/v1/boats/${'x'.repeat(301)}`, 404, 'not-found'],
    ['a segment that is no text', '/api/v1/boats/%zz', 400, 'malformed-request'],
  ])('is answered and logged as any other refusal: %s', async (_, path, status, code) => {
    const usual = await get('/api/v1/nowhere').set('Authorization', 'Bearer captain').expect(404);
    const { body, headers } = await get(`${path}?a=b`).set('Authorization', 'Bearer captain').expect(status);

    expect(body).toMatchObject({
      ...{ type: `/problems/${code}`, status, instance: path },
      ...{ correlationId: NAMED['x-correlation-id'], traceId: TRACE },
    });
    expect(Object.keys(headers).sort()).toEqual(Object.keys(usual.headers).sort());
    expect(headers).toMatchObject({ 'x-correlation-id': NAMED['x-correlation-id'], 'cache-control': 'no-store' });
    const { msg, method, principal, ...told } = lines.at(-1) ?? {};
    expect(lines).toHaveLength(2);
    expect([msg, method, principal]).toEqual(['answered', 'GET', 'captain']);
    expect(told).toMatchObject({ path, status, correlationId: NAMED['x-correlation-id'], trace_id: TRACE });
  });

  it('tells nothing to nobody below /api', async () => {
    for (const path of [`/api/v1/boats/${'x'.repeat(301)}`, '/api/v1/boats/%zz', '/api/%zz']) {
      await get(path)
        .expect(401)
        .expect('www-authenticate', /Bearer/);
      await get(path).set('Authorization', 'Bearer stranger').expect(401);
    }
    await get('/%zz').expect(400);
  });

  it('is no HTTP, and has the same headers and a line too', async () => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1').end(`GET /api/v1/boats/${BOAT} NONSENSE\r\n\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    const [head = '', body = ''] = answer.toString().split('\r\n\r\n');

    expect(head).toMatch(/^HTTP\/1[.]1 400 /);
    for (const [name, value] of Object.entries({ ...SECURITY_HEADERS, 'cache-control': 'no-store' }))
      expect(head).toContain(`\r\n${name}: ${value}`);
    const problem = JSON.parse(body) as Record<string, unknown>;
    expect(problem).toMatchObject({ type: '/problems/malformed-request', traceId: expect.any(String) });
    expect(lines).toMatchObject([{ msg: 'answered', status: 400, correlationId: problem.correlationId }]);
  });
});
