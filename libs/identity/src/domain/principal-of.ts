import type { Actor, Principal } from '#libs/kernel';
import { rulesOf, type Role } from './roles.js';

/** Who comes in, by whatever means. */
export interface Member extends Actor {
  readonly workspaceId: string;
  readonly role: Role;
  readonly isReadOnly: boolean;
  /** The one site that it is for; absent: the workspace. */
  readonly siteId?: string;
}

/** The caller that a member is to everything else. */
export const principalOf = ({ id, name, workspaceId, role, isReadOnly, siteId }: Member): Principal => ({
  ...{ id, name, workspaceId, role, isReadOnly },
  ...(siteId !== undefined && { siteId }),
  rules: rulesOf(role, { isReadOnly, ...(siteId !== undefined && { siteId }) }),
});
