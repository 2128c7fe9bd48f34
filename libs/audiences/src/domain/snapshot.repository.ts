import { Repository } from '#libs/kernel';
import type { Days } from './file-format.js';
import type { Snapshot } from './snapshot.js';

/**
 * One snapshot per audience and period: `save` refuses a second with SnapshotExists, which names the first, and one of
 * an audience that is not there (any more) with NotFound.
 */
export abstract class SnapshotRepository extends Repository<Snapshot> {
  readonly noun = 'snapshot';

  /** Refuses what `save` would of a snapshot of these days, as far as can be said before there is one. */
  abstract refuseTaken(audienceId: string, days: Days): Promise<void>;
}
