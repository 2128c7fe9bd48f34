import type { Baseline, EditionIndex, IndexedFeature } from '#libs/compat';
import { baselineHighDate } from './baseline.js';
import type { EditionContents, FeatureRecord, PublishedBaseline } from './edition-contents.js';
import { type FeatureSupport, FeatureSupportReader } from './feature-support.js';
import { parentOf } from './key-path.js';
import { SupportTableBuilder, type VectorId } from './support-table.builder.js';

/** Works out what every key and feature of an edition is worth in every release. */
export function compileEdition(editionId: string, contents: EditionContents): EditionIndex {
  const { browsers, coreBrowsers, features, keys } = contents;
  const table = new SupportTableBuilder(browsers);
  const browserOrdinals = ordinalsOf(browsers.map(({ id }) => id));
  const keyOrdinals = ordinalsOf(keys.map(({ key }) => key));
  const featureOrdinals = ordinalsOf(features.map(({ id }) => id));

  const ofKey = keys.map(({ statements }) => table.addKey(statements));
  const reader = new FeatureSupportReader(table, coreBrowsers, browserOrdinals);
  const keysOf = features.map((feature) => resolve(keyOrdinals, feature.keys));
  const support = features.map((feature, ordinal) => {
    const itsKeys = keysOf[ordinal].map((key) => ({ ordinal: key, vector: ofKey[key] }));
    return reader.read(feature, itsKeys);
  });
  const answering = features.map((feature, ordinal) => answeringFor(feature, ordinal, featureOrdinals));

  return {
    editionId,
    bcdVersion: contents.bcdVersion,
    webFeaturesVersion: contents.webFeaturesVersion,
    browsers: browsers.map(({ id, name, type, releases }) => ({
      id,
      name,
      type,
      versions: releases.map(({ version }) => version),
      dates: releases.map(({ date }) => date),
      engines: releases.map(({ engine, engineVersion }) => engine && engineVersion && `${engine} ${engineVersion}`),
    })),
    features: features.map((feature, ordinal) => toIndexed(feature, keysOf[ordinal], support[ordinal])),
    keys: keys.map(({ key }) => key),
    featureOfKey: featureOfKey(keys.length, keysOf),
    support: table.build({
      ofKey: Uint16Array.from(ofKey),
      ofKeyWithAncestors: Uint16Array.from(withAncestors(table, keyOrdinals, ofKey)),
      ofFeature: Uint16Array.from(answering, (ordinal) => support[ordinal].vector),
      ofFeatureByAllKeys: Uint16Array.from(answering, (ordinal) => support[ordinal].vectorByAllKeys),
    }),
  };
}

/** The feature whose support an id answers with: its own, or that of the one it moved to. */
function answeringFor(feature: FeatureRecord, ordinal: number, ordinals: ReadonlyMap<string, number>): number {
  return feature.kind === 'moved' ? (ordinals.get(feature.targets[0]) ?? ordinal) : ordinal;
}

function toIndexed(feature: FeatureRecord, keys: readonly number[], support: FeatureSupport): IndexedFeature {
  const { id, name, kind, targets, groups, caniuse } = feature;
  const { headlineKeys, overruled } = support;
  return {
    ...{ id, name, kind, targets, groups, caniuse, keys, headlineKeys, overruled },
    ...(feature.baseline && { baseline: recompute(feature.baseline) }),
    discouraged: feature.discouraged !== undefined,
  };
}

/** The published high date appears only once it has passed, and the package is older than today. */
const recompute = ({ status, lowDate }: PublishedBaseline): Baseline => ({
  status,
  ...(lowDate && { lowDate, highDate: baselineHighDate(lowDate) }),
});

/** Per key the worst of it and all its parents, which stand before it in the keys' order. */
function withAncestors(
  table: SupportTableBuilder,
  ordinals: ReadonlyMap<string, number>,
  ofKey: readonly VectorId[],
): VectorId[] {
  const vectors = new Map<string, VectorId>();
  for (const [key, ordinal] of ordinals) {
    const ofParent = vectors.get(parentOf(key, (path) => ordinals.has(path)) ?? '');
    vectors.set(key, ofParent === undefined ? ofKey[ordinal] : table.addWorstOf([ofKey[ordinal], ofParent]));
  }
  return [...vectors.values()];
}

function featureOfKey(keyCount: number, keysOf: readonly (readonly number[])[]): Int32Array {
  const features = new Int32Array(keyCount).fill(-1);
  keysOf.forEach((keys, feature) => keys.forEach((key) => (features[key] = feature)));
  return features;
}

const ordinalsOf = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(ids.map((id, ordinal) => [id, ordinal]));

const resolve = (ordinals: ReadonlyMap<string, number>, ids: readonly string[]): readonly number[] =>
  ids.flatMap((id) => ordinals.get(id) ?? []);
