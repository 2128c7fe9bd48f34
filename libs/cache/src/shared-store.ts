/** Where processes keep values for one another. It may be away at any time, and lose whatever it likes. */
export abstract class SharedStore {
  /** Rejects where it cannot be said, and soon: callers wait. */
  abstract get(key: string): Promise<Uint8Array | undefined>;
  /** The value is gone after so many milliseconds. Nobody waits for it, and what cannot be stored is not. */
  abstract put(key: string, value: Uint8Array, ttl: number): void;
  abstract close(): void;
}
