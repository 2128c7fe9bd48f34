import type { CursorPage, CursorRequest } from '#libs/kernel';
import { ascending, findById, pageOf, PrismaService, slice } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { BrowserAliasViews, type StoredAliasView } from '../application/browser-alias-views.js';
import { toView } from './browser-alias.mapper.js';

@Injectable()
export class PrismaBrowserAliasViews extends BrowserAliasViews {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async list(page: CursorRequest): Promise<CursorPage<StoredAliasView>> {
    const rows = await this.prisma.browserAlias.findMany(slice(OLDEST_FIRST, page));
    const total = page.count ? await this.prisma.browserAlias.count() : undefined;
    return pageOf(OLDEST_FIRST, page, { rows, total }, toView);
  }

  async find(id: string): Promise<StoredAliasView | undefined> {
    const row = await findById(this.prisma, 'browserAlias', id);
    return row ? toView(row) : undefined;
  }
}

/** Ids begin with the time they were made at. */
const OLDEST_FIRST = [ascending('id')];
