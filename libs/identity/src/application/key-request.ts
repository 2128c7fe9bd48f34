import type { ApiKeyDescription } from '../domain/api-key.js';

/** What is said of a key, as callers write it. */
export interface KeyRequest {
  readonly name: string;
  /** An instant, RFC 3339. */
  readonly expiresAt?: string;
}

export const describedBy = ({ name, expiresAt }: KeyRequest): ApiKeyDescription => ({
  name,
  ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt) }),
});
