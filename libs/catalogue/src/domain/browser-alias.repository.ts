import { Repository } from '#libs/kernel';
import type { BrowserAlias } from './browser-alias.js';

/**
 * `save` refuses a second alias of one name, system and version with AliasExists, and one more than there may be with
 * TooManyAdditions; `save` and `delete` refuse with Stale what was stored since it was read.
 */
export abstract class BrowserAliasRepository extends Repository<BrowserAlias> {
  readonly noun = 'browser alias';
}
