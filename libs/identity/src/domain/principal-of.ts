import type { Actor, Principal } from '#libs/kernel';
import { permissionsOf, type Role } from './roles.js';

/** Who comes in, by whatever means. */
export interface Member extends Actor {
  readonly workspaceId: string;
  readonly role: Role;
  readonly isReadOnly: boolean;
}

/** The caller that a member is to everything else. */
export const principalOf = ({ id, name, workspaceId, role, isReadOnly }: Member): Principal => ({
  ...{ id, name, workspaceId, role, isReadOnly },
  permissions: permissionsOf(role, isReadOnly),
});
