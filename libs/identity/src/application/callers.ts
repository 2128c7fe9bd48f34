import type { Principal } from '#libs/kernel';
import type { ApiKey } from '../domain/api-key.js';
import type { Keyring } from '../domain/keyring.js';
import type { KeyUses } from './key-uses.js';
import { hashOf, isMistyped } from './secret.js';
import { TokenCallers } from './token-callers.js';

/** Whom a secret belongs to, be it of a key or a token. Asked for every request, so past the bus. */
export class Callers {
  /** Without `tokens` every secret is of a key. */
  constructor(
    private readonly keys: Keyring,
    private readonly uses: KeyUses,
    private readonly tokens?: TokenCallers,
  ) {}

  get takesTokens(): boolean {
    return this.tokens !== undefined;
  }

  /** Tells whose it is, where the secret was seen lately and is known to be as it was; hashes once however often it is asked. */
  recogniser(secret: string): () => Principal | undefined {
    if (this.tokens && TokenCallers.isToken(secret)) return this.tokens.recogniser(secret);
    const hash = hashOf(secret);
    return () => this.admitted(this.keys.seen(hash), hash);
  }

  /** `undefined` when the secret is of no key, or lets nobody in any more; a token that lets nobody in is refused, telling why. */
  async presenting(secret: string): Promise<Principal | undefined> {
    if (this.tokens && TokenCallers.isToken(secret)) return this.tokens.presenting(secret);
    if (secret.length > LONGEST_KEY || isMistyped(secret)) return undefined;
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

/** Characters; what is longer than any key of ours is not looked up. */
const LONGEST_KEY = 512;
