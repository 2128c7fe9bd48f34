import type { Actor } from '#libs/kernel';
import type { Role } from '../domain/roles.js';

export { OVERLAP } from '../domain/api-key.js';
export { type Role, ROLES } from '../domain/roles.js';

export interface ApiKeyView {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly readOnly: boolean;
  /** The one site that it is for; absent: the workspace. */
  readonly siteId?: string;
  /** Instants, RFC 3339 in UTC. */
  readonly expiresAt?: string;
  /** To within half a minute; absent: never. */
  readonly lastUsedAt?: string;
  /** Until when the secret before the last rotation lets its holder in too. */
  readonly formerUntil?: string;
  readonly createdAt: string;
  /** Absent: the operator. */
  readonly createdBy?: Actor;
  /** Whether its end has come: it is not rotated any more. */
  readonly hasEnded: boolean;
  /** Whether nobody else could manage the workspace for good. */
  readonly isLastAdmin: boolean;
  readonly version: number;
}
