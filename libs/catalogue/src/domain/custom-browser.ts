import type { BrowserAlias, IndexedBrowser } from '#libs/compat';

/** A release of an upstream browser, or a build of one. */
export interface UpstreamVersion {
  /** BCD's id. */
  readonly browser: string;
  readonly version: string;
}

/** A release that supports what an upstream one does, from its version on up to the next. */
export interface CustomRelease {
  readonly version: string;
  /** The day it came out, YYYY-MM-DD. */
  readonly releaseDate?: string;
  readonly equals: UpstreamVersion;
}

/** What a workspace says of a browser of its own: a kiosk, a car, a WebView. */
export interface CustomBrowserDescription {
  readonly name: string;
  readonly type: Exclude<IndexedBrowser['type'], 'server'>;
  /** In version order. */
  readonly releases: readonly CustomRelease[];
  /** What analytics call it, beside its id and name. */
  readonly aliases: readonly BrowserAlias[];
}
