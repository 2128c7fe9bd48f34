/** What a caller may do: a verb and what it is done to, as one word. */
export type Permission = `${'read' | 'write' | 'propose' | 'approve' | 'check'}:${string}`;

/** Who did something, as records name them for good. */
export interface Actor {
  /** Stable, fit for logs: never the secret. */
  readonly id: string;
  /** What people know it by. */
  readonly name: string;
}

/** Who calls: an API key or a token of one workspace, and what its role allows. */
export interface Principal extends Actor {
  readonly workspaceId: string;
  readonly role: string;
  /** Whether it may read only, whatever its role may write. */
  readonly isReadOnly: boolean;
  readonly permissions: ReadonlySet<Permission>;
}
