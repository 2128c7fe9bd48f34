import {
  Affords,
  collection,
  FromPath,
  FromQuery,
  type PathOf,
  redirection,
  type Redirection,
  type Resource,
} from '#libs/hypermedia';
import { InvalidParameters } from '#libs/problem-details';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetFeature } from '../application/queries/get-feature.js';
import { type FeatureFilter, type FeatureOrder, ListFeatures } from '../application/queries/list-features.js';
import { listFeatures, showEdition, showFeature } from './catalogue.affordances.js';
import { FeaturesQuery, OfEditionQuery } from './catalogue.query.js';
import { batchFeatures, createFeature } from './custom.affordances.js';
import { featureResource, featureSummaryResource } from './feature.resource.js';

@Controller()
export class FeaturesController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listFeatures)
  async list(@FromQuery() query: FeaturesQuery): Promise<Resource> {
    const asked = new ListFeatures(query, toFilter(query), toOrders(query.sort), query.edition);
    const { items, editionId, ...page } = await this.queries.execute(asked);
    const features = items.map((feature) => featureSummaryResource(feature, query));
    return collection(listFeatures, {}, query, page, features, { editionId })
      .link(showEdition.at({ editionId }))
      .offer(createFeature.at({}))
      .offer(batchFeatures.at({}));
  }

  @Affords(showFeature)
  async show(
    @FromPath() { featureId }: PathOf<typeof showFeature>,
    @FromQuery() query: OfEditionQuery,
  ): Promise<Resource | Redirection> {
    const feature = await this.queries.execute(new GetFeature(featureId, query.edition));
    const [target] = feature.targets;
    if (feature.kind === 'moved' && target) return redirection(showFeature.at({ featureId: target }));
    return featureResource(feature, query);
  }
}

function toFilter({ q, group, baseline, discouraged, custom, browser, version }: FeaturesQuery): FeatureFilter {
  if ((browser === undefined) !== (version === undefined)) {
    const missing = browser === undefined ? 'browser' : 'version';
    const detail = `browser and version are asked for together; ${missing} is missing.`;
    throw new InvalidParameters([{ pointer: `/${missing}`, detail, code: 'missing' }]);
  }
  return {
    ...(q !== undefined && { text: q }),
    ...(group !== undefined && { group }),
    ...(baseline !== undefined && { baseline }),
    ...(discouraged !== undefined && { discouraged }),
    ...(custom !== undefined && { custom }),
    ...(browser !== undefined && version !== undefined && { supportedBy: { browser, version } }),
  };
}

/** The query's pattern lets nothing else through than these orders, each with a minus or without. */
const toOrders = (sort: string | undefined): readonly FeatureOrder[] =>
  (sort?.split(',') ?? []).map((order) => ({
    by: order.replace('-', '') as FeatureOrder['by'],
    descending: order.startsWith('-'),
  }));
