import { type CursorPage, type CursorRequest, NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AdoptionViews } from '../adoption-views.js';
import type { HistoryEntryView } from '../adoption.view.js';

/** What happened to an adoption, the oldest first. */
export class ListHistory extends Query<CursorPage<HistoryEntryView>> {
  constructor(
    readonly siteId: string,
    readonly adoptionId: string,
    readonly page: CursorRequest,
  ) {
    super();
  }
}

@QueryHandler(ListHistory)
export class ListHistoryHandler implements IQueryHandler<ListHistory> {
  constructor(private readonly adoptions: AdoptionViews) {}

  async execute({ siteId, adoptionId, page }: ListHistory): Promise<CursorPage<HistoryEntryView>> {
    const history = await this.adoptions.history(siteId, adoptionId, page);
    if (!history) throw new NotFound('adoption', adoptionId);
    return history;
  }
}
