import { type CursorPage, type CursorRequest, NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CheckSummaryView, Outcome } from '../check.view.js';
import { CheckViews } from '../check-views.js';

/** What pipelines asked of a site, the newest first. */
export class ListChecks extends Query<CursorPage<CheckSummaryView>> {
  constructor(
    readonly siteId: string,
    readonly filter: { readonly verdict?: Outcome },
    readonly page: CursorRequest,
  ) {
    super();
  }
}

@QueryHandler(ListChecks)
export class ListChecksHandler implements IQueryHandler<ListChecks> {
  constructor(private readonly checks: CheckViews) {}

  async execute({ siteId, filter, page }: ListChecks): Promise<CursorPage<CheckSummaryView>> {
    const checks = await this.checks.list(siteId, filter, page);
    if (!checks) throw new NotFound('site', siteId);
    return checks;
  }
}
