import { v7 } from 'uuid';
import { hashOf, newSecret } from '../application/secret.js';
import { ApiKey, type ApiKeyState } from '../domain/api-key.js';

/** A new key that reads, made at this moment. */
export const keyOf = (workspaceId: string, changed: Partial<ApiKeyState> = {}): ApiKey =>
  ApiKey.issue({
    ...{ id: v7(), workspaceId, name: 'CI', role: 'viewer', isReadOnly: false },
    ...{ hash: hashOf(newSecret()), createdAt: new Date() },
    ...changed,
  });

export const adminOf = (workspaceId: string, changed: Partial<ApiKeyState> = {}): ApiKey =>
  keyOf(workspaceId, { role: 'admin', ...changed });
