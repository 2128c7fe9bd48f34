import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type Counted,
  type CoverageView,
  CoverageWriter,
  type ExplanationView,
  type SourceView,
  sourceView,
} from '../coverage.view.js';
import { Juries } from '../juries.js';
import { isForecast } from '../forecast.view.js';
import { Prospects } from '../prospects.js';
import { type Population, Surveys } from '../surveys.js';
import { forecastsOf, type ForecastView } from '../forecasting.js';
import { type CoverageListing, listingOf } from './list-coverage.js';

/** The same features or keys as `ListCoverage`, each explained and with what is to be expected of it, where that can be asked. */
export class ListExplainedCoverage extends Query<ExplainedListView> {
  constructor(
    readonly population: Population,
    readonly asked: CoverageListing,
    readonly horizonMonths: number,
  ) {
    super();
  }
}

export interface ExplainedListView extends SourceView {
  readonly total: number;
  readonly items: readonly ExplainedItemView[];
}

export interface ExplainedItemView extends CoverageView, Counted, ExplanationView {
  readonly forecast?: ForecastView;
}

@QueryHandler(ListExplainedCoverage)
export class ListExplainedCoverageHandler implements IQueryHandler<ListExplainedCoverage> {
  constructor(
    private readonly surveys: Surveys,
    private readonly juries: Juries,
    private readonly prospects: Prospects,
  ) {}

  async execute({ population, asked, horizonMonths }: ListExplainedCoverage): Promise<ExplainedListView> {
    const { basis, against } = asked;
    const surveyed = await this.surveys.of(population);
    const { survey } = surveyed;
    const outlook = isForecast(population, asked) ? await this.prospects.of(population, basis) : undefined;
    const writer = new CoverageWriter(survey.visits, against?.standard);
    const jury = await this.juries.of(surveyed, against?.standard);
    const ahead = { basis, horizonMonths, ...(against && { standard: against.standard }) };

    const { total, items } = survey.list(asked.kind, asked, listingOf(asked, survey, jury));
    const ids = items.map(({ subject }) => subject.id);
    const forecasts = outlook && (await forecastsOf(outlook, ids, ahead));
    return {
      ...sourceView(surveyed, asked),
      total,
      items: items.map(({ subject, shares }, at) => ({
        ...writer.coverage(subject, shares, jury?.on(survey.subjects.vectorOf(subject, asked))),
        ...writer.counted(shares),
        ...writer.explanation(survey.explain([subject], asked)),
        ...(forecasts && { forecast: forecasts[at] }),
      })),
    };
  }
}
