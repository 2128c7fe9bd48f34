import { listSnapshots } from '#libs/audiences/contract';
import { resource, type Resource } from '#libs/hypermedia';
import type { ForecastView } from '../application/forecasting.js';
import { explainCoverage } from './coverage.affordances.js';
import { fromSource } from './coverage.resource.js';
import { showForecast } from './forecast.affordances.js';
import type { ForecastQuery } from './forecast.query.js';
import { forecastShape } from './forecast.shapes.js';
import { showTrend } from './trend.affordances.js';

export function forecastResource(view: ForecastView, query: ForecastQuery): Resource {
  const { audienceId, id } = view;
  const { subject, threshold, horizonMonths, basis, edition, segment } = query;
  const again = { basis, ...(edition !== undefined && { edition }), ...(segment !== undefined && { segment }) };
  const asked = { subject, horizonMonths, ...(threshold !== undefined && { threshold }), ...again };
  return fromSource(resource(forecastShape, view), view)
    .self(showForecast.at({ audienceId }, asked))
    .link(explainCoverage.at({ audienceId, subjectId: id }, again), 'up')
    .link(showTrend.at({ audienceId }, { ...again, subject: [id] }))
    .link(listSnapshots.at({ audienceId }));
}
