import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ManagedSiteView } from '../site.view.js';
import { Standings } from '../standings.js';

export class GetSite extends Query<ManagedSiteView> {
  constructor(readonly siteId: string) {
    super();
  }
}

@QueryHandler(GetSite)
export class GetSiteHandler implements IQueryHandler<GetSite> {
  constructor(private readonly standings: Standings) {}

  async execute({ siteId }: GetSite): Promise<ManagedSiteView> {
    const { site, decisions } = await this.standings.get(siteId);
    return { ...site, owners: decisions.owners };
  }
}
