import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { forecastOf, type ForecastReading, type ForecastView } from '../forecasting.js';
import { Prospects } from '../prospects.js';

/** What coverage of a feature or key is to be expected after the latest snapshot, and when it reaches a line. */
export class GetForecast extends Query<ForecastView> {
  constructor(
    readonly audienceId: string,
    readonly id: string,
    readonly asked: ForecastReading,
  ) {
    super();
  }
}

@QueryHandler(GetForecast)
export class GetForecastHandler implements IQueryHandler<GetForecast> {
  constructor(private readonly prospects: Prospects) {}

  async execute({ audienceId, id, asked }: GetForecast): Promise<ForecastView> {
    const { basis, editionId, segment } = asked;
    return forecastOf(await this.prospects.of({ audienceId, editionId, segment }, basis), id, asked);
  }
}
