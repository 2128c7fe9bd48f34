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
