/** What one figure is of: the value of each label, in the order in which the labels are declared. */
export interface Reading {
  readonly of: readonly string[];
  readonly value: number;
}

type Readings = readonly Reading[];

/** Answers figures when metrics are asked for. */
export type Source = () => Readings | Promise<Readings>;

/** One line of an exposition. */
export interface Sample {
  /** Absent: the metric's own. */
  readonly metricName?: string;
  readonly labels: Readonly<Partial<Record<string, string | number>>>;
  readonly value: number;
}

export interface Declared {
  /** As Prometheus names metrics: what is measured, and its unit, which is never a multiple (seconds, bytes). */
  readonly name: string;
  readonly help: string;
  /** What tells series apart. Each must have few values: what callers choose, such as ids, is none. */
  readonly labels?: readonly string[];
}

/** Something that is measured, under its name for all of the process. Metrics are declared once, where they are measured. */
export abstract class Instrument {
  abstract readonly type: 'counter' | 'gauge' | 'histogram';
  readonly labels: readonly string[];
  readonly #sources = new Set<Source>();

  constructor(readonly declared: Declared) {
    if (ALL.has(declared.name)) throw new Error(`${declared.name} is declared twice.`);
    this.labels = declared.labels ?? [];
    ALL.set(declared.name, this);
  }

  /** All that were declared in this process. */
  static all(): readonly Instrument[] {
    return [...ALL.values()];
  }

  /**
   * Has figures read whenever metrics are asked for, until the way out is taken that is answered. What fails, or takes longer than
   * two seconds, tells nothing that time, and keeps nothing else from being told.
   */
  from(source: Source): () => void {
    this.#sources.add(source);
    return () => void this.#sources.delete(source);
  }

  async samples(): Promise<Sample[]> {
    const read = await Promise.all([...this.#sources].map(readInTime));
    return [...(await this.own()), ...read.flat().map(({ of, value }) => ({ labels: this.named(of), value }))];
  }

  /** What was counted here, rather than read elsewhere. */
  protected abstract own(): Promise<readonly Sample[]>;

  protected named(values: readonly string[]): Record<string, string> {
    return Object.fromEntries(this.labels.map((label, at) => [label, values[at] ?? '']));
  }
}

const ALL = new Map<string, Instrument>();

async function readInTime(source: Source): Promise<Readings> {
  const { promise: late, resolve } = Promise.withResolvers<Readings>();
  const timer = setTimeout(resolve, PATIENCE, []).unref();
  const reading = (async () => source())().catch((): Readings => []);
  return Promise.race([reading, late]).finally(() => clearTimeout(timer));
}

/** Milliseconds: Prometheus itself waits for ten seconds. */
const PATIENCE = 2_000;
