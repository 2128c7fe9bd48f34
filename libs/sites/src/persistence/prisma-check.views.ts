import type { CursorPage, CursorRequest } from '#libs/kernel';
import { descending, pageOf, PrismaService, slice } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import type { CheckSummaryView, CheckView, Outcome } from '../application/check.view.js';
import { CheckViews } from '../application/check-views.js';
import { toSummary, toView, withoutItems } from './check.mapper.js';

@Injectable()
export class PrismaCheckViews extends CheckViews {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(siteId: string, checkId: string): Promise<CheckView | undefined> {
    const row = await this.prisma.check.findFirst({ where: { id: checkId, siteId } });
    return row ? toView(row) : undefined;
  }

  async list(
    siteId: string,
    filter: { readonly verdict?: Outcome },
    page: CursorRequest,
  ): Promise<CursorPage<CheckSummaryView> | undefined> {
    const { where, ...sliced } = slice(NEWEST_FIRST, page);
    const site = await this.prisma.site.findFirst({
      where: { id: siteId },
      select: { checks: { ...withoutItems, ...sliced, where: { AND: [where, filter] } } },
    });
    if (!site) return undefined;
    const total = page.count ? await this.prisma.check.count({ where: { siteId, ...filter } }) : undefined;
    return pageOf(NEWEST_FIRST, page, { rows: site.checks, total }, toSummary);
  }
}

/** Ids begin with the time they were made at. */
const NEWEST_FIRST = [descending('id')];
