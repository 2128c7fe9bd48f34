import type { CursorPage, CursorRequest } from '#libs/kernel';
import { ascending, containing, descending, findById, pageOf, PrismaService, slice } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type AdoptionFilter, AdoptionViews } from '../application/adoption-views.js';
import type { AdoptionRecord, HistoryEntryView } from '../application/adoption.view.js';
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
    const { where, ...sliced } = slice(NEWEST_FIRST, page);
    const narrowed = { siteId, ...conditionsOf(filter) };
    const rows = await this.prisma.adoption.findMany({ ...sliced, where: { AND: [where, narrowed] } });
    const total = page.count ? await this.prisma.adoption.count({ where: narrowed }) : undefined;
    return pageOf(NEWEST_FIRST, page, { rows, total }, toRecord);
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

const conditionsOf = ({ state, subjectId, owner, text, createdAfter }: AdoptionFilter) => ({
  ...(state && { state }),
  ...(subjectId !== undefined && { subjectId }),
  ...(owner !== undefined && { owner }),
  ...(text !== undefined && { OR: [{ rationale: containing(text) }, { subjectId: containing(text) }] }),
  ...(createdAfter !== undefined && { createdAt: { gt: new Date(createdAfter) } }),
});
