import type { Principal } from '#libs/kernel';
import type { ApiKey } from '../domain/api-key.js';
import type { Keyring } from '../domain/keyring.js';
import type { KeyUses } from './key-uses.js';
import { hashOf, isMistyped } from './secret.js';

/** Whom a secret belongs to. Asked for every request, so past the bus. */
export class Callers {
  constructor(
    private readonly keys: Keyring,
    private readonly uses: KeyUses,
  ) {}

  /** Tells whose it is, where the key was seen lately and is known to be as it was; hashes once however often it is asked. */
  recogniser(secret: string): () => Principal | undefined {
    const hash = hashOf(secret);
    return () => this.admitted(this.keys.seen(hash), hash);
  }

  /** `undefined` when the secret is nobody's, or lets nobody in any more. */
  async presenting(secret: string): Promise<Principal | undefined> {
    if (isMistyped(secret)) return undefined;
    const hash = hashOf(secret);
    return this.admitted(await this.keys.findByHash(hash), hash);
  }

  private admitted(key: ApiKey | undefined, hash: Uint8Array): Principal | undefined {
    const now = new Date();
    if (!key?.admits(hash, now)) return undefined;
    this.uses.note(key.id, now);
    return key.principal;
  }
}
