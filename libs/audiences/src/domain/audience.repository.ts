import { Repository } from '#libs/kernel';
import type { Audience } from './audience.js';

/**
 * `save` and `delete` refuse with Stale when the audience was stored by someone else since it was read. Deleting an
 * audience deletes its snapshots; one that sites are measured by is refused with AudienceInUse.
 */
export abstract class AudienceRepository extends Repository<Audience> {
  readonly noun = 'audience';
}
