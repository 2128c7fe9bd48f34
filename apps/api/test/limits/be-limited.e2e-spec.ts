import { roomyLimits } from '../../../../libs/limits/src/testing/roomy-limits.js';
import { startApi } from '../start-api.js';

const api = await startApi({
  rateLimits: { ...roomyLimits, default: { q: 40, w: 600 }, expensive: { q: 2, w: 600 } },
  corsOrigins: ['https://app.example'],
});
const POLICY = '"default";q=40;w=600';
const LEFT = /^"default";r=\d+;t=(600|59\d)$/;

describe('Every answer tells its limit', () => {
  it.each([
    ['the page', '/', 200],
    ['the documentation', '/docs', 200],
    ['OpenAPI', '/openapi.json', 200],
    ['a problem’s page', '/problems/rate-limited', 200],
    ['the version', '/version', 200],
    ['what is not there', '/nowhere', 404],
    ['nobody', '/api/v1/audiences', 401],
    ['an address that cannot be read', '/%zz', 400],
  ])('of %s', async (_, path, status) => {
    const { headers } = await api.http.get(path).expect(status);

    expect(headers).toMatchObject({ 'ratelimit-policy': POLICY, ratelimit: expect.stringMatching(LEFT) });
  });

  it('of a page that asks first', async () => {
    const { headers } = await api.http
      .options('/api/v1/audiences')
      .set({ Origin: 'https://app.example', 'Access-Control-Request-Method': 'GET' })
      .expect(204);

    expect(headers).toMatchObject({ 'ratelimit-policy': POLICY, ratelimit: expect.stringMatching(LEFT) });
  });

  it('of probes, which take nothing off it', async () => {
    for (const path of ['/health', '/health/live', '/health/ready'])
      for (let time = 0; time < 20; time += 1) {
        const { headers } = await api.http.get(path).expect(200);
        expect(headers.ratelimit).toBe('"default";r=40;t=600');
      }
  });
});

describe('A caller', () => {
  it('is refused what is expensive before the rest is', async () => {
    const { _links } = (await api.admin.get('/api').expect(200)).body;
    const map = () =>
      api.admin.post(_links['plimsoll:mappings'].href).send({ rows: [{ browser: 'Chrome', visits: 1 }] });
    await map().expect(200);
    const second = await map().expect(200);
    const third = await map().expect(429);

    expect(second.headers.ratelimit).toMatch(/^"default";r=37;t=\d+, "writes";r=\d+;t=\d+, "expensive";r=0;t=\d+$/);
    expect(third.body).toMatchObject({ type: '/problems/rate-limited', limit: 'expensive', quota: 2 });
    expect(third.headers['retry-after']).toMatch(/^(600|59\d)$/);
    await api.admin.get('/api').expect(200);
  });

  it('is refused beyond the limit, however many requests come at once, and others are not', async () => {
    const mate = await api.caller({ role: 'viewer' });
    const paths = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? '/api/v1/browsers' : '/api/v1/sites'));

    const statuses = (await Promise.all(paths.map((path) => mate.get(path)))).map(({ status }) => status);

    expect(statuses.filter((status) => status === 200)).toHaveLength(40);
    expect(statuses.filter((status) => status === 429)).toHaveLength(60);
    await (await api.caller({ role: 'viewer' })).get('/api/v1/sites').expect(200);
  });
});
