import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { AuditEntryView } from '../audit-entry.view.js';
import { AuditViews } from '../audit-views.js';

/** One entry of the audit, with what was before and after. */
export class GetAuditEntry extends Query<AuditEntryView> {
  constructor(readonly entryId: string) {
    super();
  }
}

@QueryHandler(GetAuditEntry)
export class GetAuditEntryHandler implements IQueryHandler<GetAuditEntry> {
  constructor(private readonly entries: AuditViews) {}

  async execute({ entryId }: GetAuditEntry): Promise<AuditEntryView> {
    const found = await this.entries.find(entryId);
    if (!found) throw new NotFound('audit entry', entryId);
    return found;
  }
}
