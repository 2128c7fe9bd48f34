import type { AliasOfBrowser } from '#libs/compat';
import { TooManyAdditions } from './addition.errors.js';
import type { CustomBrowserDescription } from './custom-browser.js';
import type { CustomFeatureDescription } from './custom-feature.js';

/** What one workspace adds to the catalogue for itself. Another object once something of it has changed. */
export interface Additions {
  readonly features: readonly ({ readonly id: string } & CustomFeatureDescription)[];
  readonly browsers: readonly ({ readonly id: string } & CustomBrowserDescription)[];
  /** What it calls browsers. */
  readonly aliases: readonly AliasOfBrowser[];
}

/** As many as an edition is laid over with in a fraction of a second, whatever they are. */
const MOST = { features: 500, browsers: 20, aliases: 500 } as const;

/** Refuses to keep as many. */
export function refuseTooMany(what: keyof typeof MOST, count: number): void {
  if (count > MOST[what]) throw new TooManyAdditions(what, MOST[what]);
}
