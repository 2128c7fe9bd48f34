/** How much of each a workspace has. */
export interface WorkspaceCounts {
  readonly audiences: number;
  readonly snapshots: number;
  readonly sites: number;
  readonly adoptions: number;
  readonly checks: number;
  readonly customFeatures: number;
  readonly customBrowsers: number;
  readonly browserAliases: number;
}

/** As its own callers see it. */
export interface OwnWorkspaceView {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** An instant, RFC 3339 in UTC. */
  readonly createdAt: string;
  /** As far as the caller sees. */
  readonly counts: WorkspaceCounts;
}

/** As an operator sees it. */
export interface WorkspaceLine extends Omit<OwnWorkspaceView, 'counts'> {
  readonly keys: number;
}

export abstract class WorkspaceViews {
  /** The one in context; `undefined` when it was deleted. */
  abstract own(): Promise<OwnWorkspaceView | undefined>;
  /** All of them, by slug. */
  abstract all(): Promise<readonly WorkspaceLine[]>;
}
