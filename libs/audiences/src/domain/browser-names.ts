import { normalForm } from '#libs/compat';
import {
  type BrowserFamily,
  countedAsChromium,
  currentOfCaniuse,
  nothing,
  oldAndroid,
  own,
  ownOrSystem,
  type ReadVersions,
  webkitOfSystem,
} from './browser-families.js';

/** The family that goes by this name in an export, in any spelling. */
export const familyOf = (name: string): BrowserFamily | undefined => FAMILIES.get(normalForm(name));

const desktop = (read: ReadVersions) => ({ windows: read, macos: read, linux: read });
const anywhere = (read: ReadVersions): BrowserFamily => ({
  unnamed: read,
  on: { ...desktop(read), android: read, ios: read, other: read },
});
const onlyOn = (platform: 'windows' | 'android', read: ReadVersions): BrowserFamily => ({
  unnamed: read,
  on: { [platform]: read },
});

const onIos = webkitOfSystem('safari_ios');
const everySystem = (onDesktop: ReadVersions, android: ReadVersions): BrowserFamily => ({
  unnamed: onDesktop,
  assumesDesktop: true,
  on: { ...desktop(onDesktop), android, ios: onIos },
});
const phones = (android: ReadVersions): BrowserFamily => ({ unnamed: android, on: { android, ios: onIos } });

const chromiumOnAndroid = countedAsChromium('chrome_android');
const webviewOnIos = ownOrSystem('webview_ios');
/** Its own count says nothing of the engine; on iOS the system's does. */
const brand: BrowserFamily = { ...everySystem(nothing('own-version-only'), nothing('own-version-only')) };
const unknownBecause = (because: Parameters<typeof nothing>[0]): BrowserFamily => anywhere(nothing(because));

/**
 * Names as analytics tools (Google Analytics, Matomo, Plausible, Adobe, Umami, Cloudflare, StatCounter), user-agent
 * parsers and caniuse write them; case, spaces and punctuation do not matter.
 */
