import { roomyLimits } from '../../../../libs/limits/src/testing/roomy-limits.js';
import { startApi } from '../start-api.js';

const rateLimits = { ...roomyLimits, default: { q: 3, w: 600 } };
const behind = await startApi({ rateLimits, trustedProxies: ['loopback', '10.0.0.0/8'] });
const open = await startApi({ rateLimits });
const from = (http: typeof behind.http, forwarded: string) => http.get('/version').set('X-Forwarded-For', forwarded);
const leftTo = async (http: typeof behind.http, forwarded: string) =>
  /r=(\d+)/.exec((await from(http, forwarded)).headers.ratelimit)?.[1];

describe('X-Forwarded-For', () => {
  it('tells who calls through a trusted proxy', async () => {
    expect(await leftTo(behind.http, '203.0.113.1')).toBe('2');
    expect(await leftTo(behind.http, '203.0.113.2')).toBe('2');
    expect(await leftTo(behind.http, '203.0.113.1')).toBe('1');
  });

  it('is believed no further than the proxies that are trusted', async () => {
    expect(await leftTo(behind.http, '198.51.100.1, 203.0.113.9, 10.1.2.3')).toBe('2');
    expect(await leftTo(behind.http, '198.51.100.2, 203.0.113.9')).toBe('1');
    expect(await leftTo(behind.http, '203.0.113.9, 10.9.9.9')).toBe('0');
    await from(behind.http, '198.51.100.3, 203.0.113.9').expect(429);
  });

  it('names one caller for a network of IPv6', async () => {
    expect(await leftTo(behind.http, '2001:db8:1:2::1')).toBe('2');
    expect(await leftTo(behind.http, '2001:db8:1:2:3:4:5:6')).toBe('1');
    expect(await leftTo(behind.http, '2001:db8:1:3::1')).toBe('2');
  });

  it('is nobody’s word where no proxy is trusted', async () => {
    for (const [index, status] of [200, 200, 200, 429].entries())
      await from(open.http, `203.0.113.${String(index)}`).expect(status);
  });
});

describe('X-Forwarded-Proto', () => {
  const https = (forwarded: string) => ({ 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': forwarded });
  const YEAR = 'max-age=31536000';

  it('has browsers come by https from then on, where a trusted proxy says that they did', async () => {
    for (const [path, status] of [
      ['/', 200],
      ['/docs', 200],
      ['/nothing', 404],
    ] as const)
      await behind.http.get(path).set(https('203.0.113.20')).expect(status).expect('strict-transport-security', YEAR);
  });

  it('does so of an answer that is remembered too', async () => {
    const get = () => behind.admin.get('/api/v1/groups?limit=1').set(https('203.0.113.21'));

    const { headers } = await get().expect(200).expect('strict-transport-security', YEAR);
    await get().set('If-None-Match', headers.etag).expect(304).expect('strict-transport-security', YEAR);
    const plain = await behind.admin.get('/api/v1/groups?limit=1').expect(200);
    expect(plain.headers).not.toHaveProperty('strict-transport-security');
  });

  it('has them do nothing where it came by http, or nobody is trusted to say so', async () => {
    const told = [
      await behind.http.get('/').set({ ...https('203.0.113.22'), 'X-Forwarded-Proto': 'http' }),
      await open.http.get('/').set(https('203.0.113.23')),
    ];

    for (const { headers } of told) expect(headers).not.toHaveProperty('strict-transport-security');
  });
});
