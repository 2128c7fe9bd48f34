import type { Principal } from '#libs/kernel';
import type { ApiKeyRepository } from '../domain/api-key.repository.js';
import { hashOf } from './secret.js';

/** Whom a secret belongs to. Asked for every request, so what is known is answered at once, past the bus. */
export class Callers {
  constructor(private readonly keys: ApiKeyRepository) {}

  /** `undefined` when the secret is nobody's. */
  presenting(secret: string): Principal | undefined | Promise<Principal | undefined> {
    const hash = hashOf(secret);
    return this.keys.seen(hash)?.principal ?? this.keys.findByHash(hash).then((key) => key?.principal);
  }
}
