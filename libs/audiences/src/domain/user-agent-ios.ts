import { type UserAgentReading, versionAfter } from './user-agent-reading.js';

/**
 * An iPhone, iPod or iPad; also an iPad that asks for the desktop site and calls itself a Macintosh, since no
 * Macintosh has `Mobile/` or one of these brands.
 */
export const isWebKitOfIos = (userAgent: string): boolean =>
  /\b(?:iPhone|iPad|iPod)\b/.test(userAgent) ||
  (userAgent.includes('Macintosh') && /\b(?:Mobile|CriOS|FxiOS|EdgiOS|OPiOS|OP[TX])\//.test(userAgent));

/** On iOS and iPadOS every brand is the system's WebKit, so the brand's own version is not read at all. */
export function readIosUserAgent(userAgent: string): UserAgentReading {
  const isWebView = !userAgent.includes('Safari/') || IN_APP.test(userAgent);
  return {
    ...(isWebView ? WEBVIEW : { name: brandOf(userAgent), browser: 'safari_ios' }),
    ...webkitVersion(userAgent),
  };
}

const WEBVIEW = { name: 'iOS WebView', browser: 'webview_ios' };

/** Apps that show pages in a view of their own, whether or not they name Safari. */
const IN_APP =
  /FBAN|FBAV|FB_IAB|Instagram|\bGSA\/|\bLine\/|MicroMessenger|Snapchat|Pinterest|Twitter|LinkedInApp|Bytedance|musical_ly|TikTok|\btrill|KAKAOTALK|NAVER\(|YJApp|Barcelona|WhatsApp|YaApp_iOS|YandexSearch|\bSlack|Reddit\/|Telegram|Viber/i;

const brandOf = (userAgent: string): string =>
  BRANDS.find(([token]) => userAgent.includes(token))?.[1] ?? 'Safari on iOS';
const BRANDS = [
  ['CriOS/', 'Chrome on iOS'],
  ['FxiOS/', 'Firefox on iOS'],
  ['EdgiOS/', 'Edge on iOS'],
  ['OPiOS/', 'Opera on iOS'],
  ['OPT/', 'Opera on iOS'],
  ['OPX/', 'Opera on iOS'],
  ['DuckDuckGo/', 'DuckDuckGo on iOS'],
  ['Ddg/', 'DuckDuckGo on iOS'],
  ['YaBrowser/', 'Yandex on iOS'],
  ['Focus/', 'Firefox Focus on iOS'],
] as const;

function webkitVersion(userAgent: string): Pick<UserAgentReading, 'version' | 'because'> {
  const version = versionAfter('Version/', userAgent);
  if (version && version !== PLACEHOLDER_OF_CHROME) return { version };

  const system = /OS (\d+(?:[._]\d+)*)/.exec(userAgent)?.[1];
  if (!system) return { because: 'no-version' };
  if (!isFrozenIosVersion(system)) return { version: dotted(system), because: 'webkit-of-os' };

  const [, byFacebook, byInstagram] = /FBSV\/(\d[\d.]*)|; iOS (\d+(?:[._]\d+)*)/.exec(userAgent) ?? [];
  const told = byFacebook ?? byInstagram;
  return told
    ? { version: dotted(told), because: 'webkit-of-os' }
    : { version: dotted(system), because: 'frozen-os-version' };
}

/** What Chrome on iOS says in place of Safari's version when it asks for the desktop site. */
const PLACEHOLDER_OF_CHROME = '11.1.1';

const dotted = (version: string): string => version.replaceAll('_', '.');

/** What iOS 26 and later still call themselves beside WebKit: it may be one of these, or anything since. */
export const isFrozenIosVersion = (version: string): boolean => /^18[._](?:6|6[._]2|7)$/.test(version);
