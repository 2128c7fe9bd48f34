import type { CursorPage, CursorRequest } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type SiteFilter, SiteViews } from '../site-views.js';
import type { SiteView } from '../site.view.js';

/** The sites of the workspace, oldest first. */
export class ListSites extends Query<CursorPage<SiteView>> {
  constructor(
    readonly filter: SiteFilter,
    readonly page: CursorRequest,
  ) {
    super();
  }
}

@QueryHandler(ListSites)
export class ListSitesHandler implements IQueryHandler<ListSites> {
  constructor(private readonly sites: SiteViews) {}

  execute({ filter, page }: ListSites): Promise<CursorPage<SiteView>> {
    return this.sites.list(filter, page);
  }
}
