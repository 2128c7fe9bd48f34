import type { EditionIndex, IndexedFeature } from '#libs/compat';
import { SubjectList } from './subject-list.js';
import type { MovedFeature, Reading, SplitFeature, Subject, SubjectKind } from './subject.js';

/** Everything in an edition that coverage can be asked of. */
export class EditionSubjects {
  readonly #lists: Readonly<Record<SubjectKind, SubjectList>>;
  readonly #redirects: ReadonlyMap<string, MovedFeature | SplitFeature>;
  /** Ids of the groups that features are in. */
  readonly groups: ReadonlySet<string>;

  constructor(index: EditionIndex) {
    this.groups = new Set(index.features.flatMap(({ groups }) => groups));
    this.#lists = { feature: SubjectList.features(index), key: SubjectList.keys(index) };
    this.#redirects = new Map(index.features.flatMap(redirectOf).map((redirect) => [redirect.id, redirect]));
  }

  all(kind: SubjectKind): SubjectList {
    return this.#lists[kind];
  }

  find(id: string): Subject | MovedFeature | SplitFeature | undefined {
    return this.#lists.feature.find(id) ?? this.#lists.key.find(id) ?? this.#redirects.get(id);
  }

  findFeature(id: string): Subject | MovedFeature | SplitFeature | undefined {
    return this.#lists.feature.find(id) ?? this.#redirects.get(id);
  }

  /** The ids of the keys of a feature that a workspace added. */
  ownKeys(featureId: string): ReadonlySet<string> | undefined {
    const own = this.#lists.feature.find(featureId)?.ownKeys;
    return own && new Set(own);
  }

  /** The same ids, those that have moved as they are now. */
  current(ids: ReadonlySet<string>): ReadonlySet<string> {
    return new Set(
      Array.from(ids, (id) => {
        const redirect = this.#redirects.get(id);
        return redirect?.kind === 'moved' ? redirect.target : id;
      }),
    );
  }

  /** What an id that names nothing may have meant: a key when it has dots as keys do, else a feature. */
  nearest(id: string): string[] {
    return this.#lists[id.includes('.') ? 'key' : 'feature'].nearest(id);
  }

  vectorOf({ kind, position }: Subject, reading: Reading): number {
    return this.#lists[kind].vectors(reading)[position];
  }
}

function redirectOf({ kind, id, name, targets }: IndexedFeature): (MovedFeature | SplitFeature)[] {
  if (kind === 'moved') return [{ kind, id, target: targets[0] }];
  return kind === 'split' ? [{ kind, id, name, targets }] : [];
}
