import type { CursorPage, CursorRequest } from '#libs/kernel';
import { ascending, containing, findById, pageOf, PrismaService, slice } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type ApiKeyFilter, ApiKeyViews } from '../application/api-key-views.js';
import type { ApiKeyView } from '../application/api-key.view.js';
import { isLastingAdmin } from '../domain/api-key.js';
import { LASTING_ADMIN, type Row, toApiKey, toView } from './api-key.mapper.js';

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
    const [now, last] = [new Date(), await this.lastAdminAmong(rows)];
    return pageOf(OLDEST_FIRST, page, { rows, total }, (row) => toView(row, now, row.id === last));
  }

  async find(id: string): Promise<ApiKeyView | undefined> {
    const row = await findById(this.prisma, 'apiKey', id);
    return row ? toView(row, new Date(), row.id === (await this.lastAdminAmong([row]))) : undefined;
  }

  /** Its id, where nobody else may manage the workspace for good; others need not be looked for. */
  private async lastAdminAmong(rows: readonly Row[]): Promise<string | undefined> {
    const [found, another] = rows.filter((row) => isLastingAdmin(toApiKey(row).state));
    if (!found || another || (await this.prisma.apiKey.count({ where: LASTING_ADMIN })) > 1) return undefined;
    return found.id;
  }
}

/** Ids begin with the time they were made at. */
const OLDEST_FIRST = [ascending('id')];
