import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger, Exposition } from '#libs/observability';
import { Database } from '#libs/persistence';
import request from 'supertest';
import { Line } from '../../../../libs/limits/src/testing/line.js';
import { createApi } from '../../src/create-api.js';
import { linkOf } from '../link-of.js';
import { startApi } from '../start-api.js';

const SERVER = process.env.TEST_REDIS_URL;
const line = await Line.to(SERVER);
if (SERVER === undefined) await line.cut();
const api = await startApi({ redisUrl: line.url });
const others: NestFastifyApplication[] = [];
const another = async (redisUrl: string): Promise<NestFastifyApplication> => {
  const app = await createApi(api.app.get(Database), createLogger('silent'), { redisUrl });
  others.push(app);
  return app;
};
afterAll(async () => {
  await Promise.all(others.map((app) => app.close()));
  await line.cut();
});

describe('What one process has worked out', () => {
  let forecasts: string;
  beforeAll(async () => {
    const made = async (path: string, body: object) => (await api.admin.post(path).send(body).expect(201)).body as Home;
    const { body: home } = await api.admin.get('/api/v1').expect(200);
    const audience = await made(linkOf(home as Home, 'plimsoll:audiences'), { name: 'Shop' });
    for (const [month, old] of [
      ['2026-09', 30],
      ['2026-10', 20],
    ] as const)
      await made(linkOf(audience, 'plimsoll:import'), {
        ...{ from: `${month}-01`, to: `${month}-30`, segmentBy: 'Country' },
        rows: ['DE', 'FR'].flatMap((segment) => [
          { browser: 'Chrome', version: '104.0', os: 'Windows', segment, visits: old },
          { browser: 'Chrome', version: '120.0', os: 'Windows', segment, visits: 100 - old },
        ]),
      });
    const site = await made(linkOf(home as Home, 'plimsoll:sites'), {
      ...{ name: 'Shop', url: 'https://shop.example', audienceId: audience.id },
      policy: { threshold: 95, minimumVisits: 1, segments: 'each' },
    });
    forecasts = linkOf(site, 'plimsoll:forecasts').replace(/\{.*/, '');
  });

  const ask = async (app: NestFastifyApplication) => {
    const authorization = `Bearer ${api.admin.key}`;
    const { body } = await request(app.getHttpServer()).get(forecasts).set({ authorization }).expect(200);
    return body as { total: number };
  };
  /** Hits and misses in Redis while that was asked. */
  const shared = async (ask: () => Promise<void>): Promise<number[]> => {
    const counts = async () =>
      (await new Exposition().text())
        .split('\n')
        .filter((line) => line.startsWith('plimsoll_cache_requests_total{cache="results-shared"'))
        .map((line) => Number(line.split(' ').at(-1)));
    const before = await counts();
    await ask();
    return (await counts()).map((count, at) => count - before[at]);
  };

  if (SERVER !== undefined)
    it('serves all others', async () => {
      const answer = await ask(api.app);
      expect(answer.total).toBeGreaterThan(0);
      const other = await another(SERVER);

      expect(await shared(async () => expect(await ask(other)).toEqual(answer))).toEqual([3, 0]);
    });

  it('is answered alike by others that have no Redis', async () => {
    const answer = await ask(api.app);
    await line.cut();
    const other = await another(line.url);

    expect(await shared(async () => expect(await ask(other)).toEqual(answer))).toEqual([0, 3]);
  });
});

interface Home {
  readonly id: string;
  readonly _links: Readonly<Record<string, { readonly href: string }>>;
}
