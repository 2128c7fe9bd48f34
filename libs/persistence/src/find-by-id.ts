import { gather } from './gather.js';
import type { Prisma } from './generated/client.js';
import type { PrismaService } from './prisma.service.js';
import { scopes } from './scope.js';

/** The models that are found by an id of their own, as Prisma names them on its client. */
type Table = Uncapitalize<Prisma.ModelName>;
type Found<Name extends Table, Shape> = Prisma.Result<
  PrismaService[Name],
  { where: { id: string } } & Shape,
  'findFirst'
>;

/**
 * The row of that id, with what `shape` includes and without what it omits; null when there is none. Within a unit of work rows that are asked for in
 * one tick are read by one query, so that a thousand new resources are shown as fast as they were stored.
 */
export async function findById<
  Name extends Table,
  Shape extends { readonly include?: object; readonly omit?: object } = object,
>(prisma: PrismaService, table: Name, id: string, shape?: Shape): Promise<Found<Name, Shape>> {
  const rows = prisma[table] as unknown as Rows;
  const scope = scopes.getStore();
  const read = async (ids: readonly string[]): Promise<(Row | null)[]> => {
    if (ids.length === 1) return [await rows.findFirst({ where: { id }, ...shape })];
    const found = await rows.findMany({ where: { id: { in: [...new Set(ids)] } }, ...shape });
    const byId = new Map(found.map((row) => [row.id, row]));
    return ids.map((one) => byId.get(one) ?? null);
  };
  const row = scope ? await gather(scope, `find ${table} ${JSON.stringify(shape)}`, id, read) : (await read([id]))[0];
  return row as Found<Name, Shape>;
}

interface Row {
  readonly id: string;
}
interface Rows {
  findFirst(args: { where: { id: string } }): Promise<Row | null>;
  findMany(args: { where: { id: { in: string[] } } }): Promise<Row[]>;
}
