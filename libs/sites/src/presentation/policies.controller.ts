import {
  Affords,
  cursorCollection,
  CursorQuery,
  FromPath,
  FromQuery,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetPolicy } from '../application/queries/get-policy.js';
import { ListPolicies } from '../application/queries/list-policies.js';
import { policyResource } from './site.resource.js';
import { listPolicies, showPolicy, showSite } from './sites.affordances.js';

/** The register of a site's policies. */
@Controller()
export class PoliciesController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listPolicies)
  async list(@FromPath() { siteId }: PathOf<typeof listPolicies>, @FromQuery() query: CursorQuery): Promise<Resource> {
    const page = await this.queries.execute(new ListPolicies(siteId, query.page));
    const policies = page.items.map((policy) => policyResource(siteId, policy));
    return cursorCollection(listPolicies, { siteId }, query, page, policies).link(showSite.at({ siteId }), 'up');
  }

  @Affords(showPolicy)
  async show(@FromPath() { siteId, version }: PathOf<typeof showPolicy>): Promise<Resource> {
    const policy = await this.queries.execute(new GetPolicy(siteId, Number(version)));
    return policyResource(siteId, policy).link(listPolicies.at({ siteId }), 'up');
  }
}
