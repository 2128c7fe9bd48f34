import { linkingOn, resource, type Resource } from '#libs/hypermedia';
import type { FeatureView } from '../application/queries/get-feature.js';
import type { FeatureSummary } from '../application/queries/list-features.js';
import { asUri } from './as-uri.js';
import { additionOf } from './addition.members.js';
import { listFeatures, listKeys, showEdition, showFeature } from './catalogue.affordances.js';
import { inEdition, type OfEditionQuery } from './catalogue.query.js';
import { deleteFeature, mergeFeature, replaceFeature } from './custom.affordances.js';
import { featureShape, featureSummaryShape } from './feature.shapes.js';

export const featureSummaryResource = (feature: FeatureSummary, query: OfEditionQuery): Resource =>
  resource(featureSummaryShape, feature).self(showFeature.at({ featureId: feature.id }, inEdition(query)));

/** A feature, or an id that was split: it links the features that it has become. */
export function featureResource(view: FeatureView, query: OfEditionQuery): Resource {
  const { id, kind, editionId, discouraged, publishedSupport, own, ...feature } = view;
  const asked = inEdition(query);
  const featuresAt = (ids: readonly string[]) =>
    ids.map((one) => ({ target: showFeature.at({ featureId: one }, asked), name: one }));
  const shown = resource(featureShape, {
    ...feature,
    ...{ id, editionId, kind: kind === 'split' ? kind : 'feature', discouraged: discouraged !== undefined },
    ...(discouraged && { discouragement: discouraged }),
    ...(own && { ...additionOf(own), missingKeys: own.missingKeys }),
    publishedSupport: Object.entries(publishedSupport).map(([browser, version]) => ({ browser, version })),
  });

  shown
    .self(showFeature.at({ featureId: id }, asked))
    .link(listFeatures.at({}, asked), 'up')
    .link(showEdition.at({ editionId }))
    .link(listKeys.at({}, { feature: id, ...asked }))
    .linkAll('plimsoll:targets', featuresAt(feature.targets))
    .linkAll('plimsoll:alternatives', featuresAt(discouraged?.alternatives ?? []))
    .outsideAll('describedby', feature.specs.map(asUri))
    .outsideAll(
      'related',
      feature.caniuse.map((caniuse) => `https://caniuse.com/${caniuse}`),
    );
  return own ? offeringChanges(shown, view).versioned(own.version, own.createdAt) : shown;
}

/** To whoever may: what the workspace added can be changed, what upstream says cannot. */
function offeringChanges(shown: Resource, { id, name, description, keys, groups }: FeatureView): Resource {
  const at = { featureId: id };
  const content = {
    ...{ name, ...(description !== undefined && { description }), groups },
    keys: keys.map(({ key }) => key),
  };
  return shown.offer(replaceFeature.at(at), content).offer(mergeFeature.at(at), content).offer(deleteFeature.at(at));
}

/** A refusal leads on: to what is called so already, and to where one of one's own is added. */
export const toWhoHasTheId = linkingOn('id-taken', ({ id }) => showFeature.at({ featureId: String(id) }));
export const toAddOne = linkingOn('upstream-read-only', () => listFeatures.at({}));
