import { TrustedProxies } from './trusted-proxies.js';

describe('Trusted proxies', () => {
  const proxies = new TrustedProxies(['loopback', 'linklocal', 'uniquelocal', '203.0.113.7', '2001:db8:1::/48']);

  it.each([
    ...['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', '169.254.1.1', 'fe80::1', '10.1.2.3', '172.31.0.1'],
    ...['192.168.1.1', 'fd00::1', '203.0.113.7', '::ffff:203.0.113.7', '2001:db8:1:2::3'],
  ])('have %s among them', (address) => {
    expect(proxies.has(address)).toBe(true);
  });

  it.each([
    ...['203.0.113.8', '172.32.0.1', '11.0.0.1', '::ffff:11.0.0.1', '2001:db8:2::1', '::2', 'unknown', '', undefined],
    ...['127.0.0.1:80', '10.0.0.0/8'],
  ])('have not %s among them', (address) => {
    expect(proxies.has(address)).toBe(false);
  });

  it('are none where nobody is named', () => {
    expect(new TrustedProxies().areNone).toBe(true);
    expect(new TrustedProxies().has('127.0.0.1')).toBe(false);
    expect(proxies.areNone).toBe(false);
  });
});
