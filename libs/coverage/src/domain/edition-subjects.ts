import type { EditionIndex } from '#libs/compat';
import { SubjectList } from './subject-list.js';
import type { Reading, Subject, SubjectKind } from './subject.js';

/** Everything in an edition that coverage can be asked of. */
export class EditionSubjects {
  readonly #lists: Readonly<Record<SubjectKind, SubjectList>>;

  constructor(index: EditionIndex) {
    this.#lists = { feature: SubjectList.features(index), key: SubjectList.keys(index) };
  }

  all(kind: SubjectKind): SubjectList {
    return this.#lists[kind];
  }

  /** A feature or a key; never a moved or split id, which have no support of their own. */
  find(id: string): Subject | undefined {
    return this.#lists.feature.find(id) ?? this.#lists.key.find(id);
  }

  vectorOf({ kind, position }: Subject, reading: Reading): number {
    return this.#lists[kind].vectors(reading)[position];
  }
}
