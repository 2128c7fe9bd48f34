import type { CursorPage, CursorRequest } from '#libs/kernel';
import {
  ascending,
  containing,
  descending,
  findById,
  pageOf,
  Prisma,
  PrismaService,
  readGathered,
  slice,
} from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type AdoptionFilter, AdoptionViews } from '../application/adoption-views.js';
import type { AdoptionRecord, HistoryEntryView } from '../application/adoption.view.js';
import { newestOfEach, ofEach } from './newest-of-each.js';
import { toEntryView, toRecord } from './adoption.mapper.js';

@Injectable()
export class PrismaAdoptionViews extends AdoptionViews {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(siteId: string, adoptionId: string): Promise<AdoptionRecord | undefined> {
    const row = await findById(this.prisma, 'adoption', adoptionId);
    return row?.siteId === siteId ? toRecord(row) : undefined;
  }

  async list(siteId: string, filter: AdoptionFilter, page: CursorRequest): Promise<CursorPage<AdoptionRecord>> {
    const narrowed = { siteId, ...conditionsOf(filter) };
    const rows = await this.#slice(siteId, filter, page);
    const total = page.count ? await this.prisma.adoption.count({ where: narrowed }) : undefined;
    return pageOf(NEWEST_FIRST, page, { rows, total }, toRecord);
  }

  /** Of many sites that are asked at once for their newest it is one query; what goes on from a place is of one site alone. */
  async #slice(siteId: string, filter: AdoptionFilter, page: CursorRequest): Promise<Row[]> {
    const { where, ...sliced } = slice(NEWEST_FIRST, page);
    const alone = () =>
      this.prisma.adoption.findMany({ ...sliced, where: { AND: [where, { siteId, ...conditionsOf(filter) }] } });
    if (page.after ?? page.before) return alone();
    return readGathered(`adoptions ${JSON.stringify([filter, page])}`, siteId, async (siteIds) => {
      if (siteIds.length === 1) return [await alone()];
      const sought = { table: 'adoption', conditions: sqlOf(filter), most: sliced.take } as const;
      const ids = await newestOfEach(this.prisma, siteIds, sought);
      const found = { where: { id: { in: [...ids] } }, orderBy: sliced.orderBy };
      return ofEach(siteIds, await this.prisma.adoption.findMany(found));
    });
  }

  async history(
    siteId: string,
    adoptionId: string,
    page: CursorRequest,
  ): Promise<CursorPage<HistoryEntryView> | undefined> {
    const adoption = await this.prisma.adoption.findFirst({
      where: { id: adoptionId, siteId },
      select: { events: slice(OLDEST_FIRST, page) },
    });
    if (!adoption) return undefined;
    const total = page.count ? await this.prisma.adoptionEvent.count({ where: { adoptionId } }) : undefined;
    return pageOf(OLDEST_FIRST, page, { rows: adoption.events, total }, toEntryView);
  }

  async entry(siteId: string, adoptionId: string, version: number): Promise<HistoryEntryView | undefined> {
    const row = await this.prisma.adoptionEvent.findFirst({ where: { adoptionId, version, adoption: { siteId } } });
    return row ? toEntryView(row) : undefined;
  }
}

/** Ids begin with the time they were made at. */
const NEWEST_FIRST = [descending('id')];
const OLDEST_FIRST = [ascending('version', Number)];

type Row = Prisma.AdoptionGetPayload<object>;

/** The same conditions in SQL: a test holds the one to the other. */
const sqlOf = ({ state, subjectId, owner, text, createdAfter }: AdoptionFilter): readonly Prisma.Sql[] => {
  const held = text === undefined ? '' : `%${containing(text).contains}%`;
  return [
    ...(state ? [Prisma.sql`state = ${state}`] : []),
    ...(subjectId === undefined ? [] : [Prisma.sql`subject_id = ${subjectId}`]),
    ...(owner === undefined ? [] : [Prisma.sql`owner = ${owner}`]),
    ...(text === undefined ? [] : [Prisma.sql`(rationale ILIKE ${held} OR subject_id ILIKE ${held})`]),
    ...(createdAfter === undefined ? [] : [Prisma.sql`created_at > ${createdAfter}::timestamptz`]),
  ];
};

const conditionsOf = ({ state, subjectId, owner, text, createdAfter }: AdoptionFilter) => ({
  ...(state && { state }),
  ...(subjectId !== undefined && { subjectId }),
  ...(owner !== undefined && { owner }),
  ...(text !== undefined && { OR: [{ rationale: containing(text) }, { subjectId: containing(text) }] }),
  ...(createdAfter !== undefined && { createdAt: { gt: new Date(createdAfter) } }),
});
