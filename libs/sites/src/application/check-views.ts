import type { CursorPage, CursorRequest } from '#libs/kernel';
import type { CheckSummaryView, CheckView, Outcome } from './check.view.js';

/** Reads the checks of a site. */
export abstract class CheckViews {
  abstract find(siteId: string, checkId: string): Promise<CheckView | undefined>;
  /** The newest first; missing when there is no such site. */
  abstract list(
    siteId: string,
    filter: { readonly verdict?: Outcome },
    page: CursorRequest,
  ): Promise<CursorPage<CheckSummaryView> | undefined>;
}
