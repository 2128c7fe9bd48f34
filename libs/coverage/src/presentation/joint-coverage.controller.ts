import { toTheImport } from '#libs/audiences/contract';
import { Affords, FromPath, FromQuery, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetJointCoverage, type JointCoverageView } from '../application/queries/get-joint-coverage.js';
import { joinCoverage } from './coverage.affordances.js';
import { JointQuery, populationOf, readingOf } from './coverage.query.js';
import { jointResource } from './coverage.resource.js';
import { joinCoverageV2 } from './coverage-v2.affordances.js';
import { jointV2 } from './joint-coverage-v2.resource.js';

/** Several subjects together, in both versions. */
@Controller()
export class JointCoverageController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(joinCoverage)
  async join(
    @FromPath() { audienceId }: PathOf<typeof joinCoverage>,
    @FromQuery() query: JointQuery,
  ): Promise<Resource> {
    return jointResource(await this.joined(audienceId, query), query);
  }

  @Affords(joinCoverageV2)
  async joinV2(
    @FromPath() { audienceId }: PathOf<typeof joinCoverageV2>,
    @FromQuery() query: JointQuery,
  ): Promise<Resource> {
    return jointV2(await this.joined(audienceId, query), query);
  }

  private joined(audienceId: string, query: JointQuery): Promise<JointCoverageView> {
    const asked = new GetJointCoverage(populationOf(audienceId, query), query.subject, readingOf(query));
    return this.queries.execute(asked).catch(toTheImport);
  }
}
