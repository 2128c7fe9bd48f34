import type { KnownKeys } from './known-keys.js';

/** What was asked for before, so that code which needs it runs only where it is there: whole features. */
export class Guards {
  private constructor(
    private readonly keys: KnownKeys,
    private readonly features: ReadonlySet<string>,
  ) {}

  static none(keys: KnownKeys): Guards {
    return new Guards(keys, new Set());
  }

  and(asked: readonly string[]): Guards {
    if (asked.length === 0) return this;
    return new Guards(this.keys, new Set([...this.features, ...asked.map((key) => this.keys.featureOf(key))]));
  }

  cover(key: string): boolean {
    return this.features.has(this.keys.featureOf(key));
  }
}
