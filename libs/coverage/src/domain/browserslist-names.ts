import { compareVersions, ReleaseLine } from '#libs/compat';

/** What browserslist calls browsers of one engine whose releases have the same numbers, and which versions it knows: caniuse's. */
export class BrowserslistName {
  readonly #known: ReleaseLine;

  constructor(
    readonly name: string,
    /** Those that it knows, oldest first, where they are not simply what BCD calls them. */
    versions = '',
    /** It knows only one, the newest: this one, or whichever is the newest. */
    readonly only?: string,
  ) {
    this.#known = new ReleaseLine(versions.split(' ').filter(Boolean));
  }

  /** The version that stands for a release; `undefined` for what is older than all that it knows. */
  versionOf(release: string): string | undefined {
    const { versions } = this.#known;
    if (versions.length === 0) return release;

    const placement = this.#known.place(release);
    return placement && (placement.exact ? versions[placement.ordinal] : release);
  }

  /** A bound that leaves something: where only one version is known, no more than that one. */
  boundAt(release: string): string {
    const { only = NEWEST } = this;
    return only !== NEWEST && compareVersions(release, only) > 0 ? only : release;
  }
}

/** By BCD's id of a browser and a release of it; `undefined` where browserslist has no name. */
export function browserslistNameOf(browser: string, release: string): BrowserslistName | undefined {
  if (browser === 'webview_android') return compareVersions(release, FIRST_CHROMIUM_WEBVIEW) < 0 ? ANDROID : AND_CHR;
  if (browser === 'opera_android' && compareVersions(release, FIRST_CHROMIUM_OPERA) < 0) return undefined;
  return NAMES[browser];
}

/** From then on it is updated with Chrome, and has its numbers. */
const FIRST_CHROMIUM_WEBVIEW = '37';
const FIRST_CHROMIUM_OPERA = '14';

/** In place of a version: whichever is the newest. */
export const NEWEST = 'newest';

const ANDROID = new BrowserslistName('android', '2.1 2.2 2.3 3 4 4.1 4.2-4.3 4.4 4.4.3-4.4.4');
const AND_CHR = new BrowserslistName('and_chr', '', NEWEST);
const IOS_SAF = new BrowserslistName(
  'ios_saf',
  '3.2 4.0-4.1 4.2-4.3 5.0-5.1 6.0-6.1 7.0-7.1 8 8.1-8.4 9.0-9.2 9.3 10.0-10.2 10.3 11.0-11.2 11.3-11.4 ' +
    '12.0-12.1 12.2-12.5 13.0-13.1 13.2 13.3 13.4-13.7 14.0-14.4 14.5-14.8 15.0-15.1 15.2-15.3 15.4 15.5 ' +
    '15.6-15.8 16.0 16.1 16.2 16.3 16.4 16.5 16.6-16.7 17.0 17.1 17.2 17.3 17.4 17.5 17.6-17.7 18.0 18.1 ' +
    '18.2 18.3 18.4 18.5-18.7 26.0 26.1 26.2 26.3 26.4 26.5 26.6 27.0 27.1 27.2',
);

const NAMES: Readonly<Record<string, BrowserslistName | undefined>> = {
  chrome: new BrowserslistName('chrome'),
  chrome_android: AND_CHR,
  edge: new BrowserslistName('edge'),
  firefox: new BrowserslistName('firefox'),
  firefox_android: new BrowserslistName('and_ff', '', NEWEST),
  ie: new BrowserslistName('ie'),
  opera: new BrowserslistName('opera'),
  opera_android: new BrowserslistName('op_mob', '', '80'),
  safari: new BrowserslistName(
    'safari',
    '3.1 3.2 4 5 5.1 6 6.1 7 7.1 8 9 9.1 10 10.1 11 11.1 12 12.1 13 13.1 14 14.1 15 15.1 15.2-15.3 15.4 ' +
      '15.5 15.6 16.0 16.1 16.2 16.3 16.4 16.5 16.6 17.0 17.1 17.2 17.3 17.4 17.5 17.6 18.0 18.1 18.2 18.3 ' +
      '18.4 18.5-18.7 26.0 26.1 26.2 26.3 26.4 26.5 26.6 27 27.1 27.2 27.3',
  ),
  safari_ios: IOS_SAF,
  samsunginternet_android: new BrowserslistName(
    'samsung',
    '4 5.0-5.4 6.2-6.4 7.2-7.4 8.2 9.2 10.1 11.1-11.2 12.0 13.0 14.0 15.0 16.0 17.0 18.0 19.0 20 21 22 23 ' +
      '24 25 26 27 28 29 30 31',
  ),
  webview_ios: IOS_SAF,
};
