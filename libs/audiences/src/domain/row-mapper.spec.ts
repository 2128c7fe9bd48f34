import { normalForm } from '#libs/compat';
import { BROWSERS } from '../testing/browsers.js';
import { NAMES } from './browser-names.js';
import { ReleaseBook } from './release-book.js';
import { type NamedBrowser, RowMapper } from './row-mapper.js';

const mapper = new RowMapper(new ReleaseBook(BROWSERS), (userAgent) => userAgent.includes('bot'));
const map = (row: NamedBrowser) => mapper.map(row).mapping;

/** `browser release` or why there is none, of a name, a version, a system and its version. */
function read(browser: string, version?: string, os?: string, osVersion?: string): string {
  const { browser: id, release, reason } = map({ browser, version, os, osVersion });
  return release ? `${id} ${release}` : reason;
}

describe('a row that names its browser', () => {
  it.each([
    ['chrome', '120', 'chrome 120'],
    ['safari_ios', '16.3.1', 'safari_ios 16.3'],
    ['webview_android', '119.0.6045.194', 'webview_android 119'],
    ['samsunginternet_android', '22.0', 'samsunginternet_android 22.0'],
    ['ie', '11', 'ie 11'],
    ['oculus', '30.1.0', 'oculus 30.0'],
    ['nodejs', '18', 'server-runtime'],
    ['deno', '2', 'server-runtime'],
    ['bun', '1', 'server-runtime'],
    ['chrome', 'preview', 'no-version'],
  ])('by the id %s of the catalogue, version %s: %s', (browser, version, expected) => {
    expect(read(browser, version)).toBe(expected);
  });

  it.each([
    ['Chrome', '120.0.6099.71', 'Windows', 'chrome 120'],
    ['Chrome', '120.0.6099.144', 'Android', 'chrome_android 120'],
    ['chrome', '120', 'Android OS', 'chrome_android 120'],
    ['Google Chrome', '120.0', 'macOS', 'chrome 120'],
    ['Chrome Mobile', '119.0', 'Android', 'chrome_android 119'],
    ['Chrome', '126', 'Chrome OS', 'chrome 126'],
    ['Firefox', '121.0', 'Linux', 'firefox 121'],
    ['Firefox Mobile', '121.0', 'Android', 'firefox_android 121'],
    ['Firefox', '121.0', 'Android', 'firefox_android 121'],
    ['Edge', '120.0.2210.91', 'Windows', 'edge 120'],
    ['Microsoft Edge', '18.18363', 'Windows 10', 'edge 18'],
    ['Edge', '120.0.2210.115', 'Android', 'chrome_android 120'],
    ['Edge', '45.12', 'Android', 'own-version-only'],
    ['edge-chromium', '120', 'Windows 10', 'edge 120'],
    ['Safari', '17.2', 'Macintosh', 'safari 17.2'],
    ['Safari', '17.4', 'iOS', 'safari_ios 17.4'],
    ['Safari', '17.4', 'iPadOS', 'safari_ios 17.4'],
    ['Mobile Safari', '16.3', undefined, 'safari_ios 16.3'],
    ['MobileSafari', '16.3', 'iOS', 'safari_ios 16.3'],
    ['Safari', '5.1.7', 'Windows', 'safari 5.1'],
    ['Safari', '17.4', 'Linux', 'os-without-data'],
    ['Opera', '106.0', 'Windows', 'opera 106'],
    ['Opera Mobile', '79.3', 'Android', 'opera_android 79'],
    ['Opera', '79.3', 'Android', 'opera_android 79'],
    ['Samsung Internet', '22.0', 'Android', 'samsunginternet_android 22.0'],
    ['Samsung Browser', '23.0', undefined, 'samsunginternet_android 23.0'],
    ['Internet Explorer', '11.0', 'Windows', 'ie 11'],
    ['IE', '9', 'Windows 7', 'ie 9'],
    ['Android Webview', '119.0.6045.194', 'Android', 'webview_android 119'],
    ['Chrome Mobile WebView', '119.0', undefined, 'webview_android 119'],
    ['Brave', '120', 'Windows', 'chrome 120'],
    ['Amazon Silk', '120.4.1', 'Fire OS', 'chrome_android 120'],
    ['Oculus Browser', '30.1', 'Android', 'oculus 30.0'],
    ['Chrome Android', '120', undefined, 'chrome_android 120'],
    ['Firefox for Android', '121', undefined, 'firefox_android 121'],
  ])('as analytics tools do, %s %s on %s: %s', (browser, version, os, expected) => {
    expect(read(browser, version, os)).toBe(expected);
  });

  it.each([
    ['Chrome', '120.0.6099.119', 'iOS', '17.2.1', 'safari_ios 17.2'],
    ['Chrome', '120.0.6099.119', 'iOS 16.3', undefined, 'safari_ios 16.3'],
    ['Firefox', '121.0', 'iPadOS', '16.3', 'safari_ios 16.3'],
    ['Edge', '120.0.2210.116', 'iOS', '17.4', 'safari_ios 17.4'],
    ['Chrome Mobile iOS', '120.0', 'iOS', '17_2', 'safari_ios 17.2'],
    ['DuckDuckGo', '7', 'iOS', '17.4', 'safari_ios 17.4'],
    ['Safari', '(not set)', 'iOS', '17.4', 'safari_ios 17.4'],
    ['Safari', '26.1', 'iOS', '18.7', 'safari_ios 26.1'],
    ['Safari (in-app)', '(not set)', 'iOS', '17.4.1', 'webview_ios 17.4'],
    ['Instagram', '312.0.1', 'iOS', '17.2', 'webview_ios 17.2'],
    ['Chrome', '120.0.6099.119', 'iOS', undefined, 'own-version-only'],
    ['Chrome Mobile iOS', '120.0', undefined, undefined, 'own-version-only'],
    ['Safari (in-app)', '(not set)', 'iOS', '(not set)', 'no-version'],
    ['Safari', undefined, 'iOS', undefined, 'no-version'],
  ])(
    'on iOS, where every brand is the system’s WebKit, %s %s on %s %s: %s',
    (browser, version, os, osVersion, read_) => {
      expect(read(browser, version, os, osVersion)).toBe(read_);
    },
  );

  it.each([
    ['Android Browser', '4.0', 'Android', '4.1.2', 'webview_android 4'],
    ['Android Browser', undefined, 'Android', '2.3', 'webview_android 2.2'],
    ['Android Browser', '4.0', 'Android', '10', 'browser-without-data'],
    ['android', undefined, 'Android OS', '4.4.4', 'webview_android 4.4.3'],
  ])('as the old Android’s own, %s %s on %s %s: %s', (browser, version, os, osVersion, expected) => {
    expect(read(browser, version, os, osVersion)).toBe(expected);
  });

  it.each([
    ['Chrome', undefined, 'Windows', 'no-version'],
    ['Chrome', '(not set)', 'Windows', 'no-version'],
    ['Chrome', '120', '(not set)', 'os-without-data'],
    ['Samsung Internet', '22.0', 'iOS', 'os-without-data'],
    ['Samsung Browser', '22.0', 'iOS', 'os-without-data'],
    ['Yandex Browser', '23.11', 'Windows', 'own-version-only'],
    ['Facebook', '442.0', 'Android', 'own-version-only'],
    ['Opera Mini', '36.2', 'Android', 'browser-without-data'],
    ['UC Browser', '13.4', 'Android', 'browser-without-data'],
    ['(not set)', '(not set)', '(not set)', 'not-named'],
    ['', '', '', 'not-named'],
    ['Whatever 3000', '1.2', 'Windows', 'name-not-known'],
    ['Googlebot', '2.1', undefined, 'bot'],
    ['SearchBot', undefined, undefined, 'bot'],
    ['Headless Chrome', '120.0', 'Linux', 'bot'],
  ])('without what it takes, %s %s on %s: %s', (browser, version, os, expected) => {
    expect(read(browser, version, os)).toBe(expected);
  });

  it.each([
    ['ios_saf', '17.4', 'safari_ios 17.4'],
    ['ios_saf', '15.2-15.3', 'safari_ios 15.2'],
    ['and_chr', '120', 'chrome_android 120'],
    ['and_ff', '121', 'firefox_android 121'],
    ['op_mob', '12.1', 'opera_android 12.1'],
    ['android', '4.4.3-4.4.4', 'webview_android 4.4.3'],
    ['samsung', '22', 'samsunginternet_android 22.0'],
    ['ie', '5.5', 'ie 5.5'],
    ['safari', 'TP', 'no-version'],
    ['op_mini', 'all', 'browser-without-data'],
    ['and_uc', '15.5', 'browser-without-data'],
    ['kaios', '2.5', 'browser-without-data'],
    ['bb', '10', 'browser-without-data'],
  ])('by the caniuse agent %s %s: %s', (browser, version, expected) => {
    expect(read(browser, version)).toBe(expected);
    expect(read(`${browser} ${version}`)).toBe(expected);
  });

  it.each([
    ['and_chr', '157'],
    ['and_ff', '159'],
    ['op_mob', '80'],
    ['android', '157'],
  ])('says that caniuse books every %s on its current version, %s', (browser, version) => {
    expect(map({ browser, version })).toMatchObject({ outcome: 'mapped', reason: 'caniuse-current-version' });
  });

  it.each([
    ['op_mob', '12.1'],
    ['android', '4.4'],
  ])('says nothing of that where caniuse lists old versions one by one: %s %s', (browser, version) => {
    expect(map({ browser, version }).reason).toBe('known-release');
  });

  it('is taken for a desktop’s when nothing is said of the system, and says so', () => {
    expect(map({ browser: 'Safari', version: '17.2' })).toMatchObject({ browser: 'safari', reason: 'desktop-assumed' });
    expect(map({ browser: 'Safari', version: '17.2', os: 'macOS' }).reason).toBe('known-release');
  });

  it.each(['chrome', 'edge', 'firefox', 'opera', 'safari'])(
    'is so by the name %s too, which is an id of the catalogue, unless it is given as an id',
    (browser) => {
      const newest = BROWSERS.find(({ id }) => id === browser)?.versions.at(-1);

      expect(map({ browser, version: newest })).toMatchObject({ browser, reason: 'desktop-assumed' });
      expect(map({ browser, version: newest, isId: true })).toMatchObject({ browser, reason: 'known-release' });
    },
  );

  it('is the system’s where that is told, even if it is given as an id', () => {
    const row = { browser: 'chrome', version: '120', isId: true } as const;

    expect(map({ ...row, os: 'Android' }).browser).toBe('chrome_android');
    expect(map({ ...row, os: 'Windows' }).browser).toBe('chrome');
  });

  it('is nobody’s without a system, where a tool writes one name on every system', () => {
    const merged = (browser: string, os?: string) => map({ browser, version: '17.2', os, isOfAnySystem: true });

    expect(merged('Safari')).toEqual({ outcome: 'unknown', reason: 'os-not-told', version: '17.2' });
    expect(merged('Safari', 'macOS').reason).toBe('known-release');
    expect(merged('Samsung Internet').browser).toBe('samsunginternet_android');
  });

  it('says that an iOS version of 18.7 may be any newer one', () => {
    const row = { browser: 'Chrome', version: '140', os: 'iOS', osVersion: '18.7' };

    expect(map(row)).toMatchObject({ release: '18.6', reason: 'frozen-os-version' });
  });

  it('is called as it was written', () => {
    const row = { browser: ' Chrome ', version: '120.0', os: 'iOS', osVersion: '17.2' };

    expect(mapper.map(row)).toEqual({
      named: { name: 'Chrome', version: '120.0', os: 'iOS', osVersion: '17.2' },
      mapping: { outcome: 'mapped', reason: 'webkit-of-os', browser: 'safari_ios', version: '17.2', release: '17.2' },
    });
  });

  it('has a release by id alone, whatever anybody calls so', () => {
    expect(mapper.placed('chrome', '120')).toMatchObject({ browser: 'chrome', release: '120' });
    expect(mapper.placed('chrome').reason).toBe('no-version');
    expect(mapper.isOwn({ name: 'Chrome' })).toBe(false);
  });
});

