import { secureOriginOf } from './secure-origin.js';

describe('Where a request was sent by https', () => {
  it.each([
    ['Plimsoll.example', 'https://plimsoll.example'],
    ['plimsoll.example:8443', 'https://plimsoll.example:8443'],
    ['plimsoll.example:443', 'https://plimsoll.example'],
    ['[2001:db8::1]:8443', 'https://[2001:db8::1]:8443'],
  ])('is %s', (host, origin) => {
    expect(secureOriginOf({ host, protocol: 'https' })).toBe(origin);
  });

  it.each(['', 'a@evil.example', 'a/b', 'a"><script>', 'a b', 'a:b', 'a#', 'a:99999', 'a\r\nb'])(
    'is nowhere that can be told: %j',
    (host) => {
      expect(secureOriginOf({ host, protocol: 'https' })).toBeUndefined();
    },
  );

  it('is not known of what came by http', () => {
    expect(secureOriginOf({ host: 'plimsoll.example', protocol: 'http' })).toBeUndefined();
  });
});
