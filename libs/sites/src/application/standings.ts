import { NotFound } from '#libs/kernel';
import type { Decisions } from '../domain/decisions.js';
import type { SiteView } from './site.view.js';

/** Where a site stands: all that a verdict needs to know of it. */
export interface Standing {
  readonly site: SiteView;
  readonly decisions: Decisions;
}

/** Reads where sites stand, in one go, and remembers it until something changes there. */
export abstract class Standings {
  abstract find(siteId: string): Promise<Standing | undefined>;

  /** Like `find`, for callers that cannot go on without it. */
  async get(siteId: string): Promise<Standing> {
    const standing = await this.find(siteId);
    if (!standing) throw new NotFound('site', siteId);
    return standing;
  }
}
