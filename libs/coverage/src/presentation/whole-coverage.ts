import { toTheImport } from '#libs/audiences/contract';
import type { QueryBus } from '@nestjs/cqrs';
import {
  type ExplainedCoverageView,
  GetCoverage,
  type GetCoverageHandler,
} from '../application/queries/get-coverage.js';
import type { ForecastView } from '../application/forecasting.js';
import { GetForecast } from '../application/queries/get-forecast.js';
import { isForecast } from '../application/forecast.view.js';
import type { Population } from '../application/surveys.js';
import { type ReadingQuery, readingOf } from './coverage.query.js';

type Asked = Pick<ReadingQuery, 'snapshot' | 'edition' | 'segment' | 'withAncestors' | 'basis' | 'threshold'>;

export type Explained = ExplainedCoverageView;

export interface Whole {
  readonly coverage: Awaited<ReturnType<GetCoverageHandler['execute']>>;
  readonly forecast?: ForecastView;
}

/** A coverage explained, and what is to be expected of it, where that can be asked. */
export async function wholeCoverage(
  queries: QueryBus,
  population: Population,
  id: string,
  query: Asked,
): Promise<Whole> {
  const asked = new GetCoverage(population, id, readingOf(query));
  const coverage = await queries.execute(asked).catch(toTheImport);
  const isOpen = 'browsers' in coverage && isForecast(population, query);
  return { coverage, forecast: isOpen ? await forecastOf(queries, population.audienceId, id, query) : undefined };
}

function forecastOf(queries: QueryBus, audienceId: string, id: string, query: Asked): Promise<ForecastView> {
  const { edition: editionId, segment } = query;
  const { basis, standard } = readingOf(query);
  return queries.execute(
    new GetForecast(audienceId, id, { basis, standard, editionId, segment, horizonMonths: A_YEAR }),
  );
}

/** How many months ahead is looked. */
export const A_YEAR = 12;
