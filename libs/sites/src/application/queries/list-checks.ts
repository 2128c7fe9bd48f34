import { HasSnapshot } from '#libs/audiences/contract';
import { type CursorPage, type CursorRequest, NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { CheckSummaryView, Outcome } from '../check.view.js';
import { CheckViews } from '../check-views.js';
import { Standings } from '../standings.js';

/** What pipelines asked of a site, the newest first. */
export class ListChecks extends Query<ChecksPage> {
  constructor(
    readonly siteId: string,
    readonly filter: { readonly verdict?: Outcome },
    readonly page: CursorRequest,
  ) {
    super();
  }
}

export interface ChecksPage extends CursorPage<CheckSummaryView> {
  /** Whose visits the site is measured by. */
  readonly audienceId: string;
  /** Whether there are any, so that something can be checked. */
  readonly isMeasured: boolean;
}

@QueryHandler(ListChecks)
export class ListChecksHandler implements IQueryHandler<ListChecks> {
  constructor(
    private readonly checks: CheckViews,
    private readonly standings: Standings,
    private readonly queries: QueryBus,
  ) {}

  async execute({ siteId, filter, page }: ListChecks): Promise<ChecksPage> {
    const { audienceId } = (await this.standings.get(siteId)).site;
    const checks = await this.checks.list(siteId, filter, page);
    if (!checks) throw new NotFound('site', siteId);
    return { ...checks, audienceId, isMeasured: await this.queries.execute(new HasSnapshot(audienceId)) };
  }
}
