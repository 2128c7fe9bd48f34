import { Counter as Counts } from 'prom-client';
import { type Declared, Instrument, type Sample } from './instrument.js';

/** How often something happened since the process began. */
export class Counter extends Instrument {
  readonly type = 'counter';
  readonly #counts: Counts;

  constructor(declared: Declared) {
    super(declared);
    this.#counts = new Counts({ ...declared, labelNames: this.labels, registers: [] });
  }

  /** Counts once more what has these values for its labels. */
  count(...of: readonly string[]): void {
    this.#counts.inc(this.named(of));
  }

  protected async own(): Promise<readonly Sample[]> {
    return (await this.#counts.get()).values;
  }
}
