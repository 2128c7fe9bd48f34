import { deviceReading } from './device-reading.js';
import { readUserAgent, systemIn } from './user-agent.js';
import { isFrozenIosVersion, isWebKitOfIos } from './user-agent-ios.js';
import type { UserAgentReading } from './user-agent-reading.js';

const KHTML = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE = `Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) ${KHTML}`;
const MAC = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${KHTML}`;
const WINDOWS = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KHTML}`;
const ANDROID = `Mozilla/5.0 (Linux; Android 13; K) ${KHTML}`;

describe('What a report calls a user agent', () => {
  it.each([
    ['Safari on iOS', `${IPHONE} Version/17.2 Mobile/15E148 Safari/604.1`],
    ['Chrome on iOS', `${IPHONE} CriOS/120.0 Mobile/15E148 Safari/604.1`],
    ['Firefox on iOS', `${IPHONE} FxiOS/121.0 Mobile/15E148 Safari/605.1`],
    ['Edge on iOS', `${IPHONE} Version/17.0 EdgiOS/120.0 Mobile/15E148 Safari/605.1`],
    ['Opera on iOS', `${IPHONE} OPiOS/16.0 Mobile/15E148 Safari/9537.53`],
    ['Opera on iOS', `${IPHONE} Version/17.1 Mobile/15E148 Safari/604.1 OPT/4.4.0`],
    ['Opera on iOS', `${IPHONE} Version/16.2 Mobile/15E148 Safari/604.1 OPX/2.1.1`],
    ['DuckDuckGo on iOS', `${IPHONE} Version/17.2 Mobile/15E148 DuckDuckGo/7 Safari/605.1`],
    ['DuckDuckGo on iOS', `${IPHONE} Version/17.2 Mobile/15E148 Safari/605.1 Ddg/17.2`],
    ['Yandex on iOS', `${IPHONE} Version/17.0 YaBrowser/23.11 Mobile/15E148 Safari/604.1`],
    ['Firefox Focus on iOS', `${IPHONE} Focus/122.0 Mobile/15E148 Safari/604.1`],
    ['iOS WebView', `${IPHONE} Mobile/15E148`],
    ['Internet Explorer', 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko'],
    ['Edge', `${WINDOWS} Chrome/120.0 Safari/537.36 Edg/120.0`],
    ['Quest Browser', `${ANDROID} OculusBrowser/32.0 Chrome/122.0 VR Safari/537.36`],
    ['Samsung Internet', `${ANDROID} SamsungBrowser/23.0 Chrome/115.0 Mobile Safari/537.36`],
    ['Opera', `${WINDOWS} Chrome/120.0 Safari/537.36 OPR/106.0`],
    ['Opera on Android', `${ANDROID} Chrome/119.0 Mobile Safari/537.36 OPR/79.3`],
    ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0'],
    ['Firefox on Android', 'Mozilla/5.0 (Android 13; Mobile; rv:121.0) Gecko/121.0 Firefox/121.0'],
    ['Android WebView', `${ANDROID} Version/4.0 Chrome/120.0 Mobile Safari/537.36`],
    ['Chrome on Android', `${ANDROID} Chrome/120.0 Mobile Safari/537.36`],
    ['Android Browser', `Mozilla/5.0 (Linux; U; Android 4.1.2; de-de) ${KHTML} Version/4.0 Mobile Safari/534.30`],
    ['Chrome', `${WINDOWS} Chrome/120.0 Safari/537.36`],
    ['Chrome', `${WINDOWS} Chromium/120.0 Safari/537.36`],
    ['Safari', `${MAC} Version/17.2 Safari/605.1`],
  ])('is %s: %s', (name, userAgent) => {
    expect(readUserAgent(userAgent).name).toBe(name);
  });
});

describe('A user agent that tells no release', () => {
  it.each<[string, UserAgentReading]>([
    ['Opera/9.80 (Android; Opera Mini/36.2) Presto/2.12', { name: 'Opera Mini', because: 'browser-without-data' }],
    [`${MAC} Version/17.2`, { name: 'WebKit on macOS', because: 'no-version' }],
    [`${MAC} Safari/605.1`, { name: 'WebKit on macOS', because: 'no-version' }],
    [
      `Mozilla/5.0 (X11; Linux) ${KHTML} Version/17.0 Safari/605.1`,
      { name: 'WebKit of another system', because: 'browser-without-data' },
    ],
    [
      `Mozilla/5.0 (Linux; U; Android 9; de-de) ${KHTML} Version/4.0 Mobile Safari/534.30`,
      { name: 'WebKit of another system', because: 'browser-without-data' },
    ],
    [
      'Dalvik/1.6.0 (Linux; U; Android 4.4.2)',
      { name: '(unrecognised user agent)', because: 'unrecognised-user-agent' },
    ],
    [
      `Mozilla/5.0 (iPhone) ${KHTML} Mobile/15E148 Safari/604.1`,
      { name: 'Safari on iOS', browser: 'safari_ios', because: 'no-version' },
    ],
  ])('says why: %s', (userAgent, reading) => {
    expect(readUserAgent(userAgent)).toEqual(reading);
  });
});

describe('The version of a view on iOS', () => {
  const view = (system: string, more = '') =>
    readUserAgent(`Mozilla/5.0 (iPhone; CPU iPhone OS ${system} like Mac OS X) ${KHTML} Mobile/15E148${more}`);

  it.each([
    ['16_10', '', '16.10', 'webkit-of-os'],
    ['17_2_10', '', '17.2.10', 'webkit-of-os'],
    ['18', '', '18', 'webkit-of-os'],
    ['18_7', ' Instagram 400.0 (iPhone17,1; iOS 26_0; de_DE)', '26.0', 'webkit-of-os'],
    ['18_7', ' Instagram 400.0 (iPhone17,1; iOS 26_10_1; de_DE)', '26.10.1', 'webkit-of-os'],
    ['18_7', ' Instagram 400.0 (iPhone17,1; iOS 27; de_DE)', '27', 'webkit-of-os'],
    ['18_6', ' [FBAN/FBIOS;FBSN/iOS;FBSV/26.10.1;FBSS/3]', '26.10.1', 'webkit-of-os'],
    ['18_6_2', '', '18.6.2', 'frozen-os-version'],
  ])('on %s%s is %s, since it is %s', (system, app, version, because) => {
    expect(view(system, app)).toEqual({ name: 'iOS WebView', browser: 'webview_ios', version, because });
  });

  it.each([
    ['18.6', true],
    ['18_6', true],
    ['18.6.2', true],
    ['18_6_2', true],
    ['18_7', true],
    ['18.6.1', false],
    ['18.7.8', false],
    ['18.5', false],
    ['118.6', false],
    ['26.0', false],
  ])('%s may be any since: %s', (version, expected) => {
    expect(isFrozenIosVersion(version)).toBe(expected);
  });
});

describe('The system of a user agent', () => {
  it.each([
    ['iOS', `${IPHONE} Mobile/15E148`],
    ['Android', ANDROID],
    ['Windows', WINDOWS],
    ['macOS', MAC],
    ['Linux', 'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)'],
    [undefined, 'Mozilla/5.0 (Windows Phone 10.0)'],
    [undefined, 'Kiosk/1.0'],
  ])('is %s: %s', (system, userAgent) => {
    expect(systemIn(userAgent)).toBe(system);
  });

  it.each(['Mobile/15E148', 'CriOS/120', 'FxiOS/121', 'EdgiOS/122', 'OPiOS/16', 'OPT/4.4', 'OPX/2.1'])(
    'is an iPad’s where a Macintosh has %s',
    (product) => {
      expect([isWebKitOfIos(`${MAC} ${product} Safari/605`), isWebKitOfIos(`${WINDOWS} ${product}`)]).toEqual([
        true,
        false,
      ]);
    },
  );

  it('is a Macintosh’s where it has none of these', () => {
    expect(isWebKitOfIos(`${MAC} Version/17.4 Safari/605.1 OPR/106`)).toBe(false);
  });
});

describe('What an app shows pages by', () => {
  it.each([
    ['chrome_android', `${ANDROID} Version/4.0 Chrome/120.0 App/4`, { version: '120.0' }],
    ['webview_android', `${ANDROID} Chrome/120.0 App/4`, { version: '120.0' }],
    ['safari_ios', `${IPHONE} Mobile/15E148 App/4`, { version: '17.2', because: 'webkit-of-os' }],
    ['firefox', 'Mozilla/5.0 (X11; Linux; rv:121.0) Gecko/20100101 Firefox/121.0 App/4', { version: '121.0' }],
    ['chrome_android', `${IPHONE} Mobile/15E148 App/4`, { version: '4', because: 'own-version-only' }],
    ['webview_ios', 'App/4', { version: '4', because: 'own-version-only' }],
    ['edge', `${WINDOWS} App/4`, { version: '4', because: 'own-version-only' }],
  ])('is read as %s of %s', (browser, userAgent, expected) => {
    expect(deviceReading(userAgent, browser, '4')).toEqual({ browser, because: undefined, ...expected });
  });
});
