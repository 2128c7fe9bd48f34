import type { CursorPage, CursorRequest } from '#libs/kernel';
import { ascending, findById, pageOf, PrismaService, slice } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type AudienceView, AudienceViews } from '../application/queries/audience-views.js';
import { toView, withUse } from './audience.mapper.js';

@Injectable()
export class PrismaAudienceViews extends AudienceViews {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(id: string): Promise<AudienceView | undefined> {
    const row = await findById(this.prisma, 'audience', id, withUse);
    return row ? toView(row) : undefined;
  }

  async list(page: CursorRequest): Promise<CursorPage<AudienceView>> {
    const rows = await this.prisma.audience.findMany({ ...withUse, ...slice(oldestFirst, page) });
    const total = page.count ? await this.prisma.audience.count() : undefined;
    return pageOf(oldestFirst, page, { rows, total }, toView);
  }
}

/** Ids begin with the time they were made at. */
const oldestFirst = [ascending('id')];
