import { currentWorkspace, Prisma, type PrismaService } from '#libs/persistence';

/** What of each site is looked for. */
export interface Sought {
  readonly table: 'adoption' | 'crossing';
  readonly conditions: readonly Prisma.Sql[];
  readonly most: number;
}

/**
 * The ids of the newest rows of each of these sites, of those that the caller sees: so many of each and no more, by one query for all of
 * them. Prisma would read all that there are, and pass over the rest.
 */
export async function newestOfEach(
  prisma: PrismaService,
  siteIds: readonly string[],
  { table, conditions, most }: Sought,
): Promise<readonly string[]> {
  const seen = await prisma.site.findMany({ where: { id: { in: [...siteIds] } }, select: { id: true } });
  const narrowed = Prisma.join([Prisma.sql`workspace_id = ${currentWorkspace()}::uuid`, ...conditions], ' AND ');
  const rows = await prisma.$queryRaw<{ readonly id: string }[]>`
    SELECT newest.id FROM unnest(${seen.map(({ id }) => id)}::uuid[]) AS site(id)
    CROSS JOIN LATERAL (
      SELECT id FROM ${Prisma.raw(table)} WHERE site_id = site.id AND ${narrowed} ORDER BY id DESC LIMIT ${most}) AS newest`;
  return rows.map(({ id }) => id);
}

/** Each site's own, in their order. */
export const ofEach = <Row extends { readonly siteId: string }>(
  siteIds: readonly string[],
  rows: readonly Row[],
): readonly Row[][] => siteIds.map((id) => rows.filter(({ siteId }) => siteId === id));
