import { type Declared, Instrument, type Sample } from './instrument.js';

/** How long something takes: how often it took at most so many seconds, and all of them together. */
export class Histogram extends Instrument {
  readonly type = 'histogram';
  readonly #series = new Map<string, Series>();
  readonly #bounds: readonly number[];

  /** `bounds`: seconds, ascending. */
  constructor(declared: Declared & { readonly bounds?: readonly number[] }) {
    super(declared);
    this.#bounds = declared.bounds ?? BOUNDS;
  }

  /** What has these values for its labels. */
  observe(seconds: number, ...of: readonly string[]): void {
    const key = of.length === 1 ? of[0] : of.join('\n');
    let series = this.#series.get(key);
    if (!series) this.#series.set(key, (series = new Series(of, this.#bounds)));
    series.add(seconds);
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

  protected own(): readonly Sample[] {
    return [...this.#series.values()].flatMap((series) => series.samples(this.declared.name, this.named(series.of)));
  }
}

const endingOf = (error?: unknown): string => (error === undefined ? 'ok' : 'error');

/** Counts are kept apart by bucket, and summed up when they are asked for: every request comes by here. */
class Series {
  readonly #counts: Float64Array;
  #sum = 0;

  constructor(
    readonly of: readonly string[],
    private readonly bounds: readonly number[],
  ) {
    this.#counts = new Float64Array(bounds.length + 1);
  }

  add(seconds: number): void {
    let at = 0;
    while (at < this.bounds.length && seconds > this.bounds[at]) at += 1;
    this.#counts[at] += 1;
    this.#sum += seconds;
  }

  samples(name: string, labels: Readonly<Record<string, string>>): Sample[] {
    let count = 0;
    const buckets = [...this.bounds, '+Inf'].map((le, at) => ({
      metricName: `${name}_bucket`,
      labels: { ...labels, le },
      value: (count += this.#counts[at]),
    }));
    return [
      ...buckets,
      { metricName: `${name}_sum`, labels, value: this.#sum },
      { metricName: `${name}_count`, labels, value: count },
    ];
  }
}

/** Seconds, from what is answered from memory to what nobody waits for. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
