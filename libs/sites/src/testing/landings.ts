import { type EditionIndex, Footing, type IndexedFeature } from '#libs/compat';
import type { Landing } from '../domain/waterline.js';
import { aCatalogue, aFeature } from './a-catalogue.js';

/** Where some things stand; all else is below. */
export type Standing = Readonly<Record<string, keyof typeof Footing>>;

/** An edition of these features and keys. */
export const anEdition = (
  editionId: string,
  features: readonly (string | IndexedFeature)[],
  keys: readonly string[] = [],
): EditionIndex => ({
  ...aCatalogue,
  editionId,
  features: features.map((feature) => (typeof feature === 'string' ? aFeature(feature) : feature)),
  keys,
});

/** A snapshot that came, or an edition, by a line of 95 %. */
export function aLanding(edition: EditionIndex, standing: Standing, facts: Partial<Landing> = {}): Landing {
  const footingOf = (id: string): number => Footing[standing[id] ?? 'Below'];
  return {
    ...{ audienceId: 'everyone', snapshotId: 'october', editionId: edition.editionId },
    policy: { threshold: 95, counts: 'full', bound: 'atLeast', basis: 'headline', segments: 'whole', version: 1 },
    stands: {
      edition,
      features: Uint8Array.from(edition.features, ({ id, kind }) =>
        kind === 'feature' ? footingOf(id) : Footing.None,
      ),
      keys: Uint8Array.from(edition.keys, footingOf),
    },
    ...facts,
  };
}