export const NAMES: readonly (readonly [BrowserFamily, string])[] = [
  [everySystem(own('chrome'), own('chrome_android')), 'Chrome | Google Chrome | Chromium | Chrome Desktop'],
  [phones(own('chrome_android')), 'Chrome Mobile | Mobile Chrome | Chrome for Android | Chrome Android'],
  [anywhere(onIos), 'Chrome Mobile iOS | Chrome iOS | CriOS | Firefox Mobile iOS | Firefox iOS | FxiOS | Edge iOS'],
  [anywhere(onIos), 'EdgiOS | Opera iOS | OPiOS | Firefox Focus iOS | DuckDuckGo iOS | Brave iOS'],
  [everySystem(own('firefox'), own('firefox_android')), 'Firefox | Mozilla Firefox | Firefox Desktop'],
  [phones(own('firefox_android')), 'Firefox Mobile | Mobile Firefox | Firefox for Android | Firefox Android'],
  [everySystem(own('edge'), chromiumOnAndroid), 'Edge | Microsoft Edge | MS Edge | Edge Chromium | Edge Legacy'],
  [phones(chromiumOnAndroid), 'Edge Mobile | Mobile Edge | Edge Android | Microsoft Edge Mobile'],
  [
    {
      unnamed: own('safari'),
      assumesDesktop: true,
      on: { macos: own('safari'), windows: own('safari'), ios: ownOrSystem('safari_ios') },
    },
    'Safari | Apple Safari | Safari Desktop',
  ],
  [
    anywhere(ownOrSystem('safari_ios')),
    'Mobile Safari | Safari Mobile | Safari on iOS | Safari iOS | iOS Safari | iOS',
  ],
  [
    { unnamed: webviewOnIos, on: { ios: webviewOnIos } },
    'Safari (in-app) | Mobile Safari UI/WKWebView | WKWebView | iOS WebView | WebView iOS | WebView on iOS',
  ],
  [everySystem(own('opera'), own('opera_android')), 'Opera | Opera Desktop | Opera Chromium'],
  [phones(own('opera_android')), 'Opera Mobile | Opera Mobi | Opera Android | Opera for Android'],
  [onlyOn('android', own('samsunginternet_android')), 'Samsung Internet | Samsung Browser | Samsung'],
  [onlyOn('windows', own('ie')), 'Internet Explorer | IE | MSIE | Microsoft Internet Explorer'],
  [onlyOn('android', own('webview_android')), 'Android Webview | WebView Android | Chrome Webview | Webview'],
  [onlyOn('android', own('webview_android')), 'Chrome Mobile WebView | Chromium WebView'],
  [onlyOn('android', oldAndroid), 'Android Browser | AOSP Browser | Android Stock Browser | Android WebKit'],
  [anywhere(own('oculus')), 'Oculus | Oculus Browser | Meta Quest Browser | Quest Browser'],
  [everySystem(countedAsChromium('chrome'), chromiumOnAndroid), 'Brave | Brave Browser'],
  [onlyOn('android', chromiumOnAndroid), 'Silk | Amazon Silk'],
  [
    { on: { android: nothing('own-version-only'), ios: webkitOfSystem('webview_ios') } },
    'Facebook | Instagram | GSA | Google Search App | Snapchat | Pinterest | TikTok | WeChat | Line | KakaoTalk | LinkedIn',
  ],
  [brand, 'Vivaldi | Yandex | Yandex Browser | YaBrowser | DuckDuckGo | DuckDuckGo Privacy Browser | Whale | Ecosia'],
  [brand, 'Whale Browser | Opera GX | Opera Touch | Coc Coc | Avast Secure Browser | AVG Secure Browser | Arc | Iron'],
  [brand, 'Huawei Browser | MIUI Browser | Mi Browser | vivo Browser | HeyTap Browser | Sogou Explorer | Maxthon'],
  [brand, '360 Browser | 360 Secure Browser | Norton Private Browser | Firefox Focus | Electron | Aloha Browser'],
  [brand, 'SeaMonkey | Waterfox | Iceweasel'],

  [anywhere(currentOfCaniuse('chrome_android')), 'and_chr'],
  [anywhere(currentOfCaniuse('firefox_android')), 'and_ff'],
  [anywhere(currentOfCaniuse('opera_android')), 'op_mob'],
  [{ unnamed: currentOfCaniuse('webview_android'), on: { android: oldAndroid } }, 'android'],
  [anywhere(ownOrSystem('safari_ios')), 'ios_saf'],

  [unknownBecause('browser-without-data'), 'Opera Mini | op_mini | UC Browser | and_uc | QQ Browser | and_qq | Baidu'],
  [unknownBecause('browser-without-data'), 'Baidu Browser | Baidu Box App | KaiOS | KaiOS Browser | BlackBerry | bb'],
  [unknownBecause('browser-without-data'), 'BlackBerry Browser | bb10 | IE Mobile | ie_mob | Internet Explorer Mobile'],
  [unknownBecause('browser-without-data'), 'Nokia Browser | NetFront | PlayStation | PlayStation Browser | Nintendo'],
  [unknownBecause('browser-without-data'), 'Nintendo Browser | Pale Moon | Goanna | Konqueror | Epiphany | GNOME Web'],
  [
    unknownBecause('browser-without-data'),
    'Falkon | Kindle | webOS Browser | Tizen Browser | Lynx | Netscape | Puffin',
  ],
  [unknownBecause('browser-without-data'), 'Mozilla Compatible Agent | Mozilla | Apple Mail | Obigo'],
  [unknownBecause('server-runtime'), 'nodejs | Deno | Bun'],
  [unknownBecause('not-named'), '(not set) | (other) | (none) | Unknown | Others | Not available | Unspecified'],
  [unknownBecause('not-named'), 'N/A | null | undefined | Unknown Browser | Unrecognized | Not provided | no data'],
];

const FAMILIES = new Map(
  NAMES.flatMap(([family, names]) => names.split(' | ').map((name) => [normalForm(name), family] as const)),
);
