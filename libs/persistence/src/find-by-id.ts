import type { Prisma } from './generated/client.js';
import type { PrismaService } from './prisma.service.js';
import { readGathered } from './reading-together.js';

/** The models that are found by an id of their own, as Prisma names them on its client. */
type Table = Uncapitalize<Prisma.ModelName>;
type Found<Name extends Table, Shape> = Prisma.Result<
  PrismaService[Name],
  { where: { id: string } } & Shape,
  'findFirst'
>;

/**
 * The row of that id, with what `shape` includes and without what it omits; null when there is none. Rows that are asked for in one tick
 * of a unit of work, or of work done together, are read by one query, so that a thousand new resources are shown as fast as they were stored.
 */
export async function findById<
  Name extends Table,
  Shape extends { readonly include?: object; readonly omit?: object } = object,
>(prisma: PrismaService, table: Name, id: string, shape?: Shape): Promise<Found<Name, Shape>> {
  const rows = prisma[table] as unknown as Rows;
  const read = async (ids: readonly string[]): Promise<(Row | null)[]> => {
    if (ids.length === 1) return [await rows.findFirst({ where: { id }, ...shape })];
    const found = await rows.findMany({ where: { id: { in: [...new Set(ids)] } }, ...shape });
    const byId = new Map(found.map((row) => [row.id, row]));
    return ids.map((one) => byId.get(one) ?? null);
  };
  const row = await readGathered(`find ${table} ${JSON.stringify(shape)}`, id, read);
  return row as Found<Name, Shape>;
}

interface Row {
  readonly id: string;
}
interface Rows {
  findFirst(args: { where: { id: string } }): Promise<Row | null>;
  findMany(args: { where: { id: { in: string[] } } }): Promise<Row[]>;
}
