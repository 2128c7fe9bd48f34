/** What a caller may do: a verb and what it is done to, as one word. */
export type Permission = `${'read' | 'write'}:${string}`;

/** Who calls: an API key or a token of one workspace, and what its role allows. */
export interface Principal {
  /** Stable, fit for logs: never the secret. */
  readonly id: string;
  readonly workspaceId: string;
  readonly role: string;
  readonly permissions: ReadonlySet<Permission>;
}
