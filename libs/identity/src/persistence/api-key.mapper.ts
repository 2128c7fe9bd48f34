import type { Actor } from '#libs/kernel';
import type { Prisma } from '#libs/persistence';
import type { ApiKeyView } from '../application/api-key.view.js';
import { ApiKey, type ApiKeyState } from '../domain/api-key.js';
import type { Role } from '../domain/roles.js';

export type Row = Prisma.ApiKeyGetPayload<object>;

/** As `isLastingAdmin` tells, for the database. */
export const LASTING_ADMIN = { role: 'admin', isReadOnly: false, siteId: null, expiresAt: null };

/** Without its workspace, which is written from the context, or by an operator. */
export const toRow = ({ state }: ApiKey) => ({
  ...{ id: state.id, name: state.name, role: state.role, isReadOnly: state.isReadOnly, hash: state.hash },
  siteId: state.siteId ?? null,
  ...{ formerHash: state.former?.hash ?? null, formerUntil: state.former?.until ?? null },
  ...{ expiresAt: state.expiresAt ?? null, createdAt: state.createdAt, version: state.version },
  ...{ createdById: state.createdBy?.id ?? null, createdByName: state.createdBy?.name ?? null },
});

export function toApiKey(row: Row): ApiKey {
  const { id, workspaceId, name, role, isReadOnly, hash, formerHash, formerUntil, expiresAt, createdAt, version } = row;
  const { siteId } = row;
  const state: ApiKeyState = {
    ...{ id, workspaceId, name, role: role as Role, isReadOnly, hash, createdAt, version },
    ...(formerHash && formerUntil && { former: { hash: formerHash, until: formerUntil } }),
    ...(expiresAt && { expiresAt }),
    ...(siteId !== null && { siteId }),
    ...createdByOf(row),
  };
  return ApiKey.restore(state);
}

/** `isLastAdmin`: as the workspace's other keys tell. */
export function toView(row: Row, now: Date, isLastAdmin: boolean): ApiKeyView {
  const { id, name, role, isReadOnly, siteId, createdAt, version, expiresAt, lastUsedAt, formerUntil } = row;
  return {
    ...{ id, name, role: role as Role, readOnly: isReadOnly, createdAt: createdAt.toISOString(), version },
    isLastAdmin,
    hasEnded: expiresAt !== null && expiresAt <= now,
    ...(siteId !== null && { siteId }),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    ...(lastUsedAt && { lastUsedAt: lastUsedAt.toISOString() }),
    ...(formerUntil && formerUntil > now && { formerUntil: formerUntil.toISOString() }),
    ...createdByOf(row),
  };
}

const createdByOf = ({ createdById, createdByName }: Row): { readonly createdBy?: Actor } =>
  createdById !== null && createdByName !== null ? { createdBy: { id: createdById, name: createdByName } } : {};
