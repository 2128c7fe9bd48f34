import { compareVersions, type Platform } from '#libs/compat';
import type { BrowserReading } from './browser-reading.js';
import type { Reason } from './mapping.js';
import { isFrozenIosVersion } from './user-agent-ios.js';

/** The versions that stand in a row: the browser's own, and its operating system's. */
export interface Versions {
  readonly own?: string;
  readonly system?: string;
}

/** What a name and the versions beside it tell, on one operating system. */
export type ReadVersions = (versions: Versions) => BrowserReading;

/** What a name of analytics tools means on each operating system. */
export interface BrowserFamily {
  readonly on: Partial<Record<Platform, ReadVersions>>;
  /** What it means where nothing is said of the system. */
  readonly unnamed?: ReadVersions;
  /** `unnamed` takes a desktop for granted, though the name is used on phones too. */
  readonly assumesDesktop?: true;
}

/** The version that stands beside the name is the browser's. */
export const own =
  (browser: string): ReadVersions =>
  ({ own }) => ({ browser, version: own });

/** On iOS every brand is the system's WebKit: the system's version tells the release, the brand's own nothing. */
export const webkitOfSystem =
  (browser: string): ReadVersions =>
  ({ own, system }) => {
    if (!system) return { browser, version: own, because: isNumber(own) ? 'own-version-only' : 'no-version' };
    return { browser, version: system, because: isFrozenIosVersion(system) ? 'frozen-os-version' : 'webkit-of-os' };
  };

/** The version beside the name is an app's: on iOS the system's tells the release, elsewhere nothing does. */
export const ofDevice = (browser: string): ReadVersions =>
  browser.endsWith('_ios')
    ? webkitOfSystem(browser)
    : ({ own }) => ({ browser, version: own, because: isNumber(own) ? 'own-version-only' : 'no-version' });

/** Safari itself has the system's version, whichever of the two is named. */
export const ownOrSystem =
  (browser: string): ReadVersions =>
  (versions) =>
    isNumber(versions.own) ? { browser, version: versions.own } : webkitOfSystem(browser)({ system: versions.system });

/** A brand that has counted as Chromium does since it became one. */
export const countedAsChromium =
  (browser: string): ReadVersions =>
  ({ own }) =>
    isNumber(own) && compareVersions(own, FIRST_COUNTED_AS_CHROMIUM) < 0
      ? { version: own, because: 'own-version-only' }
      : { browser, version: own };
const FIRST_COUNTED_AS_CHROMIUM = '79';

/** The browser that was part of Android up to 4.4 is its WebView, numbered by the system. */
export const oldAndroid: ReadVersions = ({ system, own }) => {
  const version = system ?? own;
  return isNumber(version) && compareVersions(version, FIRST_WITHOUT_BROWSER) >= 0
    ? { version, because: 'browser-without-data' }
    : { browser: 'webview_android', version, ...(system ? { because: 'webkit-of-os' } : {}) };
};
const FIRST_WITHOUT_BROWSER = '5';

/** caniuse lists old versions of Android's browsers one by one; all later visits it books on the current one. */
export const currentOfCaniuse =
  (browser: string): ReadVersions =>
  ({ own }) => {
    const isCurrent = isNumber(own) && compareVersions(own, FIRST_NOT_LISTED) >= 0;
    return { browser, version: own, ...(isCurrent ? { because: 'caniuse-current-version' } : {}) };
  };
const FIRST_NOT_LISTED = '37';

export const nothing =
  (because: Reason): ReadVersions =>
  ({ own }) => ({ version: own, because });

const isNumber = (version: string | undefined): version is string => version !== undefined && /^\d/.test(version);
