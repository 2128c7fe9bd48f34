import type { CursorPage, CursorRequest } from '#libs/kernel';
import { ascending, findById, pageOf, PrismaService, slice } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { EndpointViews } from '../application/endpoint-views.js';
import type { EndpointView } from '../application/endpoint.view.js';
import { toView } from './endpoint.mapper.js';

@Injectable()
export class PrismaEndpointViews extends EndpointViews {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async list(page: CursorRequest): Promise<CursorPage<EndpointView>> {
    const rows = await this.prisma.webhookEndpoint.findMany(slice(OLDEST_FIRST, page));
    const total = page.count ? await this.prisma.webhookEndpoint.count() : undefined;
    const now = new Date();
    return pageOf(OLDEST_FIRST, page, { rows, total }, (row) => toView(row, now));
  }

  async find(id: string): Promise<EndpointView | undefined> {
    const row = await findById(this.prisma, 'webhookEndpoint', id);
    return row ? toView(row, new Date()) : undefined;
  }
}

/** Ids begin with the time they were made at. */
const OLDEST_FIRST = [ascending('id')];
