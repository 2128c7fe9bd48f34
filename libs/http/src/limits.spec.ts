import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Limits, MemoryCounts, type Quotas } from '#libs/limits';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import request from 'supertest';
import { roomyLimits } from '../../limits/src/testing/roomy-limits.js';
import { LimitsModule } from './limits.module.js';
import { aboard, BOAT, HarbourModule } from './testing/harbour.js';
import { serving } from './testing/serving.js';

describe('What is answered', () => {
  let now = 0;
  let app: NestFastifyApplication;
  afterEach(() => app.close());

  async function limited(quotas: Partial<Quotas>) {
    const limits = new Limits({ ...roomyLimits, ...quotas }, new MemoryCounts(() => now));
    @Module({ imports: [LimitsModule.on(limits), HarbourModule] })
    class LimitedModule {}
    app = await serving(LimitedModule, aboard, { limits });
    const as = (who: string, test: request.Test) => test.set('Authorization', `Bearer ${who}`);
    const http = request(app.getHttpServer());
    return {
      http,
      get: (who: string, path = '/api/v1/boats') => as(who, http.get(path)),
      build: (who: string) => as(who, http.post('/api/v1/boats')).send({ name: 'Rose' }),
      batch: (who: string, size: number) =>
        as(who, http.post('/api/v1/boats/batch')).send({ operations: Array.from({ length: size }, () => CREATION) }),
    };
  }
  const CREATION = { op: 'create', body: { name: 'Rose' } };
  const headersOf = ({ headers }: { headers: Record<string, unknown> }) => [
    headers['ratelimit-policy'],
    headers.ratelimit,
  ];

  it('tells what is left, whoever answers: the framework, what was remembered, and 304', async () => {
    const { get } = await limited({ default: { q: 10, w: 60 } });
    const first = await get('captain').expect(200);
    now += 12_500;
    const again = await get('captain').expect(200);
    const unchanged = await get('captain').set('If-None-Match', again.headers.etag).expect(304);

    expect([first, again, unchanged].map(headersOf)).toEqual([
      ['"default";q=10;w=60', '"default";r=9;t=60'],
      ['"default";q=10;w=60', '"default";r=8;t=48'],
      ['"default";q=10;w=60', '"default";r=7;t=48'],
    ]);
  });

  it('tells what is left to who sends no HTTP too, and is 429 beyond', async () => {
    await limited({ default: { q: 1, w: 60 } });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const nonsense = async () => {
      const [bytes] = (await once(connect(port, '127.0.0.1').end('NONSENSE\r\n\r\n'), 'data')) as [Buffer];
      return bytes.toString();
    };

    expect(await nonsense()).toMatch(/^HTTP\/1\.1 400 [^]*\r\nratelimit: "default";r=0;t=60\r\n[^]*malformed-request/);
    expect(await nonsense()).toMatch(/^HTTP\/1\.1 429 [^]*\r\nRetry-After: 60\r\n[^]*rate-limited/);
  });

  it('is 429 beyond the limit, until its window ends, also of what is remembered', async () => {
    const { get } = await limited({ default: { q: 3, w: 60 } });
    for (let time = 0; time < 3; time += 1) await get('captain').expect(200);
    now += 19_100;
    const { headers, body } = await get('captain').expect(429);

    expect(headers).toMatchObject({
      'retry-after': '41',
      ratelimit: '"default";r=0;t=41',
      'cache-control': 'no-store',
    });
    expect(body).toMatchObject({
      type: '/problems/rate-limited',
      detail: 'This request is too many: the limit "default" is 3 in 60 s, of which 0 are left. Wait 41 s.',
      ...{ limit: 'default', quota: 3, window: 60, remaining: 0 },
    });
    await get('mate').expect(200);
    now += 40_900;
    await get('captain').expect(200);
  });

  it('counts every request once, whatever became of it', async () => {
    const { http, get } = await limited({ default: { q: 20, w: 60 } });
    const captain = (test: request.Test) => test.set('Authorization', 'Bearer captain');
    const left = [
      await get('captain').expect(200),
      await get('captain', '/api/v1/nowhere').expect(404),
      await get('captain').set('Accept', 'image/png').expect(406),
      await get('captain', '/api/v1/boats/%zz').expect(400),
      await get('captain', `/api/v1/boats/${'x'.repeat(301)}`).expect(404),
      await captain(http.post('/api/v1/boats')).type('text/plain').send('Rose').expect(415),
      await captain(http.post('/api/v1/boats')).type('json').send('{').expect(400),
      await captain(http.delete('/api/v1/boats')).expect(405),
      await captain(http.delete(`/api/v1/boats/${BOAT}`)).expect(428),
    ].map(({ headers }) => /^"default";r=(\d+)/.exec(headers.ratelimit)?.[1]);

    expect(left).toEqual(['19', '18', '17', '16', '15', '14', '13', '12', '11']);
  });

  it('is counted by address where nobody is known', async () => {
    const { http, get } = await limited({ default: { q: 3, w: 60 } });
    for (const status of [401, 401, 401, 429]) await http.get('/api/v1/boats').expect(status);

    await get('captain').expect(200);
    await get('stranger').expect(429);
  });

  it('costs a write beside a request, and a batch its operations', async () => {
    const { build, batch, get } = await limited({ default: { q: 90, w: 60 }, writes: { q: 10, w: 30 } });
    await build('captain').expect(201);
    const whole = await batch('captain', 6).expect(207);
    const tooMany = await batch('captain', 4).expect(429);
    const read = await get('captain').expect(200);
    await batch('captain', 3).expect(207);

    expect(headersOf(whole)).toEqual([
      '"default";q=90;w=60, "writes";q=10;w=30',
      '"default";r=88;t=60, "writes";r=3;t=30',
    ]);
    expect(headersOf(tooMany)[1]).toBe('"default";r=87;t=60, "writes";r=3;t=30');
    expect(tooMany.headers['retry-after']).toBe('30');
    expect(tooMany.body.detail).toBe(
      'A batch of 4 is too many: the limit "writes" is 10 in 30 s, of which 3 are left. Wait 30 s.',
    );
    expect(headersOf(read)).toEqual(['"default";q=90;w=60', '"default";r=86;t=60']);
  });

  it('says of a batch that never passes that it must be sent in several', async () => {
    const { batch } = await limited({ writes: { q: 3, w: 60 } });
    await batch('captain', 1).expect(207);

    const { body } = await batch('captain', 4).expect(429);

    expect(body.detail).toBe(
      'A batch of 4 costs more than is ever left: the limit "writes" is 3 in 60 s. Send it in several.',
    );
  });

  it('looks up no more keys of an address that showed too many which nobody has, and answers whom it knows', async () => {
    const { http, get } = await limited({ 'authentication-failures': { q: 3, w: 60 } });
    const failures = await Promise.all(Array.from({ length: 10 }, () => get('stranger')));
    const refused = await get('stranger').expect(429);

    expect(failures.map(({ status }) => status).sort()).toEqual([401, 401, 401, ...Array<number>(7).fill(429)]);
    expect(refused.body).toMatchObject({ type: '/problems/rate-limited', limit: 'authentication-failures' });
    expect(refused.headers.ratelimit).toMatch(/^"default";r=\d+;t=60, "authentication-failures";r=0;t=60$/);
    await get('captain').expect(200);
    await http.get('/api/v1/boats').expect(401);
  });

  it('tells nothing of what is off, and refuses nothing by it', async () => {
    const { get, batch } = await limited({ default: null, writes: null });
    const { headers } = await get('captain').expect(200);
    await batch('captain', 50).expect(207);

    expect(headers).not.toHaveProperty('ratelimit');
    expect(headers).not.toHaveProperty('ratelimit-policy');
  });
});
