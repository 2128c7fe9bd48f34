import {
  Affords,
  API_BASE,
  cursorCollection,
  FromBase,
  FromPath,
  FromQuery,
  type PathOf,
  rebased,
  type Resource,
} from '#libs/hypermedia';
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
  async list(@FromQuery() query: AuditQuery, @FromBase() base: string): Promise<Resource> {
    const { principal, action, correlation: correlationId, createdAfter, createdBefore } = query;
    const resource = query.resource && rebased(query.resource, API_BASE);
    const filter = { principal, action, resource, correlationId, createdAfter, createdBefore };
    const page = await this.queries.execute(new ListAuditEntries(filter, query.page));
    return cursorCollection(
      listAuditEntries,
      {},
      query,
      page,
      page.items.map((entry) => auditSummaryResource(entry, base)),
    );
  }

  @Affords(showAuditEntry)
  async show(@FromPath() { entryId }: PathOf<typeof showAuditEntry>, @FromBase() base: string): Promise<Resource> {
    return auditEntryResource(await this.queries.execute(new GetAuditEntry(entryId)), base);
  }
}
