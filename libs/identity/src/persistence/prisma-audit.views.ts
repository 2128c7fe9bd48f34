import type { CursorPage, CursorRequest } from '#libs/kernel';
import { descending, findById, pageOf, type Prisma, PrismaService, slice } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import type { AuditEntryView } from '../application/audit-entry.view.js';
import { type AuditFilter, AuditViews } from '../application/audit-views.js';
import { toSummary, toView } from './audit-entry.mapper.js';

@Injectable()
export class PrismaAuditViews extends AuditViews {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async list(filter: AuditFilter, page: CursorRequest): Promise<CursorPage<AuditEntryView>> {
    const { where, ...sliced } = slice(NEWEST_FIRST, page);
    const narrowed = conditionsOf(filter);
    const rows = await this.prisma.auditEntry.findMany({
      ...sliced,
      where: { AND: [where, narrowed] },
      omit: { before: true, after: true, workspaceId: true },
    });
    const total = page.count ? await this.prisma.auditEntry.count({ where: narrowed }) : undefined;
    return pageOf(NEWEST_FIRST, page, { rows, total }, toSummary);
  }

  async find(id: string): Promise<AuditEntryView | undefined> {
    const row = await findById(this.prisma, 'auditEntry', id);
    return row ? toView(row) : undefined;
  }
}

/** Ids begin with the time they were made at. */
const NEWEST_FIRST = [descending('id')];

/** Paths are ordered by bytes, in which 0 comes right after the slash: what is below one is a range, which an index answers. */
const conditionsOf = (filter: AuditFilter): Prisma.AuditEntryWhereInput => {
  const { principal, action, resource, correlationId, createdAfter, createdBefore } = filter;
  const below = resource?.replace(/\/$/, '');
  return {
    ...(principal !== undefined && { principalId: principal }),
    ...(action !== undefined && { action }),
    ...(correlationId !== undefined && { correlationId }),
    ...(below !== undefined && { OR: [{ resource: below }, { resource: { gte: `${below}/`, lt: `${below}0` } }] }),
    at: {
      ...(createdAfter !== undefined && { gt: new Date(createdAfter) }),
      ...(createdBefore !== undefined && { lt: new Date(createdBefore) }),
    },
  };
};
