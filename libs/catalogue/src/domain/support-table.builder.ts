import { ReleaseLine, type SupportState, type SupportTable } from '#libs/compat';
import type { BrowserRecord } from './edition-contents.js';
import { readKeySupport } from './key-support.js';
import { type Statement, worthOf } from './statement.js';
import { StepFunction } from './step-function.js';

/** Names a function of the table. */
export type FunctionId = number;
/** Names a vector of the table. */
export type VectorId = number;

/** Collects functions and vectors, each distinct one once. */
export class SupportTableBuilder {
  readonly lines: readonly ReleaseLine[];
  readonly #functions: { browser: number; steps: StepFunction }[] = [];
  readonly #functionIds = new Map<string, FunctionId>();
  readonly #vectors: (readonly FunctionId[])[] = [];
  readonly #vectorIds = new Map<string, VectorId>();
  /** By the statements they were read from: most keys repeat, in whole or for a browser, what another one says. */
  readonly #vectorsRead = new Map<string, VectorId>();
  readonly #functionsRead = new Map<string, FunctionId>();

  constructor(browsers: readonly BrowserRecord[]) {
    this.lines = browsers.map(({ releases }) => new ReleaseLine(releases.map(({ version }) => version)));
  }

  steps = (id: FunctionId): StepFunction => this.#functions[id].steps;
  functionsOf = (id: VectorId): readonly FunctionId[] => this.#vectors[id];

  /** The vector of a key: per browser the function of what is said about it. */
  addKey(said: readonly (readonly Statement[])[]): VectorId {
    const told = said.map(tellApart);
    return remember(this.#vectorsRead, told.join('|'), () =>
      this.addVector(said.map((statements, browser) => this.#read(browser, statements, told[browser]))),
    );
  }

  addFunction(browser: number, steps: StepFunction): FunctionId {
    return remember(this.#functionIds, `${browser} ${steps.starts.join()} ${steps.states.join()}`, () => {
      return this.#functions.push({ browser, steps }) - 1;
    });
  }

  /** A vector of one function per browser, in the browsers' order. */
  addVector(functions: readonly FunctionId[]): VectorId {
    return remember(this.#vectorIds, functions.join(), () => this.#vectors.push(functions) - 1);
  }

  /** The vector that has in every release the worst of what these have. */
  addWorstOf(vectors: readonly VectorId[]): VectorId {
    const distinct = [...new Set(vectors)];
    if (distinct.length === 1) return distinct[0];
    return this.addVector(this.lines.map((_, browser) => this.#worstOf(browser, distinct)));
  }

  build(
    assigned: Pick<SupportTable, 'ofKey' | 'ofKeyWithAncestors' | 'ofFeature' | 'ofFeatureByAllKeys'>,
  ): SupportTable {
    const offsets = [0];
    for (const { steps } of this.#functions) offsets.push((offsets.at(-1) ?? 0) + steps.starts.length);
    return {
      width: this.lines.length,
      browserOf: Uint8Array.from(this.#functions, ({ browser }) => browser),
      offsets: Uint32Array.from(offsets),
      starts: Uint16Array.from(this.#functions.flatMap(({ steps }) => steps.starts)),
      states: Uint8Array.from(this.#functions.flatMap(({ steps }) => steps.states)),
      vectors: Uint16Array.from(this.#vectors.flat()),
      ...assigned,
    };
  }

  #read(browser: number, statements: readonly Statement[], told: string): FunctionId {
    return remember(this.#functionsRead, `${browser} ${told}`, () =>
      this.addFunction(browser, readKeySupport(statements, this.lines[browser])),
    );
  }

  #worstOf(browser: number, vectors: readonly VectorId[]): FunctionId {
    const functions = [...new Set(vectors.map((vector) => this.#vectors[vector][browser]))];
    return functions.length === 1
      ? functions[0]
      : this.addFunction(browser, StepFunction.merge(functions.map(this.steps), worst));
  }
}

const worst = (states: readonly SupportState[]): SupportState => Math.min(...states) as SupportState;

/** The same text for statements that say the same of support. */
function tellApart(statements: readonly Statement[]): string {
  let told = '';
  for (const statement of statements) {
    told += `${statement.versionAdded ?? ''}-${statement.versionRemoved ?? ''}:${worthOf(statement)},`;
  }
  return told;
}

function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
