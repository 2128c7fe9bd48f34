import { toTheImport } from '#libs/audiences/contract';
import {
  Affords,
  FromPath,
  FromQuery,
  type PathOf,
  redirection,
  type Redirection,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { type Query, QueryBus } from '@nestjs/cqrs';
import { GetCoverage } from '../application/queries/get-coverage.js';
import { ListCoverage } from '../application/queries/list-coverage.js';
import { explainCoverage, listCoverage } from './coverage.affordances.js';
import { askedAgain, CoverageQuery, listingOf, populationOf, ReadingQuery, readingOf } from './coverage.query.js';
import { coverageResource, explainedResource } from './coverage.resource.js';
import { linkedPage, toKeysBelow } from './coverage-page.js';

@Controller()
export class CoverageController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listCoverage)
  async list(
    @FromPath() { audienceId }: PathOf<typeof listCoverage>,
    @FromQuery() query: CoverageQuery,
  ): Promise<Resource> {
    const asked = new ListCoverage(populationOf(audienceId, query), listingOf(query));
    const view = await this.ask(asked);

    const again = askedAgain(query);
    const coverages = view.items.map((item) => coverageResource(audienceId, item, again));
    return linkedPage(listCoverage, view, coverages, query);
  }

  @Affords(explainCoverage)
  async explain(
    @FromPath() { audienceId, subjectId }: PathOf<typeof explainCoverage>,
    @FromQuery() query: ReadingQuery,
  ): Promise<Resource | Redirection> {
    const asked = new GetCoverage(populationOf(audienceId, query), subjectId, readingOf(query));
    const view = await this.ask(asked).catch(toKeysBelow(audienceId, query));
    return view.kind === 'moved'
      ? redirection(explainCoverage.at({ audienceId, subjectId: view.target }))
      : explainedResource(view, query);
  }

  private ask<Answer>(question: Query<Answer>): Promise<Answer> {
    return this.queries.execute(question).catch(toTheImport);
  }
}
