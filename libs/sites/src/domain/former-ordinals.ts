import type { EditionIndex } from '#libs/compat';

/** Per ordinal of one edition the ordinal of the same thing in another; -1: it has none. */
export type FormerOrdinals = Int32Array;

/** The keys of an edition in another. Worked out once for each pair, however many sites are compared. */
export function formerKeys({ keys }: EditionIndex, former: EditionIndex): FormerOrdinals {
  return keptFor(keys, former.keys, () => {
    const ordinals = new Map(former.keys.map((key, ordinal) => [key, ordinal]));
    return Int32Array.from(keys, (key) => ordinals.get(key) ?? NOWHERE);
  });
}

/** The upstream features of an edition in another, by the ids that they had there; what a workspace adds has no place in either. */
export function formerFeatures({ features }: EditionIndex, former: EditionIndex): FormerOrdinals {
  return keptFor(features, former.features, () => {
    const ordinals = new Map(
      former.features.flatMap(({ id, kind, custom }, ordinal) =>
        kind === 'feature' && !custom ? [[id, ordinal]] : [],
      ),
    );
    const movedTo = Map.groupBy(
      features.filter(({ kind }) => kind === 'moved'),
      ({ targets }) => targets[0],
    );
    return Int32Array.from(features, ({ id, kind, custom }) => {
      if (kind !== 'feature' || custom) return NOWHERE;
      const earlier = (movedTo.get(id) ?? []).map((moved) => ordinals.get(moved.id));
      return [ordinals.get(id), ...earlier].find((ordinal) => ordinal !== undefined) ?? NOWHERE;
    });
  });
}

export const NOWHERE = -1;

/** By the lists themselves: the same objects for as long as an edition is in memory. */
const KEPT = new WeakMap<object, WeakMap<object, FormerOrdinals>>();

function keptFor(now: object, former: object, work: () => FormerOrdinals): FormerOrdinals {
  const pairs = KEPT.get(now) ?? new WeakMap<object, FormerOrdinals>();
  KEPT.set(now, pairs);
  const ordinals = pairs.get(former) ?? work();
  pairs.set(former, ordinals);
  return ordinals;
}
