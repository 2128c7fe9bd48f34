import { SEEN } from '../testing/seen-user-agents.js';
import { readUserAgent } from './user-agent.js';

describe('a user agent', () => {
  for (const [kind, seen] of Object.entries(SEEN)) {
    describe(kind, () => {
      it.each(seen)('is read as %s: %s', (expected, userAgent) => {
        const { name, browser, version } = readUserAgent(userAgent);

        const read = browser && version ? `${browser} ${version}` : `- ${browser ?? name}`;
        expect(read).toBe(expected);
      });
    });
  }

  it('is named by what was read, never by itself', () => {
    const names = Object.values(SEEN).flatMap((seen) => seen.map(([, userAgent]) => readUserAgent(userAgent).name));

    expect(Math.max(...names.map(({ length }) => length))).toBeLessThan(30);
  });

  it('says that the system of an iOS 26 view is frozen, since it may be 18.7 or anything newer', () => {
    const frozen = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';

    expect(readUserAgent(frozen).because).toBe('frozen-os-version');
    expect(readUserAgent(frozen.replace('18_7', '18_7_8')).because).toBe('webkit-of-os');
  });

  it('is read in time that grows with its length alone', () => {
    const hostile = 'Android ; wv) Version/4.0 Macintosh Windows Opera '.repeat(2_000);

    const start = performance.now();
    readUserAgent(hostile);

    expect(performance.now() - start).toBeLessThan(100);
  });
});
