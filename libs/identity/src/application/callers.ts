import type { Principal } from '#libs/kernel';
import type { ApiKeyRepository } from '../domain/api-key.repository.js';
import { hashOf } from './secret.js';

/** Whom a secret belongs to. Asked for every request, so past the bus. */
export class Callers {
  constructor(private readonly keys: ApiKeyRepository) {}

  /** Where the key was seen lately, and is known to be as it was. */
  known(secret: string): Principal | undefined {
    return this.keys.seen(hashOf(secret))?.principal;
  }

  /** `undefined` when the secret is nobody's. */
  async presenting(secret: string): Promise<Principal | undefined> {
    const key = await this.keys.findByHash(hashOf(secret));
    return key?.principal;
  }
}
