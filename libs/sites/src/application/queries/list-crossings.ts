import type { CursorPage, CursorRequest } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CrossingFilter, CrossingViews } from '../crossing-views.js';
import type { CrossingView } from '../crossing.view.js';
import type { SiteView } from '../site.view.js';
import { Standings } from '../standings.js';

/** What passed a site's line, the newest first. */
export class ListCrossings extends Query<CrossingsPage> {
  constructor(
    readonly siteId: string,
    readonly filter: CrossingFilter,
    readonly page: CursorRequest,
  ) {
    super();
  }
}

export interface CrossingsPage extends CursorPage<CrossingView> {
  readonly site: SiteView;
}

@QueryHandler(ListCrossings)
export class ListCrossingsHandler implements IQueryHandler<ListCrossings> {
  constructor(
    private readonly crossings: CrossingViews,
    private readonly standings: Standings,
  ) {}

  async execute({ siteId, filter, page }: ListCrossings): Promise<CrossingsPage> {
    const { site } = await this.standings.get(siteId);
    return { ...(await this.crossings.list(siteId, filter, page)), site };
  }
}
