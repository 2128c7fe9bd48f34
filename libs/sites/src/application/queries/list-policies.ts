import { type CursorPage, type CursorRequest, NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { SiteViews } from '../site-views.js';
import type { PolicyVersionView } from '../site.view.js';

/** Every version of a site's policy, the newest first: who moved the line, when, from where. */
export class ListPolicies extends Query<CursorPage<PolicyVersionView>> {
  constructor(
    readonly siteId: string,
    readonly page: CursorRequest,
  ) {
    super();
  }
}

@QueryHandler(ListPolicies)
export class ListPoliciesHandler implements IQueryHandler<ListPolicies> {
  constructor(private readonly sites: SiteViews) {}

  async execute({ siteId, page }: ListPolicies): Promise<CursorPage<PolicyVersionView>> {
    const policies = await this.sites.policies(siteId, page);
    if (!policies) throw new NotFound('site', siteId);
    return policies;
  }
}
