import { type EditionIndex, type IndexedFeature, NearestIds } from '#libs/compat';
import { KeyNames } from './key-names.js';
import type { Named } from './named.js';

/** A feature or key that can be judged. */
export interface FoundSubject {
  readonly kind: 'feature' | 'key';
  readonly id: string;
  /** Of a key, the feature that it belongs to. */
  readonly feature?: string;
}

/** A feature that has become several: which of them was meant, only the caller knows. */
export interface SplitFeature {
  readonly kind: 'split';
  readonly id: string;
  readonly targets: readonly string[];
}

/** Nothing in the edition goes by this name. */
export interface NothingNamed {
  readonly kind: 'unknown';
  readonly id: string;
}

/** What a linter says of something that it has not looked at: whatever is used there was not named. */
export interface Unchecked {
  readonly kind: 'unchecked';
  readonly id: string;
  readonly why: 'not-parsed' | 'rule-not-run';
}

export type Finding = FoundSubject | SplitFeature | NothingNamed | Unchecked;

/** Finds in an edition what callers and tools name. */
export class SubjectFinder {
  readonly #features: ReadonlyMap<string, IndexedFeature>;
  readonly #caniuse = new Map<string, IndexedFeature[]>();
  readonly #keyNames: KeyNames;
  #nearCaniuse?: NearestIds;

  constructor(private readonly index: EditionIndex) {
    this.#features = new Map(index.features.map((feature) => [feature.id, feature]));
    this.#keyNames = KeyNames.of(index.keys);
    for (const feature of index.features.filter(({ kind }) => kind === 'feature'))
      for (const id of feature.caniuse) this.#caniuse.set(id, [...(this.#caniuse.get(id) ?? []), feature]);
  }

  /** What is meant: by an id of caniuse every feature that goes by it, by anything else one thing. */
  find(named: Named): readonly Finding[] {
    const { as, name } = named;
    switch (as) {
      case 'words':
        return [unknown(name)];
      case 'not-parsed':
      case 'rule-not-run':
        return [{ kind: 'unchecked', id: name, why: as }];
      case 'feature':
        return this.#feature(name) ?? [unknown(name)];
      case 'caniuse':
        return this.#ofCaniuse(name) ?? [unknown(name)];
      case 'id':
        return this.#feature(name) ?? this.#key(name) ?? this.#ofCaniuse(name) ?? [unknown(name)];
      default:
        return this.#key(this.#keyNames.keyOf(named)) ?? [unknown(this.#keyNames.keyOf(named))];
    }
  }

  /** The ids of caniuse that one that is none may have meant, likeliest first. */
  nearestOfCaniuse(id: string): string[] {
    this.#nearCaniuse ??= new NearestIds(this.#caniuse.keys());
    return this.#nearCaniuse.to(id);
  }

  /** A moved id leads to where it moved. */
  #feature(id: string): readonly [Finding] | undefined {
    const feature = this.#features.get(id);
    if (!feature) return undefined;
    if (feature.kind === 'moved') return this.#feature(feature.targets[0]);
    return feature.kind === 'split' ? [{ kind: 'split', id, targets: feature.targets }] : [{ kind: 'feature', id }];
  }

  #key(id: string): readonly [Finding] | undefined {
    const ordinal = this.#keyNames.ordinalOf(id);
    if (ordinal === undefined) return undefined;
    const owner = this.index.featureOfKey[ordinal];
    return [{ kind: 'key', id, ...(owner >= 0 && { feature: this.index.features[owner].id }) }];
  }

  #ofCaniuse(id: string): readonly Finding[] | undefined {
    return this.#caniuse.get(id)?.map((feature) => ({ kind: 'feature', id: feature.id }));
  }
}

const unknown = (id: string): NothingNamed => ({ kind: 'unknown', id });
