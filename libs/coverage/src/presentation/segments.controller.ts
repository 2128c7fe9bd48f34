import { toTheImport } from '#libs/audiences/contract';
import { Affords, FromPath, FromQuery, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListSegmentCoverage } from '../application/queries/list-segment-coverage.js';
import { populationOf } from './coverage.query.js';
import { listSegmentCoverage } from './segments.affordances.js';
import { segmentsOf, SegmentsQuery } from './segments.query.js';
import { segmentsResource } from './segments.resource.js';

/** One feature or key in every segment of a snapshot. */
@Controller()
export class SegmentsController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listSegmentCoverage)
  async list(
    @FromPath() { audienceId, subjectId }: PathOf<typeof listSegmentCoverage>,
    @FromQuery() query: SegmentsQuery,
  ): Promise<Resource> {
    const asked = new ListSegmentCoverage(populationOf(audienceId, query), subjectId, segmentsOf(query));
    return segmentsResource(await this.queries.execute(asked).catch(toTheImport), query);
  }
}
