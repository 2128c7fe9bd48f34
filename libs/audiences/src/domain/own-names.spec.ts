import type { AliasOfBrowser, NameOfBrowser } from '#libs/compat';
import { BROWSERS } from '../testing/browsers.js';
import { OwnNames } from './own-names.js';
import { ReleaseBook } from './release-book.js';
import { type NamedBrowser, RowMapper } from './row-mapper.js';

const own = (id: string, name: string, versions: readonly string[], ...aliases: NameOfBrowser[]) =>
  ({ id, name, type: 'mobile', versions, custom: true, aliases }) as const;

const KIOSK = own(
  ...(['lobby-kiosk', 'Lobby Bot 3', ['1', '2.5', '10']] as const),
  ...[{ name: 'LobbyKiosk' }, { name: 'Model 3', os: 'Tizen' }, { name: 'Chrome', os: 'Tizen' }],
);
const CAR = own('car', 'Silk', ['7'], { name: 'App', os: 'iOS' });
/** It is called as upstream calls one. */
const EDGY = own('edgy', 'Edge', ['7']);

let mapper: RowMapper;
beforeEach(() => {
  const book = new ReleaseBook([...BROWSERS, KIOSK, CAR, EDGY]);
  mapper = new RowMapper(book, (userAgent) => userAgent.includes('bot'));
});
const map = (row: NamedBrowser) => mapper.map(row);

/** `browser release` or why there is none. */
function read(browser: string, version?: string, os?: string, osVersion?: string): string {
  const { browser: id, release, reason } = map({ browser, version, os, osVersion }).mapping;
  return release ? `${id} ${release}` : reason;
}

describe("A workspace's own browser", () => {
  it.each<[string, string | undefined, string | undefined, string]>([
    ['lobby-kiosk', '2.5', undefined, 'lobby-kiosk 2.5'],
    ['Lobby_Kiosk', '3', undefined, 'lobby-kiosk 2.5'],
    ['LOBBY KIOSK', '2.5', 'Windows', 'lobby-kiosk 2.5'],
    ['lobby kiosk 10.1', undefined, undefined, 'lobby-kiosk 10'],
    ['LobbyKiosk/10', undefined, undefined, 'lobby-kiosk 10'],
    ['Lobby Bot 3', '1', undefined, 'lobby-kiosk 1'],
    ['Lobby Bot 3', undefined, undefined, 'no-version'],
    ['Whatever/120', undefined, undefined, 'unrecognised-user-agent'],
    ['Vivaldi/6.5', undefined, 'Windows', 'own-version-only'],
    ['Model 3', '2.5', 'Tizen 6.5', 'lobby-kiosk 2.5'],
    ['Model 3', '2.5', 'Android', 'name-not-known'],
    ['Chrome', '2.5', 'Tizen', 'lobby-kiosk 2.5'],
    ['Chrome', '120', 'Windows', 'chrome 120'],
    ['App', undefined, 'iPadOS', 'car 7'],
    ['App', undefined, 'Android', 'name-not-known'],
    ['Silk', '7', 'Android', 'car 7'],
    ['Edge', '120', 'Windows', 'edge 120'],
    ['edgy', '7', undefined, 'edgy 7'],
  ])('is found by %s, version %s on %s: %s', (browser, version, os, expected) => {
    expect(read(browser, version, os)).toBe(expected);
  });

  it.each([
    ['0.9', 'older-than-known'],
    ['beta', 'no-version'],
    [undefined, 'no-version'],
  ])('of several releases has none of version %s', (version, reason) => {
    expect(read('lobby-kiosk', version)).toBe(reason);
  });

  it('is approximated where it is newer than its newest release', () => {
    expect(map({ browser: 'lobby-kiosk', version: '11' }).mapping).toMatchObject({
      ...{ outcome: 'approximated', reason: 'newer-than-known', release: '10' },
    });
  });

  it('needs no version where it has one release alone', () => {
    expect(map({ browser: 'car' }).mapping).toEqual({
      ...{ outcome: 'mapped', reason: 'only-release', browser: 'car', release: '7' },
    });
    expect(read('car', 'beta')).toBe('no-version');
  });

  it('is found as a product of a user agent, before all else that stands there', () => {
    const android =
      'Mozilla/5.0 (Linux; Android 9; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/104.0';

    expect(map({ userAgent: `${android} LobbyKiosk/2.6.1 Mobile Safari/537.36` })).toEqual({
      named: { name: 'LobbyKiosk', version: '2.6.1' },
      mapping: {
        ...{ outcome: 'mapped', reason: 'nearest-older-release' },
        ...{ browser: 'lobby-kiosk', version: '2.6.1', release: '2.5' },
      },
    });
    expect(map({ userAgent: `${android} Model/3` }).mapping.browser).toBe('webview_android');
    expect(map({ browser: `${android} App/1.0` }).mapping).toMatchObject({ browser: 'webview_android' });
    expect(map({ userAgent: 'LobbyKiosk/2.5 (bot)' }).mapping.outcome).toBe('bot');
  });

  it('is the one that was added first, of two that are called alike', () => {
    const book = new ReleaseBook([
      own('first', 'Panel', ['1'], { name: 'Wall' }),
      own('second', 'Panel', ['1'], { name: 'Wall' }),
    ]);

    expect([book.own.find('Wall')?.browser, book.own.find('Panel')?.browser]).toEqual(['first', 'first']);
  });

  it('may be called by nothing but its id and its name', () => {
    const { own: names } = new ReleaseBook([
      { id: 'plain', name: 'The Plain One', type: 'mobile', versions: [], custom: true },
    ]);

    expect([names.find('theplainone')?.browser, names.find('Plain')?.browser]).toEqual(['plain', 'plain']);
    expect([names.has('plain'), names.has('chrome')]).toEqual([true, false]);
  });

  it('leaves to the catalogue what the catalogue calls so', () => {
    const { own: names } = new ReleaseBook([
      ...BROWSERS,
      own('chrome-os', 'Internet Explorer', ['1']),
      own('ie', 'Shop', ['1']),
    ]);

    expect(['Internet Explorer', 'ie', 'chrome-os', 'Shop'].map((name) => names.find(name)?.browser)).toEqual([
      ...[undefined, undefined, 'chrome-os', 'ie'],
    ]);
  });

  it('is told by name and system, where that is what it is told by', () => {
    expect(mapper.isOwn({ name: 'Model 3', os: 'Tizen' })).toBe(true);
    expect(mapper.isOwn({ name: 'Model 3', os: 'Android' })).toBe(false);
  });

  it('is named in the report as the row named it', () => {
    expect(map({ browser: ' Model 3 ', version: '2.5', os: 'Tizen', osVersion: '6' }).named).toEqual({
      ...{ name: 'Model 3', version: '2.5', os: 'Tizen', osVersion: '6' },
    });
  });
});

