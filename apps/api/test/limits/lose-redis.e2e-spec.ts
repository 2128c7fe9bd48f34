import { setTimeout as pause } from 'node:timers/promises';
import { Line } from '../../../../libs/limits/src/testing/line.js';
import { roomyLimits } from '../../../../libs/limits/src/testing/roomy-limits.js';
import { startApi, type TestApi } from '../start-api.js';

const SERVER = process.env.TEST_REDIS_URL;
const line = await Line.to(SERVER);
if (SERVER === undefined) await line.cut();
const settings = { rateLimits: { ...roomyLimits, default: { q: 5, w: 600 } }, redisUrl: line.url };
const open = await startApi(settings);
const closed = await startApi({ ...settings, rateLimitOnStoreFailure: 'closed' });
afterAll(() => line.cut());

describe('While Redis is away', () => {
  beforeAll(() => line.cut());

  it('requests are answered, and counted by the process alone', async () => {
    const mate = await open.caller({ role: 'viewer' });
    const statuses = [];
    for (let time = 0; time < 6; time += 1) statuses.push((await mate.get('/api/v1/sites')).status);

    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it('health warns of it, and is no worse', async () => {
    const { body } = await ready(open).expect(200);

    expect(body).toMatchObject({
      status: 'warn',
      checks: { database: [{ status: 'pass' }], redis: [{ status: 'warn' }] },
    });
  });

  it('requests are refused where they may not go uncounted, whoever sends them', async () => {
    const refused = [
      await closed.admin.get('/api/v1/sites').expect(503),
      await closed.admin.get('/api/v1/sites').expect(503),
      await closed.admin.post('/api/v1/mappings').send({}).expect(503),
      await closed.http.get('/api').expect(503),
    ];

    for (const { body, headers } of refused) {
      expect(body).toMatchObject({
        type: '/problems/unavailable',
        detail: expect.stringMatching(/^Requests cannot be counted just now, and none is let in uncounted[.]/),
      });
      expect(headers['retry-after']).toBe('5');
    }
  });

  it('health fails where requests are refused, and the process lives', async () => {
    const { body } = await ready(closed).expect(503);

    expect(body).toMatchObject({ status: 'fail', checks: { redis: [{ status: 'fail' }] } });
    await closed.http.get('/health/live').expect(200);
  });
});

if (SERVER !== undefined)
  describe('Once Redis is back', () => {
    beforeAll(() => line.mend());

    it.each([
      ['open', open],
      ['closed', closed],
    ])('it counts again by itself: %s', async (_, api) => {
      await until(async () => (await ready(api)).body.checks.redis[0].status === 'pass');
      const mate = await api.caller({ role: 'viewer' });
      const statuses = [];
      for (let time = 0; time < 6; time += 1) statuses.push((await mate.get('/api/v1/sites')).status);

      expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    });
  });

const ready = ({ http }: TestApi) => http.get('/health/ready');

async function until(isDone: () => Promise<boolean>): Promise<void> {
  for (let time = 0; time < 200; time += 1) {
    if (await isDone()) return;
    await pause(50);
  }
  throw new Error('It did not come to pass in time.');
}
