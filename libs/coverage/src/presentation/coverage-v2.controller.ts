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
import { QueryBus } from '@nestjs/cqrs';
import { ListExplainedCoverage } from '../application/queries/list-explained-coverage.js';
import { toKeysBelow } from './coverage-page.js';
import { explainCoverageV2, listCoverageV2 } from './coverage-v2.affordances.js';
import { explainedV2, pageV2 } from './coverage-v2.resource.js';
import { CoverageQuery, listingOf, populationOf, ReadingQuery } from './coverage.query.js';
import { A_YEAR, wholeCoverage } from './whole-coverage.js';

/** The questions of version 1, to the same handlers: one answer says what took several there. */
@Controller()
export class CoverageV2Controller {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listCoverageV2)
  async list(
    @FromPath() { audienceId }: PathOf<typeof listCoverageV2>,
    @FromQuery() query: CoverageQuery,
  ): Promise<Resource> {
    const asked = new ListExplainedCoverage(populationOf(audienceId, query), listingOf(query), A_YEAR);
    return pageV2(await this.queries.execute(asked).catch(toTheImport), query);
  }

  @Affords(explainCoverageV2)
  async explain(
    @FromPath() { audienceId, subjectId }: PathOf<typeof explainCoverageV2>,
    @FromQuery() query: ReadingQuery,
  ): Promise<Resource | Redirection> {
    const population = populationOf(audienceId, query);
    const asked = wholeCoverage(this.queries, population, subjectId, query);
    const { coverage, forecast } = await asked.catch(toKeysBelow(audienceId, query));
    return coverage.kind === 'moved'
      ? redirection(explainCoverageV2.at({ audienceId, subjectId: coverage.target }))
      : explainedV2(coverage, forecast, query);
  }
}
