import { type ReleaseOrdinal, stateAt, SupportState, type SupportTable } from '#libs/compat';
import { StepFunction } from './step-function.js';

/** A browser whose releases have what others have: a column of the table, new or in the place of one. */
export interface ComposedBrowser {
  readonly ordinal: number;
  /** What each of its releases equals; nothing where that is not known. */
  readonly releases: readonly (ReleaseOrdinal | undefined)[];
}

/**
 * A support table with more browsers and more vectors than the one it is laid over. Functions and vectors that were there keep
 * their numbers: whoever names one by a number need not know of the overlay.
 */
export class SupportOverlay {
  readonly #added: { readonly browser: number; readonly steps: StepFunction }[] = [];
  readonly #rows: Uint32Array;
  readonly #addedRows: (readonly number[])[] = [];
  readonly #worst = new Map<string, number>();

  constructor(
    private readonly base: SupportTable,
    private readonly width: number,
    private readonly composed: readonly ComposedBrowser[],
  ) {
    this.#rows = widened(base, width);
    for (const browser of composed) this.#compose(browser);
  }

  /** The vector that has in every release the worst of what these have; `orUnknown`: and of something that nobody knows. */
  addWorstOf(vectors: readonly number[], orUnknown: boolean): number {
    const distinct = [...new Set(vectors)];
    if (distinct.length === 1 && !orUnknown) return distinct[0];

    const row = Array.from({ length: this.width }, (_, browser) =>
      this.#worstOf(
        browser,
        distinct.map((vector) => this.#rows[vector * this.width + browser]),
        orUnknown,
      ),
    );
    return this.#rows.length / this.width + this.#addedRows.push(row) - 1;
  }

  /** The table, in which these features have these vectors. */
  build(own: { readonly features: readonly number[]; readonly vectors: readonly number[] }): SupportTable {
    const { ofFeature, ofFeatureByAllKeys, ...base } = this.base;
    const rows = new Uint32Array(this.#rows.length + this.#addedRows.length * this.width);
    rows.set(this.#rows);
    this.#addedRows.forEach((row, at) => rows.set(row, this.#rows.length + at * this.width));
    const isWide = base.browserOf.length + this.#added.length > FEW;
    return {
      ...base,
      ...this.#functions(),
      width: this.width,
      vectors: isWide ? rows : new Uint16Array(rows),
      ofFeature: assigned(ofFeature, own),
      ofFeatureByAllKeys: assigned(ofFeatureByAllKeys, own),
    };
  }

  /** Gives each vector the function of the browser: composed once for all vectors that say the same of what it equals. */
  #compose({ ordinal, releases }: ComposedBrowser): void {
    const { width, vectors } = this.base;
    const sources = [...new Set(releases.flatMap((release) => release?.browser ?? []))];
    const byFunctions = new Map<string, number>();
    const bySteps = new Map<string, number>();
    for (let vector = 0; vector < vectors.length / width; vector += 1) {
      const row = vector * width;
      let told = '';
      for (const source of sources) told += String.fromCharCode(vectors[row + source]);
      let fn = byFunctions.get(told);
      if (fn === undefined) {
        const steps = this.#composed(releases, row);
        const shape = String.fromCharCode(...steps.starts, ...steps.states);
        fn = bySteps.get(shape) ?? this.#addFunction(ordinal, steps);
        bySteps.set(shape, fn);
        byFunctions.set(told, fn);
      }
      this.#rows[vector * this.width + ordinal] = fn;
    }
  }

  #composed(releases: ComposedBrowser['releases'], row: number): StepFunction {
    return StepFunction.ofEach(releases.length, (ordinal) => {
      const equal = releases[ordinal];
      return equal ? stateAt(this.base, this.base.vectors[row + equal.browser], equal.release) : SupportState.Unknown;
    });
  }

  #worstOf(browser: number, functions: readonly number[], orUnknown: boolean): number {
    const distinct = [...new Set(functions)].sort((a, b) => a - b);
    if (distinct.length === 1 && !orUnknown) return distinct[0];

    const told = `${String(browser)} ${distinct.join()} ${String(orUnknown)}`;
    const known = this.#worst.get(told);
    if (known !== undefined) return known;

    const all = [...distinct.map((fn) => this.#steps(fn)), ...(orUnknown ? [UNKNOWN] : [])];
    const fn = this.#addFunction(browser, StepFunction.merge(all, worst));
    this.#worst.set(told, fn);
    return fn;
  }

  #steps(fn: number): StepFunction {
    const count = this.base.browserOf.length;
    return fn < count ? StepFunction.stored(this.base, fn) : this.#added[fn - count].steps;
  }

  #addFunction(browser: number, steps: StepFunction): number {
    return this.base.browserOf.length + this.#added.push({ browser, steps }) - 1;
  }

  /** What was there, then what was added; a function of a browser that is hidden now has no steps left. */
  #functions(): Pick<SupportTable, 'browserOf' | 'offsets' | 'starts' | 'states'> {
    const { browserOf, offsets: ends, ...base } = this.base;
    const hidden = new Set(this.composed.map(({ ordinal }) => ordinal));
    const steps = this.#added.reduce((sum, { steps: { starts } }) => sum + starts.length, base.starts.length);
    const offsets = new Uint32Array(browserOf.length + this.#added.length + 1);
    const [starts, states] = [new Uint16Array(steps), new Uint8Array(steps)];
    let end = 0;
    browserOf.forEach((browser, fn) => {
      for (let step = ends[fn]; step < ends[fn + 1] && !hidden.has(browser); step += 1, end += 1) {
        starts[end] = base.starts[step];
        states[end] = base.states[step];
      }
      offsets[fn + 1] = end;
    });
    this.#added.forEach(({ steps }, at) => {
      starts.set(steps.starts, end);
      states.set(steps.states, end);
      offsets[browserOf.length + at + 1] = end += steps.starts.length;
    });
    const ofAdded = this.#added.map(({ browser }) => browser);
    return { browserOf: Uint8Array.from([...browserOf, ...ofAdded]), offsets, starts, states };
  }
}

/** Functions that 16 bits tell apart. */
const FEW = 2 ** 16;

const UNKNOWN = StepFunction.always(SupportState.Unknown);
const worst = (states: readonly SupportState[]): SupportState => Math.min(...states) as SupportState;

/** The table's rows with room for more browsers at their ends. */
function widened({ vectors, width }: SupportTable, to: number): Uint32Array {
  const rows = new Uint32Array((vectors.length / width) * to);
  for (let from = 0, at = 0; from < vectors.length; from += width, at += to)
    rows.set(vectors.subarray(from, from + width), at);
  return rows;
}

/** The features' vectors, longer where features were added. */
function assigned(
  vectors: Uint16Array,
  own: { readonly features: readonly number[]; readonly vectors: readonly number[] },
): Uint16Array {
  const all = new Uint16Array(Math.max(vectors.length, ...own.features.map((ordinal) => ordinal + 1)));
  all.set(vectors);
  own.features.forEach((ordinal, at) => (all[ordinal] = own.vectors[at]));
  return all;
}
