import { PrismaService } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../application/page.js';
import { type AudienceView, AudienceViews } from '../application/queries/audience-views.js';
import { toView } from './audience.mapper.js';

@Injectable()
export class PrismaAudienceViews extends AudienceViews {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(id: string): Promise<AudienceView | undefined> {
    const row = await this.prisma.audience.findUnique({ where: { id } });
    return row ? toView(row) : undefined;
  }

  /** Ids begin with the time they were made at. */
  async list({ offset, limit }: PageRequest): Promise<Page<AudienceView>> {
    const total = await this.prisma.audience.count();
    const rows = await this.prisma.audience.findMany({ orderBy: { id: 'asc' }, skip: offset, take: limit });
    return { items: rows.map(toView), total };
  }
}
