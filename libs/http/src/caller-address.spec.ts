import { CallerAddress } from './caller-address.js';

describe('The address of a caller', () => {
  const addresses = new CallerAddress(Buffer.from('a secret'));
  const nameOf = (ip: string, remoteAddress = '192.0.2.1') =>
    addresses.nameOf({ ip, socket: { remoteAddress } as never });

  it('counts as one by the network of IPv6 that a household has', () => {
    expect(nameOf('2001:db8:1:2::1')).toBe(nameOf('2001:db8:1:2:ffff:ffff:ffff:ffff'));
    expect(nameOf('2001:db8:1:2::1')).not.toBe(nameOf('2001:db8:1:3::1'));
    expect(nameOf('192.0.2.1')).not.toBe(nameOf('192.0.2.2'));
  });

  it('counts as the same in IPv4 and as IPv6 writes it', () => {
    expect(nameOf('::ffff:192.0.2.7')).toBe(nameOf('192.0.2.7'));
  });

  it('is the connection’s where a proxy told what is none', () => {
    expect(nameOf('unknown', '198.51.100.1')).toBe(nameOf('198.51.100.1'));
    expect(nameOf('x'.repeat(8000), '198.51.100.1')).toBe(nameOf('198.51.100.1'));
  });

  it('is not told by the name that it is counted under, nor by that name elsewhere', () => {
    expect(nameOf('192.0.2.1')).not.toContain('192.0.2.1');
    const other = new CallerAddress(Buffer.from('another secret'));
    expect(other.nameOf({ ip: '192.0.2.1', socket: {} as never })).not.toBe(nameOf('192.0.2.1'));
  });
});
