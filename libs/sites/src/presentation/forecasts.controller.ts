import { toTheImport } from '#libs/audiences/contract';
import { explainCoverage, showForecast } from '#libs/coverage/contract';
import { Affords, collection, FromPath, FromQuery, type PathOf, resource, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListSiteForecasts, type SiteForecastListView } from '../application/queries/list-site-forecasts.js';
import { forecastsOf, type ForecastsQuery } from './forecasts.query.js';
import { siteForecastShape } from './forecasts.shapes.js';
import { onGrounds } from './verdict.resource.js';
import { listForecasts, showVerdict } from './verdicts.affordances.js';

@Controller()
export class ForecastsController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listForecasts)
  async list(
    @FromPath() { siteId }: PathOf<typeof listForecasts>,
    @FromQuery() query: ForecastsQuery,
  ): Promise<Resource> {
    const view = await this.queries.execute(new ListSiteForecasts(siteId, forecastsOf(query))).catch(toTheImport);
    const { items, total, basis: _basis, ...context } = view;
    const page = { offset: query.offset, limit: query.limit, total };
    const forecasts = items.map((item) => forecastResource(item, view, query));
    return onGrounds(collection(listForecasts, { siteId }, query, page, forecasts, context), view);
  }
}

/**
 * What is forecast is the coverage that the policy holds against its line; where it is forecast in full is its own place: that of the segment, where
 * one has the last word.
 */
function forecastResource(
  item: SiteForecastListView['items'][number],
  { siteId, audienceId, basis, threshold }: SiteForecastListView,
  { edition, horizonMonths, segment }: ForecastsQuery,
): Resource {
  const at = { ...(edition !== undefined && { edition }), ...(segment !== undefined && { segment }) };
  const by = { basis, ...at, ...(item.awaits !== undefined && { segment: item.awaits }) };
  return resource(siteForecastShape, { ...item, distance: item.distance ?? 0 })
    .self(showForecast.at({ audienceId }, { subject: item.id, threshold, horizonMonths, ...by }))
    .link(showVerdict.at({ siteId, subjectId: item.id }, at))
    .link(explainCoverage.at({ audienceId, subjectId: item.id }, { basis, ...at }));
}
