import { Repository } from '#libs/kernel';
import type { Site } from './site.js';

/**
 * `save` and `delete` refuse with Stale when the site was stored by someone else since it was read; `save` with
 * UnknownAudience when there is no such audience. A version of its policy is stored with the site that it belongs to, and
 * never changed. Deleting a site deletes its policies and adoptions.
 */
export abstract class SiteRepository extends Repository<Site> {
  readonly noun = 'site';
}
