import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { SiteViews } from '../site-views.js';
import type { PolicyVersionView } from '../site.view.js';

/** One version of a site's policy, beside what it replaced. */
export class GetPolicy extends Query<PolicyVersionView> {
  constructor(
    readonly siteId: string,
    readonly version: number,
  ) {
    super();
  }
}

@QueryHandler(GetPolicy)
export class GetPolicyHandler implements IQueryHandler<GetPolicy> {
  constructor(private readonly sites: SiteViews) {}

  async execute({ siteId, version }: GetPolicy): Promise<PolicyVersionView> {
    const policy = await this.sites.policy(siteId, version);
    if (!policy) throw new NotFound('version', String(version));
    return policy;
  }
}
