import { toTheImport } from '#libs/audiences/contract';
import { Affords, FromPath, FromQuery, type PathOf, resource, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetFrontier } from '../application/queries/get-frontier.js';
import { listCoverage } from './coverage.affordances.js';
import { populationOf } from './coverage.query.js';
import { fromSource } from './coverage.resource.js';
import { showFrontier } from './frontier.affordances.js';
import { askedAgainOf, FrontierQuery, frontierShape } from './frontier.shapes.js';

@Controller()
export class FrontierController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(showFrontier)
  async show(
    @FromPath() { audienceId }: PathOf<typeof showFrontier>,
    @FromQuery() query: FrontierQuery,
  ): Promise<Resource> {
    const asked = new GetFrontier(populationOf(audienceId, query), query);
    const view = await this.queries.execute(asked).catch(toTheImport);
    return fromSource(resource(frontierShape, view), view)
      .self(showFrontier.at({ audienceId }, askedAgainOf(query)))
      .link(listCoverage.at({ audienceId }), 'up')
      .link(showFrontier.template({ audienceId }));
  }
}
