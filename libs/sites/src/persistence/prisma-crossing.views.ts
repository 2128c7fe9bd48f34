import type { CursorPage, CursorRequest } from '#libs/kernel';
import { descending, findById, pageOf, Prisma, PrismaService, readGathered, slice } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type CrossingFilter, CrossingViews } from '../application/crossing-views.js';
import type { CrossingView } from '../application/crossing.view.js';
import { newestOfEach, ofEach } from './newest-of-each.js';

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
    const narrowed = { siteId, ...conditionsOf(filter) };
    const rows = await this.#slice(siteId, filter, page);
    const total = page.count ? await this.prisma.crossing.count({ where: narrowed }) : undefined;
    return pageOf(NEWEST_FIRST, page, { rows, total }, toView);
  }

  /** Of many sites that are asked at once for their newest it is one query; what goes on from a place is of one site alone. */
  async #slice(siteId: string, filter: CrossingFilter, page: CursorRequest): Promise<Row[]> {
    const { where, ...sliced } = slice(NEWEST_FIRST, page);
    const alone = () =>
      this.prisma.crossing.findMany({ ...sliced, where: { AND: [where, { siteId, ...conditionsOf(filter) }] } });
    if (page.after ?? page.before) return alone();
    return readGathered(`crossings ${JSON.stringify([filter, page])}`, siteId, async (siteIds) => {
      if (siteIds.length === 1) return [await alone()];
      const sought = { table: 'crossing', conditions: sqlOf(filter), most: sliced.take } as const;
      const ids = await newestOfEach(this.prisma, siteIds, sought);
      const found = { where: { id: { in: [...ids] } }, orderBy: sliced.orderBy };
      return ofEach(siteIds, await this.prisma.crossing.findMany(found));
    });
  }
}

/** Ids begin with the time they were made at. */
const NEWEST_FIRST = [descending('id')];

type Row = Prisma.CrossingGetPayload<object>;

/** The same conditions in SQL: a test holds the one to the other. */
const sqlOf = ({ direction, kind, subjectId, since }: CrossingFilter): readonly Prisma.Sql[] => [
  ...(direction ? [Prisma.sql`direction = ${direction}`] : []),
  ...(kind ? [Prisma.sql`subject_kind = ${kind}`] : []),
  ...(subjectId === undefined ? [] : [Prisma.sql`subject_id = ${subjectId}`]),
  ...(since === undefined ? [] : [Prisma.sql`at >= ${since}::timestamptz`]),
];

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
