import { toTheImport } from '#libs/audiences/contract';
import { Affords, collection, FromPath, FromQuery, type PathOf, resource, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListWhatIf } from '../application/queries/list-what-if.js';
import { explainCoverage, listCoverage } from './coverage.affordances.js';
import { populationOf } from './coverage.query.js';
import { fromSource } from './coverage.resource.js';
import { listWhatIf } from './what-if.affordances.js';
import { whatIfListingOf, WhatIfQuery, whatIfShape } from './what-if.shapes.js';

@Controller()
export class WhatIfController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listWhatIf)
  async list(
    @FromPath() { audienceId }: PathOf<typeof listWhatIf>,
    @FromQuery() query: WhatIfQuery,
  ): Promise<Resource> {
    const asked = new ListWhatIf(populationOf(audienceId, query), whatIfListingOf(query));
    const { items, total, ...context } = await this.queries.execute(asked).catch(toTheImport);

    const page = { offset: query.offset, limit: query.limit, total };
    const { snapshotId: snapshot, editionId: edition, segment } = context;
    const again = { snapshot, edition, ...(segment !== undefined && { segment }) };
    const changes = items.map((item) =>
      resource(whatIfShape, item).self(explainCoverage.at({ audienceId, subjectId: item.id }, again)),
    );
    return fromSource(collection(listWhatIf, { audienceId }, query, page, changes, context), context)
      .link(listCoverage.at({ audienceId }), 'up')
      .link(listWhatIf.template({ audienceId }));
  }
}
