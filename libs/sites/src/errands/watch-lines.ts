import type { Errand } from '#libs/background';
import type { DomainEvent } from '#libs/kernel';
import type { LandedSites } from '../application/landed-sites.js';
import type { LineWatch } from '../application/line-watch.js';
import { unlessSettled } from './settled.js';

/** Draws the lines of all sites anew whenever a snapshot or an edition lands, or a site has another line. */
export class WatchLines implements Errand {
  readonly name = 'Drawing waterlines';
  readonly every = A_MINUTE;
  /** Where it goes on: sites that fail do not keep it from the others. */
  #after?: string;

  constructor(
    private readonly sites: LandedSites,
    private readonly watch: LineWatch,
  ) {}

  wakes({ type }: DomainEvent): boolean {
    return LANDINGS.test(type);
  }

  async run(signal: AbortSignal): Promise<boolean> {
    const landed = await this.sites.list(AT_ONCE, this.#after);
    this.#after = landed.length < AT_ONCE ? undefined : landed.at(-1)?.siteId;
    const failures: unknown[] = [];
    for (const { workspaceId, ...site } of landed) {
      if (signal.aborted) return false;
      const looking = unlessSettled(workspaceId, () => this.watch.look(site, new Date()));
      await looking.catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
    return this.#after !== undefined;
  }
}

const LANDINGS = /^(snapshot-|site-|edition-made-current)/;

/** Milliseconds. */
const A_MINUTE = 60_000;

/** Some take ten milliseconds each, where much has passed. */
const AT_ONCE = 100;
