import { listSnapshots } from '#libs/audiences/contract';
import {
  Affords,
  AsBatch,
  type Batch,
  cursorCollection,
  FromPath,
  FromQuery,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListChecks } from '../application/queries/list-checks.js';
import { checkSummaryResource } from './check.resource.js';
import { batchChecks, listChecks, runCheck } from './checks.affordances.js';
import { ChecksQuery } from './checks.form.js';
import { showSite } from './sites.affordances.js';

/** What pipelines asked of a site. */
@Controller()
export class ChecksController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listChecks)
  async list(@FromPath() { siteId }: PathOf<typeof listChecks>, @FromQuery() query: ChecksQuery): Promise<Resource> {
    const { verdict } = query;
    const page = await this.queries.execute(new ListChecks(siteId, { ...(verdict && { verdict }) }, query.page));
    const checks = cursorCollection(listChecks, { siteId }, query, page, page.items.map(checkSummaryResource))
      .link(showSite.at({ siteId }), 'up')
      .offer(batchChecks.at({ siteId }));
    return page.isMeasured
      ? checks.offer(runCheck.at({ siteId }))
      : checks.link(listSnapshots.at({ audienceId: page.audienceId }));
  }

  @Affords(batchChecks)
  batch(@AsBatch() batch: Batch): Promise<Resource> {
    return batch.perform();
  }
}
