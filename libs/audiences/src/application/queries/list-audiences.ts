import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Page, PageRequest } from '../page.js';
import { type AudienceView, AudienceViews } from './audience-views.js';

/** The audiences of the workspace, oldest first. */
export class ListAudiences extends Query<Page<AudienceView>> {
  constructor(readonly page: PageRequest) {
    super();
  }
}

@QueryHandler(ListAudiences)
export class ListAudiencesHandler implements IQueryHandler<ListAudiences> {
  constructor(private readonly audiences: AudienceViews) {}

  execute({ page }: ListAudiences): Promise<Page<AudienceView>> {
    return this.audiences.list(page);
  }
}
