import { SharedStore } from '../shared-store.js';

/** A store that is always there, unless it is told to be away. */
export class InMemoryStore extends SharedStore {
  readonly values = new Map<string, Uint8Array>();
  isAway = false;
  isClosed = false;

  get(key: string): Promise<Uint8Array | undefined> {
    return this.isAway ? Promise.reject(new Error('away')) : Promise.resolve(this.values.get(key));
  }

  put(key: string, value: Uint8Array): void {
    if (!this.isAway) this.values.set(key, value);
  }

  close(): void {
    this.isClosed = true;
  }
}
