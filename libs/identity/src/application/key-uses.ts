import type { Keyring } from '../domain/keyring.js';

/** When keys were last used. Noted for every request, and so written together, now and then. */
export class KeyUses {
  private uses = new Map<string, Date>();

  constructor(private readonly keys: Keyring) {}

  note(keyId: string, at: Date): void {
    this.uses.set(keyId, at);
  }

  /** Writes what was noted since; what cannot be written is kept for the next time. */
  async write(): Promise<void> {
    const { uses } = this;
    if (uses.size === 0) return;
    this.uses = new Map();
    try {
      await this.keys.used(uses);
    } catch (error) {
      this.uses = new Map([...uses, ...this.uses]);
      throw error;
    }
  }
}
