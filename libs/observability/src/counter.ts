import { Instrument, type Sample } from './instrument.js';

/** How often something happened since the process began. */
export class Counter extends Instrument {
  readonly type = 'counter';
  readonly #counts = new Map<string, { readonly of: readonly string[]; value: number }>();

  /** Counts once more what has these values for its labels. */
  count(...of: readonly string[]): void {
    const key = of.join('\n');
    const known = this.#counts.get(key);
    if (known) known.value += 1;
    else this.#counts.set(key, { of, value: 1 });
  }

  protected own(): readonly Sample[] {
    return [...this.#counts.values()].map(({ of, value }) => ({ labels: this.named(of), value }));
  }
}
