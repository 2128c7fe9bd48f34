import type { Reason } from './mapping.js';

/** A browser by BCD's id and its version, as far as a name or a user agent tells them. */
export interface BrowserReading {
  readonly browser?: string;
  readonly version?: string;
  /** Why there is no browser or version, or why the version was read the way it was. */
  readonly because?: Reason;
}
