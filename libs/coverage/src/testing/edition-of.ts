import { STATE_NAMES, type EditionIndex, type IndexedFeature, type StateName, type SupportTable } from '#libs/compat';

/** Per browser what each of its releases has, oldest first; a browser that is left out has no statements. */
export type Support = Readonly<Record<string, readonly StateName[]>>;

export interface EditionSketch {
  /** Versions, oldest first. */
  readonly browsers: Readonly<Record<string, readonly string[]>>;
  readonly keys?: Readonly<Record<string, { readonly support: Support; readonly withAncestors?: Support }>>;
  readonly features?: Readonly<Record<string, FeatureSketch>>;
}

export interface FeatureSketch extends Partial<
  Pick<IndexedFeature, 'name' | 'kind' | 'targets' | 'groups' | 'caniuse' | 'baseline' | 'discouraged' | 'custom'>
> {
  readonly support?: Support;
  readonly byAllKeys?: Support;
  readonly keys?: readonly string[];
  readonly headlineKeys?: readonly string[];
}

/** A small edition, drawn by hand or at random. */
export function editionOf({ browsers, keys = {}, features = {} }: EditionSketch): EditionIndex {
  const lines = Object.entries(browsers);
  const table = new TableBuilder(lines);
  const keyIds = Object.keys(keys).sort();
  const ordinalsOf = (wanted: readonly string[] = []): number[] => wanted.map((key) => keyIds.indexOf(key));
  const owners = Object.values(features);

  return {
    editionId: '0198c0de-0000-7000-8000-000000000001',
    bcdVersion: '8.1.3',
    webFeaturesVersion: '3.40.0',
    browsers: lines.map(([id, versions]) => ({
      id,
      name: id,
      type: 'desktop',
      versions,
      dates: versions.map(() => undefined),
    })),
    features: Object.entries(features).map(([id, sketch]) => ({
      id,
      name: sketch.name ?? id,
      kind: sketch.kind ?? 'feature',
      targets: sketch.targets ?? [],
      groups: sketch.groups ?? [],
      caniuse: sketch.caniuse ?? [],
      ...(sketch.baseline && { baseline: sketch.baseline }),
      discouraged: sketch.discouraged ?? false,
      keys: ordinalsOf(sketch.keys),
      headlineKeys: ordinalsOf(sketch.headlineKeys ?? sketch.keys),
      overruled: false,
      ...(sketch.custom && { custom: sketch.custom }),
    })),
    keys: keyIds,
    featureOfKey: Int32Array.from(keyIds, (key) =>
      owners.findIndex((owner) => !owner.custom && owner.keys?.includes(key)),
    ),
    support: table.build({
      ofKey: keyIds.map((key) => keys[key].support),
      ofKeyWithAncestors: keyIds.map((key) => keys[key].withAncestors ?? keys[key].support),
      ofFeature: owners.map(({ support = {} }) => support),
      ofFeatureByAllKeys: owners.map(({ support = {}, byAllKeys = support }) => byAllKeys),
    }),
  };
}

type Owner = 'ofKey' | 'ofKeyWithAncestors' | 'ofFeature' | 'ofFeatureByAllKeys';

/** Interns as an import does: equal steps of a browser are one function, equal rows one vector. */
class TableBuilder {
  readonly #functions = new Map<string, number>();
  readonly #vectors = new Map<string, number>();
  readonly #functionSteps: { readonly browser: number; readonly steps: readonly Step[] }[] = [];

  constructor(readonly lines: readonly (readonly [string, readonly string[]])[]) {}

  build(support: Readonly<Record<Owner, readonly Support[]>>): SupportTable {
    const vectorsOf = (owner: Owner): Uint16Array => Uint16Array.from(support[owner], (each) => this.#vector(each));
    const owned = {
      ofKey: vectorsOf('ofKey'),
      ofKeyWithAncestors: vectorsOf('ofKeyWithAncestors'),
      ofFeature: vectorsOf('ofFeature'),
      ofFeatureByAllKeys: vectorsOf('ofFeatureByAllKeys'),
    };
    const offsets = [0];
    for (const { steps } of this.#functionSteps) offsets.push(offsets[offsets.length - 1] + steps.length);
    const steps = this.#functionSteps.flatMap((fn) => fn.steps);
    return {
      width: this.lines.length,
      browserOf: Uint8Array.from(this.#functionSteps, ({ browser }) => browser),
      offsets: Uint32Array.from(offsets),
      starts: Uint16Array.from(steps, ({ start }) => start),
      states: Uint8Array.from(steps, ({ state }) => state),
      vectors: Uint16Array.from([...this.#vectors.keys()].flatMap((row) => row.split(',').map(Number))),
      ...owned,
    };
  }

  #vector(support: Support): number {
    const row = this.lines.map(([id, versions], browser) =>
      this.#function(browser, support[id] ?? versions.map(() => 'unknown')),
    );
    return intern(this.#vectors, row.join());
  }

  #function(browser: number, states: readonly StateName[]): number {
    const codes = (states.length > 0 ? states : ['unknown' as const]).map((state) => STATE_NAMES.indexOf(state));
    const steps = codes
      .map((state, start) => ({ start, state }))
      .filter(({ start, state }) => start === 0 || state !== codes[start - 1]);
    const fn = intern(this.#functions, JSON.stringify([browser, steps]));
    this.#functionSteps[fn] = { browser, steps };
    return fn;
  }
}

interface Step {
  readonly start: number;
  readonly state: number;
}

function intern(known: Map<string, number>, text: string): number {
  const ordinal = known.get(text) ?? known.size;
  known.set(text, ordinal);
  return ordinal;
}
