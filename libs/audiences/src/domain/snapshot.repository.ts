import { Repository } from '#libs/kernel';
import type { Snapshot } from './snapshot.js';

/**
 * One snapshot per audience and period: `save` refuses a second with SnapshotExists, which names the first, and one of
 * an audience that is not there (any more) with NotFound.
 */
export abstract class SnapshotRepository extends Repository<Snapshot> {
  readonly noun = 'snapshot';
}
