import { isWebKitOfIos, readIosUserAgent } from './user-agent-ios.js';
import { type UserAgentReading, versionAfter } from './user-agent-reading.js';

/**
 * Reads a visitor's user agent by the first of our ordered rules that knows it; bots are told apart before. The time it
 * takes grows no faster than the string: no rule searches from every place to every other.
 */
export function readUserAgent(userAgent: string): UserAgentReading {
  for (const rule of RULES) {
    const reading = rule(userAgent);
    if (reading) return reading;
  }
  return { name: '(unrecognised user agent)', because: 'unrecognised-user-agent' };
}

type Rule = (userAgent: string) => UserAgentReading | undefined;

const withoutData =
  (name: string, token: RegExp): Rule =>
  (userAgent) =>
    token.test(userAgent) ? { name, because: 'browser-without-data' } : undefined;

const isAndroid = (userAgent: string): boolean => userAgent.includes('Android');

/** The system that it is on, where browsers differ by it. */
export function systemIn(userAgent: string): string | undefined {
  if (isWebKitOfIos(userAgent)) return 'iOS';
  return SYSTEMS.find(([, token]) => token.test(userAgent))?.[0];
}
const SYSTEMS = [
  ['Android', /Android/],
  ['Windows', /Windows (?!Phone|Mobile)/],
  ['macOS', /Macintosh/],
  ['Linux', /Linux|X11|CrOS/],
] as const;

const TELEVISIONS =
  /\bRoku|\b(?:Smart-?TV|Web0S|NetCast|HbbTV|Apple ?TV|Google ?TV|Android TV|BRAVIA|CrKey|VIDAA|Viera|NetTV|InettvBrowser|DTV|AquosTV|PhilipsTV|TV Store|Opera TV|TV Safari|Nintendo|PlayStation|Xbox)\b/i;
/** Amazon's model names of its Fire TVs. */
const FIRE_TV = /\bAFT[A-Z0-9]+\b/;

/** Trident tells the engine even where a compatibility mode makes MSIE an older one: 7 is Internet Explorer 11. */
const TRIDENT_TO_IE = 4;

const internetExplorer: Rule = (userAgent) => {
  const trident = versionAfter('Trident/', userAgent);
  const msie = userAgent.includes('Opera') ? undefined : versionAfter('MSIE ', userAgent);
  const version = trident ? String(parseInt(trident, 10) + TRIDENT_TO_IE) : msie;
  return version ? { name: 'Internet Explorer', browser: 'ie', version } : undefined;
};

const branded =
  (name: string, browser: string, ...tokens: string[]): Rule =>
  (userAgent) => {
    const version = tokens.map((token) => versionAfter(token, userAgent)).find(Boolean);
    return version ? { name, browser, version } : undefined;
  };

/** `OPR/` since Opera is a Chromium; Presto before, which froze its first number at 9.80. */
const opera: Rule = (userAgent) => {
  const presto = /Opera[/ ]\d/.test(userAgent)
    ? (versionAfter('Version/', userAgent) ?? versionAfter('Opera/', userAgent) ?? versionAfter('Opera ', userAgent))
    : undefined;
  const version = versionAfter('OPR/', userAgent) ?? presto;
  if (!version) return undefined;
  return isAndroid(userAgent) || /Opera (?:Mobi|Tablet)/.test(userAgent)
    ? { name: 'Opera on Android', browser: 'opera_android', version }
    : { name: 'Opera', browser: 'opera', version };
};

const firefox: Rule = (userAgent) => {
  const version = versionAfter('Firefox/', userAgent);
  if (!version) return undefined;
  return isAndroid(userAgent)
    ? { name: 'Firefox on Android', browser: 'firefox_android', version }
    : { name: 'Firefox', browser: 'firefox', version };
};

/** Before Chromium 37 a WebView came with Android and is numbered by it. */
const FIRST_UPDATABLE_WEBVIEW = 37;
/** Later Androids have no browser of their own. */
const LAST_ANDROID_BROWSER = 4;

const android: Rule = (userAgent) => {
  const system = versionAfter('Android ', userAgent);
  const chromium = chromiumVersion(userAgent);
  const isWebView = /; wv\)|\bVersion\/4\.0\b/.test(userAgent);

  if (chromium && isAndroid(userAgent) && isWebView) {
    const version = parseInt(chromium, 10) < FIRST_UPDATABLE_WEBVIEW ? system : chromium;
    return { name: 'Android WebView', browser: 'webview_android', version };
  }
  if (chromium && (isAndroid(userAgent) || userAgent.includes('Silk/')))
    return { name: 'Chrome on Android', browser: 'chrome_android', version: chromium };
  if (system && parseInt(system, 10) <= LAST_ANDROID_BROWSER && userAgent.includes('AppleWebKit/'))
    return { name: 'Android Browser', browser: 'webview_android', version: system };
  return undefined;
};

const chromiumVersion = (userAgent: string): string | undefined =>
  versionAfter('Chrome/', userAgent) ?? versionAfter('Chromium/', userAgent);

const chromium: Rule = (userAgent) => {
  const version = chromiumVersion(userAgent);
  return version ? { name: 'Chrome', browser: 'chrome', version } : undefined;
};

/** Safari's last version for Windows. */
const LAST_SAFARI_ON_WINDOWS = 5;

const safari: Rule = (userAgent) => {
  if (!userAgent.includes('AppleWebKit/')) return undefined;
  const version = userAgent.includes('Safari/') ? versionAfter('Version/', userAgent) : undefined;
  const isOfMac = userAgent.includes('Macintosh');
  const isOfWindows = userAgent.includes('Windows') && parseInt(version ?? '', 10) <= LAST_SAFARI_ON_WINDOWS;
  if (version && (isOfMac || isOfWindows)) return { name: 'Safari', browser: 'safari', version };
  return isOfMac
    ? { name: 'WebKit on macOS', because: 'no-version' }
    : { name: 'WebKit of another system', because: 'browser-without-data' };
};

const RULES: readonly Rule[] = [
  withoutData('Opera Mini', /Opera Mini\//),
  withoutData('KaiOS Browser', /KAIOS/i),
  withoutData('IE Mobile', /IEMobile/),
  withoutData('Pale Moon or another Goanna', /Goanna\//),
  withoutData('UC Browser', /UC ?Browser|\bUBrowser\/|UCWEB/i),
  withoutData('QQ Browser', /QQBrowser|\bQQ\//),
  withoutData('Baidu Browser', /baidu|BIDUBrowser/i),
  withoutData('TV or console', TELEVISIONS),
  withoutData('TV or console', FIRE_TV),
  (userAgent) => (isWebKitOfIos(userAgent) ? readIosUserAgent(userAgent) : undefined),
  internetExplorer,
  branded('Edge', 'edge', 'Edg/', 'Edge/'),
  branded('Quest Browser', 'oculus', 'OculusBrowser/'),
  branded('Samsung Internet', 'samsunginternet_android', 'SamsungBrowser/'),
  opera,
  firefox,
  android,
  chromium,
  safari,
];