describe("A workspace's alias", () => {
  const to = (browser: string, release: AliasOfBrowser['release'], called: AliasOfBrowser['called']) =>
    ({ browser, release, called }) as const;
  const aliases = [
    to('chrome', 'as-told', { name: 'Cruise' }),
    to('firefox', 'as-told', { name: 'Cruise', version: '4' }),
    to('chrome_android', 'as-told', { name: 'Cruise', os: 'Android' }),
    to('firefox_android', 'as-told', { name: 'Cruise', os: 'Android', version: '4.1' }),
    to('webview_android', 'of-the-device', { name: 'OurApp', os: 'Android', version: '4' }),
    to('safari_ios', 'of-the-device', { name: 'OurApp', os: 'iOS' }),
    to('edge', 'as-told', { name: 'LobbyKiosk' }),
    to('car', 'of-the-device', { name: 'Dashboard' }),
    to('gone', 'as-told', { name: 'Ghost' }),
    to('edge', 'as-told', { name: 'Vivaldi' }),
    to('chrome_android', 'of-the-device', { name: 'Shell' }),
    to('webview_ios', 'of-the-device', { name: 'Wrapper' }),
    to('chrome', 'as-told', { name: 'Opera Mini' }),
    to('opera', 'as-told', { name: 'Cruise' }),
  ];
  let aliased: RowMapper;
  beforeEach(() => {
    aliased = new RowMapper(new ReleaseBook([...BROWSERS, KIOSK, CAR], aliases), () => false);
  });
  const told = (row: NamedBrowser): string => {
    const { browser, release, reason } = aliased.map(row).mapping;
    return `${browser ?? 'none'} ${release ?? '-'} ${reason}`;
  };

  it.each<[string, string | undefined, string | undefined, string]>([
    ['Cruise', '120', undefined, 'chrome 120 own-alias'],
    ['cruise', '120.0.6099.71', 'Windows', 'chrome 120 own-alias'],
    ['Cruise 120', undefined, undefined, 'chrome 120 own-alias'],
    ['Cruise/120.0', undefined, undefined, 'chrome 120 own-alias'],
    ['Cruise', '4.2', 'Windows', 'firefox 4 own-alias'],
    ['Cruise', ' 4.2 ', 'Windows', 'firefox 4 own-alias'],
    ['Cruise', '40', 'Windows', 'chrome 40 own-alias'],
    ['Cruise', '4.2', 'Android', 'chrome_android - older-than-known'],
    ['Cruise', '4.1.7', 'Android 14', 'firefox_android 4 own-alias'],
    ['Cruise', undefined, undefined, 'chrome - no-version'],
    ['Cruise', '9999', undefined, 'chrome'],
    ['Vivaldi', '120', 'Windows', 'edge 120 own-alias'],
    ['LobbyKiosk', '120', undefined, 'edge 120 own-alias'],
    ['lobby-kiosk', '120', undefined, 'edge 120 own-alias'],
    ['Lobby Bot 3', '10', undefined, 'lobby-kiosk 10 known-release'],
    ['Ghost', '1', undefined, 'none - browser-without-data'],
    ['Dashboard', undefined, undefined, 'car - no-version'],
    ['OurApp', '4.2', 'Android', 'webview_android - own-version-only'],
    ['OurApp', '5.0', 'Android', 'none - name-not-known'],
    ['OurApp', '4.2', undefined, 'none - name-not-known'],
  ])('maps %s, version %s on %s: %s', (browser, version, os, expected) => {
    expect(told({ browser, version, os })).toMatch(new RegExp(`^${expected}`));
  });

  it('takes the release of the device from the version of iOS, where that is told', () => {
    const ours = { browser: 'OurApp', version: '4.2', os: 'iPadOS' };

    expect(told({ ...ours, osVersion: '16.3' })).toBe('safari_ios 16.3 own-alias');
    expect(told({ ...ours, osVersion: '18.6' })).toMatch(/^safari_ios .* frozen-os-version$/);
    expect(told(ours)).toBe('safari_ios - own-version-only');
    const wrapper = { browser: 'Wrapper', version: '2', osVersion: '16.3' };
    expect(told({ ...wrapper, os: 'iOS' })).toBe('webview_ios 16.3 own-alias');
    expect(told({ ...wrapper, os: 'Android' })).toBe('webview_ios - own-version-only');
  });

  const ANDROID =
    'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.1';
  const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
  it.each([
    [`${ANDROID} Mobile Safari/537.36 OurApp/4.2`, 'webview_android 120 known-release', 'OurApp'],
    [`${ANDROID} Mobile Safari/537.36 OurApp/5.0`, 'webview_android 120 known-release', 'Android WebView'],
    [`${ANDROID} Shell/1.0`, 'chrome_android 120 known-release', 'Shell'],
    [`${ANDROID} Cruise/110`, 'chrome_android 110 own-alias', 'Cruise'],
    [`${IPHONE} Mobile/15E148 OurApp/9`, 'safari_ios 16.3 webkit-of-os', 'OurApp'],
    ['OurApp/4.2 (Android 13; Pixel 6)', 'webview_android - own-version-only', 'OurApp'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0 Shell/2', 'chrome_android - own', 'Shell'],
  ])('reads of %s: %s, as %s', (userAgent, expected, name) => {
    expect(told({ userAgent })).toMatch(new RegExp(`^${expected}`));
    expect(aliased.map({ userAgent }).named.name).toBe(name);
  });

  it.each([
    ['Mozilla/5.0 (Linux; Android 13) Cruise/4.1', { name: 'Cruise', version: '4.1', os: 'Android' }],
    ['Mozilla/5.0 (Windows NT 10.0) Cruise/4.2', { name: 'Cruise', version: '4.2' }],
    ['Cruise/110', { name: 'Cruise', version: '110' }],
    ['Opera/9.80 (Android; Opera Mini/36.2/119) Presto/2.12', { name: 'Opera Mini' }],
  ])('keeps of %s what tells it from others of its name', (userAgent, named) => {
    expect(aliased.map({ userAgent }).named).toStrictEqual(named);
  });
});

describe('An alias of a name that user agents of others hold', () => {
  const aliases: AliasOfBrowser[] = [
    { called: { name: 'Safari' }, browser: 'safari', release: 'as-told' },
    { called: { name: 'Chrome' }, browser: 'chrome_android', release: 'as-told' },
  ];
  const aliased = new RowMapper(new ReleaseBook(BROWSERS, aliases), () => false);
  const CHROME =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';

  it('is for those alone that are read as it', () => {
    const { mapping } = aliased.map({ userAgent: `${CHROME} Edg/120.0.0.0` });

    expect(mapping).toMatchObject({ browser: 'edge', release: '120', reason: 'known-release' });
  });

  it('is for those that are', () => {
    const { named, mapping } = aliased.map({ userAgent: CHROME });

    expect(named).toEqual({ name: 'Chrome', version: '120.0.0.0' });
    expect(mapping).toMatchObject({ browser: 'chrome_android', release: '120', reason: 'own-alias' });
  });
});

describe('The names of a workspace', () => {
  it('that has none are found by nothing', () => {
    const none = new OwnNames(BROWSERS);

    expect([none.find('chrome'), none.productIn('Chrome/120', { name: 'Chrome' }), none.has('chrome')]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });
});
