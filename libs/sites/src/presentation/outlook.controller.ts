import { toTheImport } from '#libs/audiences/contract';
import { Affords, collection, FromPath, FromQuery, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListOpportunities } from '../application/queries/list-opportunities.js';
import { ListRisks } from '../application/queries/list-risks.js';
import { riskResource } from './risk.resource.js';
import { onGrounds, verdictResource } from './verdict.resource.js';
import { listOpportunities, listRisks } from './verdicts.affordances.js';
import { askedAgain, pinOf, RisksQuery, SubjectFilterQuery, subjectsOf } from './verdicts.query.js';

/** What a site could decide next, and what it should look at again. */
@Controller()
export class OutlookController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listOpportunities)
  async opportunities(
    @FromPath() { siteId }: PathOf<typeof listOpportunities>,
    @FromQuery() query: SubjectFilterQuery,
  ): Promise<Resource> {
    const { items, total, ...grounds } = await this.queries
      .execute(new ListOpportunities(siteId, subjectsOf(query), pinOf(query)))
      .catch(toTheImport);
    const page = { offset: query.offset, limit: query.limit, total };
    const found = items.map((item) => verdictResource(siteId, item, askedAgain(query)));
    return onGrounds(collection(listOpportunities, { siteId }, query, page, found, grounds), grounds);
  }

  @Affords(listRisks)
  async risks(@FromPath() { siteId }: PathOf<typeof listRisks>, @FromQuery() query: RisksQuery): Promise<Resource> {
    const { items, total, ...grounds } = await this.queries
      .execute(new ListRisks(siteId, query, pinOf(query)))
      .catch(toTheImport);
    const page = { offset: query.offset, limit: query.limit, total };
    const found = items.map((item) => riskResource(siteId, item, askedAgain(query)));
    return onGrounds(collection(listRisks, { siteId }, query, page, found, grounds), grounds);
  }
}
