import { Repository } from '#libs/kernel';
import type { Check } from './check.js';

/** `save` stores a new check: one that is there never changes. A site that is not there is refused as not found. */
export abstract class CheckRepository extends Repository<Check> {
  readonly noun = 'check';
}
