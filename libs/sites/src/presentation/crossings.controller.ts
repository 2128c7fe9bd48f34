import { Affords, cursorCollection, FromPath, FromQuery, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { CrossingFilter } from '../application/crossing-views.js';
import { GetCrossing } from '../application/queries/get-crossing.js';
import { ListCrossings } from '../application/queries/list-crossings.js';
import { crossingResource } from './crossing.resource.js';
import { CrossingsQuery, listCrossings, showCrossing } from './crossings.affordances.js';
import { showSite } from './sites.affordances.js';

/** What passed a site's line. */
@Controller()
export class CrossingsController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listCrossings)
  async list(
    @FromPath() { siteId }: PathOf<typeof listCrossings>,
    @FromQuery() query: CrossingsQuery,
  ): Promise<Resource> {
    const page = await this.queries.execute(new ListCrossings(siteId, filterOf(query), query.page));
    return cursorCollection(listCrossings, { siteId }, query, page, page.items.map(crossingResource)).link(
      showSite.at({ siteId }),
      'up',
    );
  }

  @Affords(showCrossing)
  async show(@FromPath() { siteId, crossingId }: PathOf<typeof showCrossing>): Promise<Resource> {
    return crossingResource(await this.queries.execute(new GetCrossing(siteId, crossingId)));
  }
}

const filterOf = ({ direction, kind, subject, since }: CrossingsQuery): CrossingFilter => ({
  ...(direction && { direction }),
  ...(kind && { kind }),
  ...(subject !== undefined && { subjectId: subject }),
  ...(since !== undefined && { since }),
});
