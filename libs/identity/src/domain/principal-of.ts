import type { Actor, Principal } from '#libs/kernel';
import { type Role, rulesOf, withheldOf } from './roles.js';

/** Who comes in, by whatever means. */
export interface Member extends Actor {
  readonly workspaceId: string;
  readonly role: Role;
  readonly isReadOnly: boolean;
  /** The one site that it is for; absent: the workspace. */
  readonly siteId?: string;
}

/** The caller that a member is to everything else. */
export function principalOf({ id, name, workspaceId, role, isReadOnly, siteId }: Member): Principal {
  const reach = { isReadOnly, ...(siteId !== undefined && { siteId }) };
  const withheld = withheldOf(role, reach);
  return {
    ...{ id, name, workspaceId, role, ...reach },
    rules: rulesOf(role, reach),
    ...(withheld.size > 0 && { withheld }),
  };
}
