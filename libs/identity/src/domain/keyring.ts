import type { ApiKey } from './api-key.js';

/** The keys of all workspaces: who calls is found out before it is known for which. */
export abstract class Keyring {
  /** Refuses a secret that another key has with KeyInUse. */
  abstract add(key: ApiKey): Promise<void>;
  /** The key, where it was found lately and is known to be as it was: it costs no waiting. */
  abstract seen(hash: Uint8Array): ApiKey | undefined;
  /** The key that this is the hash of, be it of its secret or of the one before. */
  abstract findByHash(hash: Uint8Array): Promise<ApiKey | undefined>;
  abstract countOf(workspaceId: string): Promise<number>;
  /** Notes when keys were last used, by their ids. */
  abstract used(uses: ReadonlyMap<string, Date>): Promise<void>;
}
