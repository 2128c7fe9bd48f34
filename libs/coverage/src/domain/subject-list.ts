import { NearestIds, type EditionIndex } from '#libs/compat';
import type { Reading, Subject } from './subject.js';

/** All features of an edition that have support of their own, or all its keys, in the order of their ids. */
export class SubjectList {
  readonly #byId: ReadonlyMap<string, Subject>;
  #nearest?: NearestIds;
  #nameRanks?: Uint32Array;
  #baselineRanks?: Uint32Array;
  #texts?: readonly string[];

  private constructor(
    readonly subjects: readonly Subject[],
    /** Per subject, where its support stands in the edition's table. */
    readonly vectors: (reading: Reading) => Uint16Array,
  ) {
    this.#byId = new Map(subjects.map((subject) => [subject.id, subject]));
  }

  static features({ features, keys, support }: EditionIndex): SubjectList {
    const ordinals = features
      .flatMap(({ kind }, ordinal) => (kind === 'feature' ? [ordinal] : []))
      .sort((a, b) => (features[a].id < features[b].id ? -1 : 1));
    const former = formerIdsIn(features);
    const headline = Uint16Array.from(ordinals, (ordinal) => support.ofFeature[ordinal]);
    const all = Uint16Array.from(ordinals, (ordinal) => support.ofFeatureByAllKeys[ordinal]);
    return new SubjectList(
      ordinals.map((ordinal, position) => {
        const feature = features[ordinal];
        const formerIds = former.get(feature.id);
        return {
          kind: 'feature',
          position,
          id: feature.id,
          name: feature.name,
          feature,
          ...(formerIds && { formerIds }),
          ...(feature.custom && { ownKeys: feature.keys.map((key) => keys[key]) }),
        };
      }),
      ({ basis }) => (basis === 'all' ? all : headline),
    );
  }

  /**
   * A key has no other name than itself. What a workspace adds to an edition changes nothing about its keys: whoever knows it with
   * additions shares one list with those who have none.
   */
  static keys(index: EditionIndex): SubjectList {
    const known = KEY_LISTS.get(index.featureOfKey) ?? SubjectList.#keysOf(index);
    KEY_LISTS.set(index.featureOfKey, known);
    return known;
  }

  static #keysOf({ keys, features, featureOfKey, support }: EditionIndex): SubjectList {
    const former = formerIdsIn(features);
    return new SubjectList(
      keys.map((id, position) => {
        const owner = featureOfKey[position];
        if (owner < 0) return { kind: 'key', position, id, name: id };
        const feature = features[owner];
        const ownerFormerIds = former.get(feature.id);
        return { kind: 'key', position, id, name: id, feature, ...(ownerFormerIds && { ownerFormerIds }) };
      }),
      ({ withAncestors }) => (withAncestors ? support.ofKeyWithAncestors : support.ofKey),
    );
  }

  /** What an id that is none of these may have meant. */
  nearest(id: string): string[] {
    this.#nearest ??= new NearestIds(this.#byId.keys());
    return this.#nearest.to(id);
  }

  find(id: string): Subject | undefined {
    return this.#byId.get(id);
  }

  /** Per subject its place in the order of names, as people sort them. */
  get nameRanks(): Uint32Array {
    this.#nameRanks ??= this.#rankNames();
    return this.#nameRanks;
  }

  /** Per subject its place in the order of the days on which Baseline became newly available, the never before the first. */
  get baselineRanks(): Uint32Array {
    this.#baselineRanks ??= this.#rankBaselines();
    return this.#baselineRanks;
  }

  /** Per subject what a search looks through, in lower case. */
  get texts(): readonly string[] {
    this.#texts ??= this.subjects.map(({ id, name }) => `${id}\n${name}`.toLowerCase());
    return this.#texts;
  }

  #rankNames(): Uint32Array {
    const { compare } = new Intl.Collator('en', { numeric: true });
    const positions = this.subjects
      .map((_, position) => position)
      .sort((a, b) => compare(this.subjects[a].name, this.subjects[b].name));
    const ranks = new Uint32Array(positions.length);
    positions.forEach((position, rank) => (ranks[position] = rank));
    return ranks;
  }

  #rankBaselines(): Uint32Array {
    const days = this.subjects.map(({ feature }) => feature?.baseline?.lowDate?.replace('≤', '') ?? '');
    const order = new Map([...new Set(days)].sort().map((day, rank) => [day, rank]));
    return Uint32Array.from(days, (day) => order.get(day) ?? 0);
  }
}

/** By what tells of each key the feature that it belongs to: another array where a workspace hides one of those features. */
const KEY_LISTS = new WeakMap<Int32Array, SubjectList>();

/** By the ids that they are called by now. */
function formerIdsIn(features: EditionIndex['features']): ReadonlyMap<string, readonly string[]> {
  const moves = new Map(features.flatMap(({ kind, id, targets }) => (kind === 'moved' ? [[id, targets[0]]] : [])));
  const former = new Map<string, readonly string[]>();
  for (const id of moves.keys()) {
    const now = movedTo(id, moves);
    former.set(now, [...(former.get(now) ?? []), id]);
  }
  return former;
}

/** Where an id leads in the end: what moved may move again, and in bad data in a circle. */
function movedTo(id: string, moves: ReadonlyMap<string, string>): string {
  const passed = new Set<string>();
  let now = id;
  for (let next = moves.get(now); next !== undefined && !passed.has(next); next = moves.get(now)) {
    passed.add(next);
    now = next;
  }
  return now;
}
