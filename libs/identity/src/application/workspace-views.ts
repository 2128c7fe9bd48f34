/** As an operator sees it. */
export interface WorkspaceLine {
  readonly slug: string;
  readonly name: string;
  /** An instant, RFC 3339 in UTC. */
  readonly createdAt: string;
  readonly keys: number;
}

export abstract class WorkspaceViews {
  /** All of them, by slug. */
  abstract all(): Promise<readonly WorkspaceLine[]>;
}
