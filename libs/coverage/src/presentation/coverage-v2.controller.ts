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
import { ListCoverage } from '../application/queries/list-coverage.js';
import { toKeysBelow } from './coverage-page.js';
import { explainCoverageV2, listCoverageV2 } from './coverage-v2.affordances.js';
import { explainedV2, pageV2 } from './coverage-v2.resource.js';
import { CoverageQuery, listingOf, populationOf, ReadingQuery } from './coverage.query.js';
import { wholeCoverage } from './whole-coverage.js';

/** The questions of version 1, to the same handlers: one answer says what took several there. */
@Controller()
export class CoverageV2Controller {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listCoverageV2)
  async list(
    @FromPath() { audienceId }: PathOf<typeof listCoverageV2>,
    @FromQuery() query: CoverageQuery,
  ): Promise<Resource> {
    const population = populationOf(audienceId, query);
    const view = await this.queries.execute(new ListCoverage(population, listingOf(query))).catch(toTheImport);
    // All of one snapshot, whatever is imported meanwhile.
    const { snapshotId } = view;
    const whole = await Promise.all(
      view.items.map(({ id }) => wholeCoverage(this.queries, { ...population, snapshotId }, id, query)),
    );
    return pageV2(view, whole, query);
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
