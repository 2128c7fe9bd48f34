import { type Actor, AggregateRoot, type DomainEvent, isSame, type Principal, Stale } from '#libs/kernel';
import { ApiKeyEnded, ExpiryPast, KeyUnnamed } from './identity.errors.js';
import { principalOf } from './principal-of.js';
import type { Role } from './roles.js';

/** SHA-256 of a secret, which is kept nowhere. */
export type SecretHash = Uint8Array<ArrayBuffer>;

export interface ApiKeyDescription {
  /** What a person knows it by. */
  readonly name: string;
  /** From then on it lets nobody in. */
  readonly expiresAt?: Date;
}

export interface ApiKeyState extends ApiKeyDescription {
  readonly id: string;
  readonly workspaceId: string;
  readonly role: Role;
  /** Whether it lets its holder read only, whatever the role may write. */
  readonly isReadOnly: boolean;
  /** The one site that it is for; absent: the workspace. */
  readonly siteId?: string;
  readonly hash: SecretHash;
  /** The secret before the last rotation, as long as it lets its holder in too. */
  readonly former?: { readonly hash: SecretHash; readonly until: Date };
  readonly createdAt: Date;
  /** Absent: the operator. */
  readonly createdBy?: Actor;
  /** Grows by one with every change: what If-Match is held against. */
  readonly version: number;
}

/** For how many seconds the secret before a rotation may work too; usually, the time to bring the new one to its place. */
export const OVERLAP = { least: 0, most: 604_800, usual: 3_600 } as const;

/** Whether it lets in, for good, somebody who may manage the workspace: one such key is always left. */
export const isLastingAdmin = ({
  role,
  isReadOnly,
  siteId,
  expiresAt,
}: Pick<ApiKeyState, 'role' | 'isReadOnly' | 'siteId' | 'expiresAt'>) =>
  role === 'admin' && !isReadOnly && siteId === undefined && !expiresAt;

type NewKey = Omit<ApiKeyState, 'version' | 'former'>;

/** Lets its holder into one workspace, in one role. */
export class ApiKey extends AggregateRoot {
  /** Whom a request is from that presents it. */
  readonly principal: Principal;

  private constructor(
    private current: ApiKeyState,
    /** The version in the repository; 0 for a key that was never stored. */
    readonly storedVersion: number,
  ) {
    super(current.id);
    const { id, name, workspaceId, role, isReadOnly, siteId } = current;
    this.principal = principalOf({
      ...{ id: `key:${id}`, name, workspaceId, role, isReadOnly },
      ...(siteId !== undefined && { siteId }),
    });
  }

  /** Refuses a name of spaces, and an end that has come already. */
  static issue({ name, expiresAt, ...facts }: NewKey): ApiKey {
    const described = checked({ name, expiresAt }, facts.createdAt);
    const key = new ApiKey({ ...facts, ...described, version: 1 }, 0);
    key.tell('api-key-issued');
    return key;
  }

  /** Rebuilds a stored key. The past is not validated again. */
  static restore(state: ApiKeyState): ApiKey {
    return new ApiKey(state, state.version);
  }

  get state(): ApiKeyState {
    return this.current;
  }

  /** Whether whoever shows the secret of this hash is let in at that time. */
  admits(hash: Uint8Array, now: Date): boolean {
    const { former } = this.current;
    if (this.hasEnded(now)) return false;
    return (
      areEqual(hash, this.current.hash) || (former !== undefined && areEqual(hash, former.hash) && former.until > now)
    );
  }

  hasEnded(now: Date): boolean {
    const { expiresAt } = this.current;
    return expiresAt !== undefined && expiresAt <= now;
  }

  /** Refuses a writer who has read another version. */
  expect(version: number): void {
    if (version !== this.storedVersion) throw new Stale('API key');
  }

  /** Names it anew and sets its end, where that changes it. */
  describe(described: ApiKeyDescription, now: Date): void {
    const { expiresAt: _, ...kept } = this.current;
    const isKept = described.expiresAt?.getTime() === this.current.expiresAt?.getTime();
    const next = { ...kept, ...(isKept ? named(described) : checked(described, now)) };
    if (isSame(next, this.current)) return;
    this.change(next, 'api-key-changed');
  }

  /** Gives it another secret; the one before lets its holder in for so many seconds more. Of what has ended none lets anybody in. */
  rotate(hash: SecretHash, now: Date, overlapSeconds: number = OVERLAP.usual): void {
    if (this.hasEnded(now)) throw new ApiKeyEnded();
    const { former: _, ...kept } = this.current;
    const until = new Date(now.getTime() + overlapSeconds * 1000);
    const former = overlapSeconds > 0 ? { former: { hash: this.current.hash, until } } : {};
    this.change({ ...kept, ...former, hash }, 'api-key-rotated');
  }

  /** To be taken out of its repository: it lets nobody in any more. */
  revoke(): void {
    this.tell('api-key-revoked');
  }

  private change(next: ApiKeyState, type: ApiKeyEvent['type']): void {
    this.current = { ...next, version: this.storedVersion + 1 };
    this.tell(type);
  }

  private tell(type: ApiKeyEvent['type']): void {
    const { id, workspaceId } = this.current;
    const event: ApiKeyEvent = { type, apiKeyId: id, workspaceId };
    this.record(event);
  }
}

export interface ApiKeyEvent extends DomainEvent {
  readonly type: 'api-key-issued' | 'api-key-changed' | 'api-key-rotated' | 'api-key-revoked';
  readonly apiKeyId: string;
}

function named({ name, expiresAt }: ApiKeyDescription): ApiKeyDescription {
  const trimmed = name.trim();
  if (!trimmed) throw new KeyUnnamed();
  return { name: trimmed, ...(expiresAt && { expiresAt }) };
}

function checked(described: ApiKeyDescription, now: Date): ApiKeyDescription {
  if (described.expiresAt && described.expiresAt <= now) throw new ExpiryPast(described.expiresAt);
  return named(described);
}

/** Looks at every byte, so that how long it takes tells nothing. */
function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index += 1) difference |= a[index] ^ b[index];
  return difference === 0;
}
