import type { CursorPage, CursorRequest } from '#libs/kernel';
import { ascending, containing, findById, pageOf, PrismaService, slice } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type ApiKeyFilter, ApiKeyViews } from '../application/api-key-views.js';
import type { ApiKeyView } from '../application/api-key.view.js';
import { LASTING_ADMIN, toView } from './api-key.mapper.js';

@Injectable()
export class PrismaApiKeyViews extends ApiKeyViews {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async list({ role, text }: ApiKeyFilter, page: CursorRequest): Promise<CursorPage<ApiKeyView>> {
    const { where, ...sliced } = slice(OLDEST_FIRST, page);
    const narrowed = { ...(role !== undefined && { role }), ...(text !== undefined && { name: containing(text) }) };
    const rows = await this.prisma.apiKey.findMany({ ...sliced, where: { AND: [where, narrowed] } });
    const total = page.count ? await this.prisma.apiKey.count({ where: narrowed }) : undefined;
    const [now, admins] = [new Date(), await this.admins()];
    return pageOf(OLDEST_FIRST, page, { rows, total }, (row) => toView(row, now, admins));
  }

  async find(id: string): Promise<ApiKeyView | undefined> {
    const row = await findById(this.prisma, 'apiKey', id);
    return row ? toView(row, new Date(), await this.admins()) : undefined;
  }

  private admins(): Promise<number> {
    return this.prisma.apiKey.count({ where: LASTING_ADMIN });
  }
}

/** Ids begin with the time they were made at. */
const OLDEST_FIRST = [ascending('id')];
