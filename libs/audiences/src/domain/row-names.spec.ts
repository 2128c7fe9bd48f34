import { BROWSERS } from '../testing/browsers.js';
import { ReleaseBook } from './release-book.js';
import { type NamedBrowser, RowMapper } from './row-mapper.js';

const mapper = new RowMapper(new ReleaseBook(BROWSERS), () => false);
const map = (row: NamedBrowser) => mapper.map(row).mapping;

/** `browser release` or why there is none, of a name, a version and a system. */
function read(browser: string, version?: string, os?: string): string {
  const { browser: id, release, reason } = map({ browser, version, os });
  return release ? `${id} ${release}` : reason;
}

describe('The name of a browser in a row', () => {
  it.each([
    ['Chrome 120.0', undefined, 'chrome 120'],
    ['Chrome   120.0', ' ', 'chrome 120'],
    ['Internet Explorer 11', undefined, 'ie 11'],
    ['ios_saf 15.2–15.3', undefined, 'safari_ios 15.2'],
    ['Chrome 120', '119', 'name-not-known'],
    ['Chrome 120 beta', undefined, 'name-not-known'],
    ['The Chrome 120 Chrome', undefined, 'name-not-known'],
    ['Chrome 120TP', undefined, 'name-not-known'],
  ])(
    'may hold name and version in one cell, where no other has the version: %s, %s: %s',
    (browser, version, expected) => {
      expect(read(browser, version)).toBe(expected);
    },
  );

  it('may hold them as a product, of a browser that is known', () => {
    expect(read('Chrome/120', '', 'Android')).toBe('chrome_android 120');
    expect(read('Chrome/120 (X11)', '', 'Android')).toBe('chrome 120');
    expect(read('Whatever/120')).toBe('unrecognised-user-agent');
    expect(read('Whatever/new')).toBe('name-not-known');
    expect(read('A Whatever/120')).toBe('name-not-known');
  });

  it.each(['SearchBot', 'bot-2', 'SiteCrawler', 'Webspider', 'HeadlessShell', 'Lighthouse', 'PhantomJS'])(
    'is a bot’s where the name says so: %s',
    (browser) => {
      expect(map({ browser })).toEqual({ outcome: 'bot', reason: 'bot' });
    },
  );

  it('is no bot’s where the name only has the letters', () => {
    expect(map({ browser: 'Robotic Browser' })).toEqual({ outcome: 'unknown', reason: 'name-not-known' });
  });

  it('is read without the spaces around', () => {
    const bare = { browser: 'Chrome', version: '120', os: 'iOS', osVersion: '17.2' };
    const spaced = { browser: ' Chrome ', version: ' 120 ', os: ' iOS ', osVersion: ' 17.2 ' };

    expect(mapper.map(spaced)).toEqual(mapper.map(bare));
    expect(mapper.map(spaced).named).toEqual({ name: 'Chrome', version: '120', os: 'iOS', osVersion: '17.2' });
    expect(mapper.map({ browser: 'Chrome', version: ' ', os: '' }).named).toEqual({ name: 'Chrome' });
  });

  it('is told by its beginning when it is longer than any name', () => {
    const [longest, longer] = ['x'.repeat(200), 'x'.repeat(201)];

    expect(mapper.map({ browser: longest, version: longest }).named).toEqual({ name: longest, version: longest });
    expect(mapper.map({ browser: longer, version: longer }).named).toEqual({
      name: `${longest}…`,
      version: `${longest}…`,
    });
  });
});
