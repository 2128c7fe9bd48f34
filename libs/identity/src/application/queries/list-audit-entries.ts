import type { CursorPage, CursorRequest } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { AuditEntryView } from '../audit-entry.view.js';
import { type AuditFilter, AuditViews } from '../audit-views.js';

/** What is on record of the workspace, newest first. */
export class ListAuditEntries extends Query<CursorPage<AuditEntryView>> {
  constructor(
    readonly filter: AuditFilter,
    readonly page: CursorRequest,
  ) {
    super();
  }
}

@QueryHandler(ListAuditEntries)
export class ListAuditEntriesHandler implements IQueryHandler<ListAuditEntries> {
  constructor(private readonly entries: AuditViews) {}

  execute({ filter, page }: ListAuditEntries): Promise<CursorPage<AuditEntryView>> {
    return this.entries.list(filter, page);
  }
}
