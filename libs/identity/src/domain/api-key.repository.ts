import type { ApiKey } from './api-key.js';

/** The keys of all workspaces: who calls is found out before it is known for which. */
export abstract class ApiKeyRepository {
  /** Refuses a secret that another key has with KeyInUse. */
  abstract add(key: ApiKey): Promise<void>;
  /** The key, where it was found lately and is known to be as it was: it costs no waiting. */
  abstract seen(hash: Uint8Array): ApiKey | undefined;
  abstract findByHash(hash: Uint8Array): Promise<ApiKey | undefined>;
  abstract countOf(workspaceId: string): Promise<number>;
}
