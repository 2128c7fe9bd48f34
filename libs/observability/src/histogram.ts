import { Histogram as Times } from 'prom-client';
import { type Declared, Instrument, type Sample } from './instrument.js';

/** How long something takes: how often it took at most so many seconds, and all of them together. */
export class Histogram extends Instrument {
  readonly type = 'histogram';
  readonly #times: Times;

  /** `bounds`: seconds, ascending. */
  constructor({ bounds = BOUNDS, ...declared }: Declared & { readonly bounds?: readonly number[] }) {
    super(declared);
    this.#times = new Times({ ...declared, buckets: [...bounds], labelNames: this.labels, registers: [] });
  }

  /** What has these values for its labels. */
  observe(seconds: number, ...of: readonly string[]): void {
    this.#times.observe(this.named(of), seconds);
  }

  /** Measures a piece of work, until what it promises is kept or broken; how it ended is told by the last label. */
  async timing<Result>(of: readonly string[], work: () => Promise<Result>, endOf = endingOf): Promise<Result> {
    const begun = performance.now();
    try {
      const result = await work();
      this.observe((performance.now() - begun) / 1000, ...of, endOf());
      return result;
    } catch (error) {
      this.observe((performance.now() - begun) / 1000, ...of, endOf(error));
      throw error;
    }
  }

  protected async own(): Promise<readonly Sample[]> {
    return (await this.#times.get()).values;
  }
}

const endingOf = (error?: unknown): string => (error === undefined ? 'ok' : 'error');

/** Seconds, from what is answered from memory to what nobody waits for. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
