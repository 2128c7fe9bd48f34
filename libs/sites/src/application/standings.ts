import { NotFound } from '#libs/kernel';
import type { State } from '../domain/transition.js';
import type { Waiver } from '../domain/waiver.js';
import type { SiteView } from './site.view.js';

/** What a verdict tells of the decision about its subject. */
export interface AdoptionMark {
  readonly id: string;
  readonly state: State;
  readonly owner?: string;
  readonly waiver?: Waiver;
}

/** Where a site stands: all that a verdict needs to know of it. */
export interface Standing {
  readonly site: SiteView;
  /** The site's adoptions by the ids of their subjects, the oldest first. */
  readonly adoptions: ReadonlyMap<string, AdoptionMark>;
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
