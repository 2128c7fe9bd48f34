import type { Additions } from '../domain/additions.js';
import type { BrowserAliasState } from '../domain/browser-alias.js';
import type { CustomBrowserState } from '../domain/custom-browser.js';
import type { CustomFeatureState } from '../domain/custom-feature.js';

/** All that a workspace added, by id. */
export interface WorkspaceAdditions extends Additions {
  readonly features: readonly CustomFeatureState[];
  readonly browsers: readonly CustomBrowserState[];
  readonly aliases: readonly BrowserAliasState[];
}

/** One object for all who added nothing. */
export const NO_ADDITIONS: WorkspaceAdditions = Object.freeze({ features: [], browsers: [], aliases: [] });

/** What workspaces add to the catalogue, held in memory once it was asked for. */
export abstract class CatalogueAdditions {
  /** Those of the workspace in context: the same object until something of them may have changed. None where there is no workspace. */
  abstract current(): Promise<WorkspaceAdditions>;

  /** One of them as it is stored at this moment, or by whoever has begun to write it. */
  abstract feature(id: string): Promise<CustomFeatureState | undefined>;
  abstract browser(id: string): Promise<CustomBrowserState | undefined>;
}
