import type { Principal } from '#libs/kernel';
import type { ApiKeyRepository } from '../domain/api-key.repository.js';
import { hashOf } from './secret.js';

/** Whom a secret belongs to. Asked for every request, so past the bus. */
export class Callers {
  constructor(private readonly keys: ApiKeyRepository) {}

  /** Tells whose it is, where the key was seen lately and is known to be as it was; hashes once however often it is asked. */
  recogniser(secret: string): () => Principal | undefined {
    const hash = hashOf(secret);
    return () => this.keys.seen(hash)?.principal;
  }

  /** `undefined` when the secret is nobody's. */
  async presenting(secret: string): Promise<Principal | undefined> {
    const key = await this.keys.findByHash(hashOf(secret));
    return key?.principal;
  }
}
