import { Affords, cursorCollection, FromPath, FromQuery, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetAuditEntry } from '../application/queries/get-audit-entry.js';
import { ListAuditEntries } from '../application/queries/list-audit-entries.js';
import { auditEntryResource, auditSummaryResource } from './audit-entry.resource.js';
import { AuditQuery, listAuditEntries, showAuditEntry } from './audit.affordances.js';

/** What is on record. */
@Controller()
export class AuditController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listAuditEntries)
  async list(@FromQuery() query: AuditQuery): Promise<Resource> {
    const { principal, action, resource, correlation: correlationId, createdAfter, createdBefore } = query;
    const filter = { principal, action, resource, correlationId, createdAfter, createdBefore };
    const page = await this.queries.execute(new ListAuditEntries(filter, query.page));
    return cursorCollection(listAuditEntries, {}, query, page, page.items.map(auditSummaryResource));
  }

  @Affords(showAuditEntry)
  async show(@FromPath() { entryId }: PathOf<typeof showAuditEntry>): Promise<Resource> {
    return auditEntryResource(await this.queries.execute(new GetAuditEntry(entryId)));
  }
}
