import type { Basis, IndexedFeature } from '#libs/compat';

/** What coverage is asked of: a feature or a compat key of an edition. */
export interface Subject {
  readonly kind: SubjectKind;
  /** Its place among all of its kind, by id. */
  readonly position: number;
  readonly id: string;
  readonly name: string;
  /** Of a feature: the ids that it had before. */
  readonly formerIds?: readonly string[];
  /** Of a feature that a workspace added: the keys that it needs, which belong to others or to none. */
  readonly ownKeys?: readonly string[];
  /** Of a key: the ids that the feature which it belongs to had before. */
  readonly ownerFormerIds?: readonly string[];
  /** Itself, or the feature that the key belongs to. */
  readonly feature?: IndexedFeature;
}

/** An id of a feature that is called otherwise now. */
export interface MovedFeature {
  readonly kind: 'moved';
  readonly id: string;
  readonly target: string;
}

/** An id of what is several features now: it has no coverage of its own. */
export interface SplitFeature {
  readonly kind: 'split';
  readonly id: string;
  readonly name: string;
  readonly targets: readonly string[];
}

export type SubjectKind = 'feature' | 'key';

/** How the support of a subject is read. */
export interface Reading {
  readonly basis: Basis;
  /** Whether a key also needs what its parents need. */
  readonly withAncestors: boolean;
}
