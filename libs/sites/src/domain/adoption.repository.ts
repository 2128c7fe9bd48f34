import { NotFound } from '#libs/kernel';
import type { Adoption } from './adoption.js';

/** The decisions of sites. A register of them is never thinned out: they go with their site only. */
export abstract class AdoptionRepository {
  abstract find(siteId: string, adoptionId: string): Promise<Adoption | undefined>;
  /**
   * Stores an adoption with what it entered into its history: both or neither. Refuses with Stale when the adoption was
   * stored by someone else since it was read, with AdoptionExists a second one of a site and a subject, and with NotFound
   * one of a site that is not there.
   */
  abstract save(adoption: Adoption): Promise<void>;

  /** Like `find`, for callers that cannot go on without it. */
  async get(siteId: string, adoptionId: string): Promise<Adoption> {
    const found = await this.find(siteId, adoptionId);
    if (!found) throw new NotFound('adoption', adoptionId);
    return found;
  }
}
