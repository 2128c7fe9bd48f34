import type { Errand } from '#libs/background';
import type { DomainEvent } from '#libs/kernel';
import { inWorkspace } from '#libs/persistence';
import type { LandedSite, LandedSites } from '../application/landed-sites.js';
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
    private readonly watch: Pick<LineWatch, 'look'>,
  ) {}

  wakes({ type }: DomainEvent): boolean {
    return LANDINGS.test(type);
  }

  async run(signal: AbortSignal): Promise<boolean> {
    const landed = await this.sites.list(AT_ONCE, this.#after);
    this.#after = landed.length < AT_ONCE ? undefined : landed.at(-1)?.siteId;
    const failures: unknown[] = [];
    for (const [workspaceId, sites] of Map.groupBy(landed, (site) => site.workspaceId)) {
      if (signal.aborted) return false;
      failures.push(...(await this.#look(workspaceId, sites, signal)));
    }
    if (failures.length > 0) throw failures[0];
    return this.#after !== undefined;
  }

  /** All together, which takes a tenth of the time. Where one of them fails that fails for all, so that each is looked at by itself then. */
  async #look(workspaceId: string, sites: readonly LandedSite[], signal: AbortSignal): Promise<unknown[]> {
    const looking = (some: readonly LandedSite[]) => this.watch.look(some, new Date());
    const failed = await inWorkspace(workspaceId, () => looking(sites)).then(
      () => false,
      () => true,
    );
    const failures: unknown[] = [];
    for (const site of failed ? sites : []) {
      if (signal.aborted) break;
      await unlessSettled(workspaceId, () => looking([site])).catch((error: unknown) => failures.push(error));
    }
    return failures;
  }
}

const LANDINGS = /^(snapshot-|site-|edition-made-current)/;

/** Milliseconds. */
const A_MINUTE = 60_000;

/** Some take ten milliseconds each, where much has passed: a second until others that wait for the database have their turn. */
const AT_ONCE = 100;
