import { ofDevice } from './browser-families.js';
import type { BrowserReading } from './browser-reading.js';
import { readUserAgent } from './user-agent.js';

/** What the rest of a user agent tells of the browser that an app shows pages by; the app's own version tells nothing of it. */
export function deviceReading(userAgent: string, browser: string, own?: string): BrowserReading {
  const { browser: read, version, because } = readUserAgent(userAgent);
  const isSame = read === browser || ENGINES.some((engine) => engine.includes(browser) && engine.includes(read));
  return isSame ? { browser, version, because } : ofDevice(browser)({ own });
}

/** Browsers that a device has one engine for, which a user agent tells the version of. */
const ENGINES: readonly (readonly BrowserReading['browser'][])[] = [
  ['safari_ios', 'webview_ios'],
  ['chrome_android', 'webview_android'],
];
