import type { Landed } from './line-watch.js';

export interface LandedSite extends Landed {
  readonly workspaceId: string;
}

/** Finds, in all workspaces, the sites whose waterline is not of the present: the latest snapshot, the current edition, the policy in force. */
export abstract class LandedSites {
  /** At most so many, by their ids, after that one. */
  abstract list(limit: number, after?: string): Promise<readonly LandedSite[]>;
}
