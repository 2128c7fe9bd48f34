export type Verb = 'read' | 'write' | 'create' | 'propose' | 'approve';

/** What a caller may do: a verb and what it is done to, as one word. */
export type Permission = `${Verb}:${string}`;

/** One thing that is allowed; with conditions, of those alone that meet them. Plain data, in the form that casl takes. */
export interface Rule {
  readonly action: Verb;
  readonly subject: string;
  readonly conditions?: Conditions;
}

/** What a row must be like, as a query says it. */
export type Conditions = Readonly<Record<string, unknown>>;

/** Who did something, as records name them for good. */
export interface Actor {
  /** Stable, fit for logs: never the secret. */
  readonly id: string;
  /** What people know it by. */
  readonly name: string;
}

/** Why somebody may not do what others of the same role may: by reading only, or by seeing one site alone. */
export type Narrowing = 'reading-only' | 'one-site';

/** Who calls: an API key or a token of one workspace, and what its role allows. */
export interface Principal extends Actor {
  readonly workspaceId: string;
  readonly role: string;
  /** Whether it may read only, whatever its role may write. */
  readonly isReadOnly: boolean;
  /** The one site that it sees and works on; absent: the whole workspace. */
  readonly siteId?: string;
  /** The same object for as long as the caller is the same: what is made of it is kept beside it. */
  readonly rules: readonly Rule[];
  /** What its role allows and it may not all the same; absent: nothing. */
  readonly withheld?: ReadonlyMap<Permission, Narrowing>;
}
