import { Repository } from '#libs/kernel';
import type { CustomBrowser } from './custom-browser.js';

/**
 * `save` refuses a second of one id with IdTaken, and one more than there may be with TooManyAdditions, and an alias of another one with AliasTaken; `save` and `delete` refuse with
 * Stale what was stored since it was read.
 */
export abstract class CustomBrowserRepository extends Repository<CustomBrowser> {
  readonly noun = 'browser';
}
