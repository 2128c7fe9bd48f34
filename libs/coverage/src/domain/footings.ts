import { type Basis, Footing } from '#libs/compat';
import type { Survey } from './survey.js';

/** Where everything that an edition has stands to a line: one footing each, by its ordinal in the edition. */
export interface Footings {
  readonly features: Uint8Array;
  readonly keys: Uint8Array;
}

/** What has the same support stands at the same place: only that is judged. In plain loops, for a thousand sites may ask at once. */
export function footingsOf({ edition, table }: Survey, basis: Basis, footingOn: (vector: number) => Footing): Footings {
  const ofVector = new Uint8Array(table.full.length);
  for (let vector = 0; vector < ofVector.length; vector += 1) ofVector[vector] = footingOn(vector);

  const { ofFeature, ofFeatureByAllKeys, ofKey } = edition.support;
  const vectors = basis === 'all' ? ofFeatureByAllKeys : ofFeature;
  const features = new Uint8Array(edition.features.length);
  for (let at = 0; at < features.length; at += 1)
    features[at] = edition.features[at].kind === 'feature' ? ofVector[vectors[at]] : Footing.None;
  const keys = new Uint8Array(ofKey.length);
  for (let at = 0; at < keys.length; at += 1) keys[at] = ofVector[ofKey[at]];
  return { features, keys };
}
