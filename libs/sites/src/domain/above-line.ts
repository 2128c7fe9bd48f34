import { type EditionIndex, Footing, type IndexedFeature } from '#libs/compat';
import type { SubjectRef } from './adoption.js';
import { Bits } from './bits.js';
import { formerFeatures, formerKeys, type FormerOrdinals, NOWHERE } from './former-ordinals.js';

/** What is above a line: upstream features and keys by their ordinals in an edition, what a workspace adds by its id. */
export interface AboveLine {
  readonly editionId: string;
  readonly features: Bits;
  readonly keys: Bits;
  readonly own: readonly OwnFeature[];
}

/** A feature of the workspace's own: with other keys it is another. */
export interface OwnFeature {
  readonly id: string;
  readonly keys: readonly string[];
  readonly isAbove: boolean;
}

/** Where everything in an edition stands to a line, by its ordinal. */
export interface Stands {
  readonly edition: EditionIndex;
  readonly features: Uint8Array;
  readonly keys: Uint8Array;
}

/** What was above a line before, in whatever edition that was. */
export interface Before {
  readonly above: AboveLine;
  readonly edition: EditionIndex;
}

/** One subject came over the line, or under it. */
export interface Passing {
  readonly subject: SubjectRef;
  /** What it was called in the edition before. */
  readonly formerId: string;
  readonly direction: Direction;
}

export const DIRECTIONS = ['up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * What is above now. Within the margin everything stays on the side that it was on, and what was on none is below: so a share that
 * trembles about the line passes it once. What was not known before has passed nothing.
 */
export function standingNow(
  stands: Stands,
  before?: Before,
): { readonly above: AboveLine; readonly passings: Passing[] } {
  const { edition } = stands;
  const former = before && new Former(before);
  const passings: Passing[] = [];
  const [features, keys] = [Bits.none(edition.features.length), Bits.none(edition.keys.length)];
  const own: OwnFeature[] = [];

  const isAbove = (subject: SubjectRef, footing: number, was?: Known): boolean => {
    const is = footing === Footing.Reached || (footing === Footing.Within && was?.isAbove === true);
    if (was && was.isAbove !== is) passings.push({ subject, formerId: was.id, direction: is ? 'up' : 'down' });
    return is;
  };
  edition.features.forEach((feature, at) => {
    const footing = stands.features[at];
    if (footing === Footing.None) return;
    const subject = { kind: 'feature', id: feature.id } as const;
    if (feature.custom) {
      const named = feature.keys.map((key) => edition.keys[key]).sort();
      own.push({ id: feature.id, keys: named, isAbove: isAbove(subject, footing, former?.own(feature.id, named)) });
    } else if (isAbove(subject, footing, former?.feature(edition, at))) features.set(at);
  });
  edition.keys.forEach((id, at) => {
    if (isAbove({ kind: 'key', id }, stands.keys[at], former?.key(edition, at))) keys.set(at);
  });
  return { above: { editionId: edition.editionId, features, keys, own }, passings };
}

interface Known {
  readonly id: string;
  readonly isAbove: boolean;
}

/** Finds out on which side things were. */
class Former {
  readonly #own: ReadonlyMap<string, OwnFeature>;
  #features?: FormerOrdinals;
  #keys?: FormerOrdinals;

  constructor(private readonly before: Before) {
    this.#own = new Map(before.above.own.map((feature) => [feature.id, feature]));
  }

  own(id: string, keys: readonly string[]): Known | undefined {
    const known = this.#own.get(id);
    return known?.keys.join() === keys.join() ? known : undefined;
  }

  /** Not of one in whose place a feature of the workspace's own was: that hid it. */
  feature(edition: EditionIndex, at: number): Known | undefined {
    const { above, edition: former } = this.before;
    this.#features ??= formerFeatures(edition, former);
    const ordinal = this.#features[at];
    if (ordinal === NOWHERE) return undefined;
    const { id }: IndexedFeature = former.features[ordinal];
    return this.#own.has(id) ? undefined : { id, isAbove: above.features.has(ordinal) };
  }

  key(edition: EditionIndex, at: number): Known | undefined {
    const { above, edition: former } = this.before;
    this.#keys ??= formerKeys(edition, former);
    const ordinal = this.#keys[at];
    return ordinal === NOWHERE ? undefined : { id: former.keys[ordinal], isAbove: above.keys.has(ordinal) };
  }
}
