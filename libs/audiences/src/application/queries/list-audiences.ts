import type { CursorPage, CursorRequest } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type AudienceFilter, type AudienceView, AudienceViews } from './audience-views.js';

/** The audiences of the workspace, oldest first. */
export class ListAudiences extends Query<CursorPage<AudienceView>> {
  constructor(
    readonly filter: AudienceFilter,
    readonly page: CursorRequest,
  ) {
    super();
  }
}

@QueryHandler(ListAudiences)
export class ListAudiencesHandler implements IQueryHandler<ListAudiences> {
  constructor(private readonly audiences: AudienceViews) {}

  execute({ filter, page }: ListAudiences): Promise<CursorPage<AudienceView>> {
    return this.audiences.list(filter, page);
  }
}
