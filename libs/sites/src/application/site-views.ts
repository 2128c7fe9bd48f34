import type { CursorPage, CursorRequest } from '#libs/kernel';
import type { PolicyVersionView, SiteView } from './site.view.js';

export interface SiteFilter {
  /** A part of the name or the URL, in any case. */
  readonly text?: string;
  readonly audienceId?: string;
}

/** Reads the sites of the workspace. */
export abstract class SiteViews {
  /** Oldest first. */
  abstract list(filter: SiteFilter, page: CursorRequest): Promise<CursorPage<SiteView>>;
  /** The newest version first. Missing when there is no such site. */
  abstract policies(siteId: string, page: CursorRequest): Promise<CursorPage<PolicyVersionView> | undefined>;
  abstract policy(siteId: string, version: number): Promise<PolicyVersionView | undefined>;
}
