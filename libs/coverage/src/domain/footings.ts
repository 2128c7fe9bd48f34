import { type Basis, Footing } from '#libs/compat';
import type { Survey } from './survey.js';

/** Where everything that an edition has stands to a line: one footing each, by its ordinal in the edition. */
export interface Footings {
  readonly features: Uint8Array;
  readonly keys: Uint8Array;
}

/** What has the same support stands at the same place: only that is judged. */
export function footingsOf({ edition, table }: Survey, basis: Basis, footingOn: (vector: number) => Footing): Footings {
  const ofVector = Uint8Array.from(table.full, (_, vector) => footingOn(vector));
  const { ofFeature, ofFeatureByAllKeys, ofKey } = edition.support;
  const vectors = basis === 'all' ? ofFeatureByAllKeys : ofFeature;
  return {
    features: Uint8Array.from(edition.features, ({ kind }, ordinal) =>
      kind === 'feature' ? ofVector[vectors[ordinal]] : Footing.None,
    ),
    keys: Uint8Array.from(ofKey, (vector) => ofVector[vector]),
  };
}
