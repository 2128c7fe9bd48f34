import { Repository } from '#libs/kernel';
import type { CustomFeature } from './custom-feature.js';

/** `save` refuses a second of one id with IdTaken, and one more than there may be with TooManyAdditions; `save` and `delete` refuse with Stale what was stored since it was read. */
export abstract class CustomFeatureRepository extends Repository<CustomFeature> {
  readonly noun = 'feature';
}
