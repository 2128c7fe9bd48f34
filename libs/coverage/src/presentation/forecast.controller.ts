import { toTheImport } from '#libs/audiences/contract';
import { Affords, FromPath, FromQuery, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetForecast } from '../application/queries/get-forecast.js';
import { showForecast } from './forecast.affordances.js';
import { forecastOf, type ForecastQuery } from './forecast.query.js';
import { forecastResource } from './forecast.resource.js';

@Controller()
export class ForecastController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(showForecast)
  async show(
    @FromPath() { audienceId }: PathOf<typeof showForecast>,
    @FromQuery() query: ForecastQuery,
  ): Promise<Resource> {
    const asked = new GetForecast(audienceId, query.subject, forecastOf(query));
    return forecastResource(await this.queries.execute(asked).catch(toTheImport), query);
  }
}
