import { resource, type Resource } from '#libs/hypermedia';
import type { FeatureView } from '../application/queries/get-feature.js';
import type { FeatureSummary } from '../application/queries/list-features.js';
import { listFeatures, listKeys, showEdition, showFeature } from './catalogue.affordances.js';
import { inEdition, type OfEditionQuery } from './catalogue.query.js';
import { featureShape, featureSummaryShape } from './catalogue.shapes.js';

export const featureSummaryResource = (feature: FeatureSummary, query: OfEditionQuery): Resource =>
  resource(featureSummaryShape, feature).self(showFeature.at({ featureId: feature.id }, inEdition(query)));

/** A feature, or an id that was split: it links the features that it has become. */
export function featureResource(view: FeatureView, query: OfEditionQuery): Resource {
  const { id, kind, editionId, discouraged, publishedSupport, ...feature } = view;
  const asked = inEdition(query);
  const featuresAt = (ids: readonly string[]) =>
    ids.map((one) => ({ target: showFeature.at({ featureId: one }, asked), name: one }));
  const shown = resource(featureShape, {
    ...feature,
    ...{ id, editionId, kind: kind === 'split' ? kind : 'feature', discouraged: discouraged !== undefined },
    ...(discouraged && { discouragement: discouraged }),
    publishedSupport: Object.entries(publishedSupport).map(([browser, version]) => ({ browser, version })),
  });

  return shown
    .self(showFeature.at({ featureId: id }, asked))
    .link(listFeatures.at({}, asked), 'up')
    .link(showEdition.at({ editionId }))
    .link(listKeys.at({}, { feature: id, ...asked }))
    .linkAll('plimsoll:targets', featuresAt(feature.targets))
    .linkAll('plimsoll:alternatives', featuresAt(discouraged?.alternatives ?? []))
    .outsideAll('describedby', feature.specs)
    .outsideAll(
      'related',
      feature.caniuse.map((caniuse) => `https://caniuse.com/${caniuse}`),
    );
}
