import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { SiteView } from '../site.view.js';
import { Standings } from '../standings.js';

export class GetSite extends Query<SiteView> {
  constructor(readonly siteId: string) {
    super();
  }
}

@QueryHandler(GetSite)
export class GetSiteHandler implements IQueryHandler<GetSite> {
  constructor(private readonly standings: Standings) {}

  async execute({ siteId }: GetSite): Promise<SiteView> {
    const { site } = await this.standings.get(siteId);
    return site;
  }
}
