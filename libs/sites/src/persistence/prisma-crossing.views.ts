import type { CursorPage, CursorRequest } from '#libs/kernel';
import { descending, findById, pageOf, type Prisma, PrismaService, slice } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type CrossingFilter, CrossingViews } from '../application/crossing-views.js';
import type { CrossingView } from '../application/crossing.view.js';

@Injectable()
export class PrismaCrossingViews extends CrossingViews {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(siteId: string, crossingId: string): Promise<CrossingView | undefined> {
    const row = await findById(this.prisma, 'crossing', crossingId);
    return row?.siteId === siteId ? toView(row) : undefined;
  }

  async list(siteId: string, filter: CrossingFilter, page: CursorRequest): Promise<CursorPage<CrossingView>> {
    const { where, ...sliced } = slice(NEWEST_FIRST, page);
    const narrowed = { siteId, ...conditionsOf(filter) };
    const rows = await this.prisma.crossing.findMany({ ...sliced, where: { AND: [where, narrowed] } });
    const total = page.count ? await this.prisma.crossing.count({ where: narrowed }) : undefined;
    return pageOf(NEWEST_FIRST, page, { rows, total }, toView);
  }
}

/** Ids begin with the time they were made at. */
const NEWEST_FIRST = [descending('id')];

const conditionsOf = ({ direction, kind, subjectId, since }: CrossingFilter) => ({
  ...(direction && { direction }),
  ...(kind && { subjectKind: kind }),
  ...(subjectId !== undefined && { subjectId }),
  ...(since !== undefined && { at: { gte: new Date(since) } }),
});

const toView = (row: Prisma.CrossingGetPayload<object>): CrossingView => {
  const { id, siteId, subjectKind, subjectId, name, direction, cause, threshold, before, after, policyVersion } = row;
  return {
    ...{ id, siteId, subjectId, name, threshold, after, policyVersion, at: row.at.toISOString() },
    ...({ kind: subjectKind, direction, cause } as Pick<CrossingView, 'kind' | 'direction' | 'cause'>),
    ...(before !== null && { before }),
    from: { snapshotId: row.fromSnapshotId, editionId: row.fromEditionId },
    to: { snapshotId: row.toSnapshotId, editionId: row.toEditionId },
  };
};
