import type { CursorPage, CursorRequest } from '#libs/kernel';
import { ascending, containing, descending, pageOf, PrismaService, slice } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type SiteFilter, SiteViews } from '../application/site-views.js';
import type { PolicyVersionView, SiteView } from '../application/site.view.js';
import { toView, versionView, withPolicy } from './site.mapper.js';

@Injectable()
export class PrismaSiteViews extends SiteViews {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async list(filter: SiteFilter, page: CursorRequest): Promise<CursorPage<SiteView>> {
    const { where, ...sliced } = slice(OLDEST_FIRST, page);
    const narrowed = conditionsOf(filter);
    const rows = await this.prisma.site.findMany({ ...withPolicy, ...sliced, where: { AND: [where, narrowed] } });
    const total = page.count ? await this.prisma.site.count({ where: narrowed }) : undefined;
    return pageOf(OLDEST_FIRST, page, { rows, total }, toView);
  }

  async policies(siteId: string, page: CursorRequest): Promise<CursorPage<PolicyVersionView> | undefined> {
    const site = await this.prisma.site.findFirst({
      where: { id: siteId },
      select: { policies: slice(NEWEST_FIRST, page) },
    });
    if (!site) return undefined;

    const rows = site.policies;
    const replaced = await this.prisma.policy.findMany({
      where: { siteId, version: { in: rows.map(({ version }) => version - 1) } },
    });
    const total = page.count ? await this.prisma.policy.count({ where: { siteId } }) : undefined;
    return pageOf(NEWEST_FIRST, page, { rows, total }, besideIn(replaced));
  }

  async policy(siteId: string, version: number): Promise<PolicyVersionView | undefined> {
    const rows = await this.prisma.policy.findMany({ where: { siteId, version: { in: [version - 1, version] } } });
    return rows.filter((row) => row.version === version).map(besideIn(rows))[0];
  }
}

/** Ids begin with the time they were made at. */
const OLDEST_FIRST = [ascending('id')];
const NEWEST_FIRST = [descending('version', Number)];

/** A version beside the one that it replaced. */
const besideIn =
  (rows: readonly PolicyRow[]) =>
  (row: PolicyRow): PolicyVersionView =>
    versionView(
      row,
      rows.find(({ version }) => version === row.version - 1),
    );
type PolicyRow = Parameters<typeof versionView>[0];

const conditionsOf = ({ text, audienceId }: SiteFilter) => ({
  ...(audienceId !== undefined && { audienceId }),
  ...(text !== undefined && { OR: [{ name: containing(text) }, { url: containing(text) }] }),
});