describe('a row that is a user agent', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';

  it('is mapped by what it says and called by it', () => {
    expect(mapper.map({ userAgent: chrome })).toEqual({
      named: { name: 'Chrome', version: '120.0.0.0' },
      mapping: {
        outcome: 'mapped',
        reason: 'known-release',
        browser: 'chrome',
        version: '120.0.0.0',
        release: '120',
      },
    });
  });

  it('is the same when it stands where a name is expected', () => {
    expect(mapper.map({ browser: chrome, version: '', os: 'Windows' })).toEqual(mapper.map({ userAgent: chrome }));
    expect(mapper.map({ browser: ` ${chrome} ` })).toEqual(mapper.map({ userAgent: chrome }));
    expect(mapper.map({ userAgent: ` ${chrome} ` })).toEqual(mapper.map({ userAgent: chrome }));
    expect(map({ browser: 'somebot/8.4.0' })).toEqual({ outcome: 'bot', reason: 'bot' });
  });

  it('of a bot is nobody’s visit', () => {
    expect(mapper.map({ userAgent: `${chrome} somebot/2.1` })).toEqual({
      named: { name: '(bot)' },
      mapping: { outcome: 'bot', reason: 'bot' },
    });
  });

  it('is unknown when it is empty or says nothing', () => {
    expect(map({ userAgent: '  ' }).reason).toBe('not-named');
    expect(read('-')).toBe('not-named');
    expect(map({ userAgent: 'Dalvik/2.1.0 (Linux; U; Android 13)' }).reason).toBe('unrecognised-user-agent');
  });
});

describe('a row of a log of access without a user agent', () => {
  const strict = new RowMapper(new ReleaseBook(BROWSERS), () => true);

  it('is a visit of nobody known, and no bot’s', () => {
    expect(strict.map({ userAgent: '-' })).toEqual({
      named: { name: '(no name)' },
      mapping: { outcome: 'unknown', reason: 'not-named' },
    });
  });
});

describe('the table of names', () => {
  it('says each name once', () => {
    const names = NAMES.flatMap(([, spellings]) => spellings.split(' | ').map(normalForm));

    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
