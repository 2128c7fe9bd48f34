import { SupportState } from '#libs/compat';
import type { CoreBrowser, FeatureRecord } from './edition-contents.js';
import { type FullRun, lastFullRun, publishedRun } from './full-run.js';
import { overrule, readPublished } from './published-support.js';
import { StepFunction } from './step-function.js';
import type { FunctionId, SupportTableBuilder, VectorId } from './support-table.builder.js';
import { toBound, type VersionBound } from './version-bound.js';

/** A key of the edition: its ordinal, and the vector of its own statements. */
export interface KeyVector {
  readonly ordinal: number;
  readonly vector: VectorId;
}

export interface FeatureSupport {
  readonly headlineKeys: readonly number[];
  readonly overruled: boolean;
  readonly vector: VectorId;
  readonly vectorByAllKeys: VectorId;
}

/** Per core browser what is published, in their order. */
type PublishedBounds = readonly (VersionBound | undefined)[];

/** Finds which keys of a feature decide its support, and what support that is. */
export class FeatureSupportReader {
  readonly #core: readonly { browser: number; id: string; newest: number }[];
  readonly #runs = new Map<FunctionId, FullRun>();

  constructor(
    private readonly table: SupportTableBuilder,
    coreBrowsers: readonly CoreBrowser[],
    browserOrdinals: ReadonlyMap<string, number>,
  ) {
    this.#core = coreBrowsers.flatMap(({ id, newest }) => {
      const browser = browserOrdinals.get(id);
      return browser === undefined ? [] : [{ browser, id, newest: table.lines[browser].place(newest)?.ordinal ?? 0 }];
    });
  }

  read({ publishedSupport }: FeatureRecord, keys: readonly KeyVector[]): FeatureSupport {
    const published = this.#core
      .map(({ id }) => publishedSupport[id])
      .map((written) => (written ? toBound(written) : undefined));
    if (keys.length === 0) {
      const vector = this.#publishedOnly(published);
      return { headlineKeys: [], overruled: false, vector, vectorByAllKeys: vector };
    }

    const runs = published.map((bound, at) => publishedRun(bound, this.table.lines[this.#core[at].browser]));
    const kept = keys.filter(({ vector }) => this.#runsOf(vector).every((run, at) => run <= runs[at]));
    const headline = kept.length > 0 ? kept : keys;
    const vectors = headline.map(({ vector }) => vector);
    const byHeadline = this.table.addWorstOf(vectors);
    const overruled = this.#lastRunsOf(vectors).some((run, at) => run !== runs[at]);

    return {
      headlineKeys: headline.map(({ ordinal }) => ordinal),
      overruled,
      vector: overruled ? this.#overrule(byHeadline, published) : byHeadline,
      vectorByAllKeys: this.table.addWorstOf(keys.map(({ vector }) => vector)),
    };
  }

  /** Per core browser where the vector's last run of full support begins, judged at the newest release web-features knew. */
  #runsOf(vector: VectorId): readonly FullRun[] {
    const functions = this.table.functionsOf(vector);
    return this.#core.map(({ browser, newest }) => this.#runOf(functions[browser], newest));
  }

  /** Per core browser the last to begin: from there on all have it. */
  #lastRunsOf(vectors: readonly VectorId[]): readonly FullRun[] {
    const runs = vectors.map((vector) => this.#runsOf(vector));
    return this.#core.map((_, at) => Math.max(...runs.map((each) => each[at])));
  }

  #runOf(fn: FunctionId, newest: number): FullRun {
    let run = this.#runs.get(fn);
    if (run === undefined) this.#runs.set(fn, (run = lastFullRun(this.table.steps(fn), newest)));
    return run;
  }

  #publishedOnly(published: PublishedBounds): VectorId {
    const unknown = this.table.lines.map((_, browser) =>
      this.table.addFunction(browser, StepFunction.always(SupportState.Unknown)),
    );
    if (!published.some(Boolean)) return this.table.addVector(unknown);
    return this.#inCore(unknown, published, (_, bound, browser) => readPublished(bound, this.table.lines[browser]));
  }

  #overrule(vector: VectorId, published: PublishedBounds): VectorId {
    return this.#inCore(this.table.functionsOf(vector), published, (fn, bound, browser) =>
      overrule(this.table.steps(fn), bound, this.table.lines[browser]),
    );
  }

  /** The functions, with those of the core browsers replaced. */
  #inCore(
    functions: readonly FunctionId[],
    published: PublishedBounds,
    replace: (fn: FunctionId, bound: VersionBound | undefined, browser: number) => StepFunction,
  ): VectorId {
    const replaced = [...functions];
    this.#core.forEach(({ browser }, at) => {
      replaced[browser] = this.table.addFunction(browser, replace(functions[browser], published[at], browser));
    });
    return this.table.addVector(replaced);
  }
}
