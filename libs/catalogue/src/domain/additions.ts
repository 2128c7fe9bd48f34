import type { CustomBrowserDescription } from './custom-browser.js';
import type { CustomFeatureDescription } from './custom-feature.js';

/** What one workspace adds to the catalogue for itself. Another object once something of it has changed. */
export interface Additions {
  readonly features: readonly ({ readonly id: string } & CustomFeatureDescription)[];
  readonly browsers: readonly ({ readonly id: string } & CustomBrowserDescription)[];
}
