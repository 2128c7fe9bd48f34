import type { CursorPage, CursorRequest } from '#libs/kernel';
import {
  ascending,
  containing,
  currentReach,
  DerivedCache,
  findById,
  ofWorkspace,
  pageOf,
  PrismaService,
  slice,
} from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type AudienceFilter, type AudienceView, AudienceViews } from '../application/queries/audience-views.js';
import { toView, withUse } from './audience.mapper.js';

/** One that was found is remembered until something of the workspace's audiences changes, or of the sites that are measured by them. */
@Injectable()
export class PrismaAudienceViews extends AudienceViews {
  readonly #known: DerivedCache<string, AudienceView>;

  constructor(private readonly prisma: PrismaService) {
    super();
    this.#known = new DerivedCache(
      prisma.$events,
      { name: 'audiences', max: REMEMBERED },
      ofWorkspace(/^(audience|site)-/),
    );
  }

  find(id: string): Promise<AudienceView | undefined> {
    return this.#known.get(`${currentReach()} ${id}`, async () => {
      const row = await findById(this.prisma, 'audience', id, withUse);
      return row ? toView(row) : undefined;
    });
  }

  async list({ text }: AudienceFilter, page: CursorRequest): Promise<CursorPage<AudienceView>> {
    const { where, ...sliced } = slice(oldestFirst, page);
    const narrowed = text === undefined ? {} : { name: containing(text) };
    const rows = await this.prisma.audience.findMany({ ...withUse, ...sliced, where: { AND: [where, narrowed] } });
    const total = page.count ? await this.prisma.audience.count({ where: narrowed }) : undefined;
    return pageOf(oldestFirst, page, { rows, total }, toView);
  }
}

/** Ids begin with the time they were made at. */
const oldestFirst = [ascending('id')];

/** Of as many audiences at a time. */
const REMEMBERED = 10_000;
