import type { Database } from '../database.js';
import { Prisma } from '../generated/client.js';
import { tenancy } from '../tenancy.js';

/** How many rows of a workspace each table of tenants holds, by model; read past everything that holds tenants apart. */
export async function rowsOfTenant({ operator }: Database, workspaceId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const model of Object.values(Prisma.ModelName)) {
    const kind: (typeof tenancy)[Prisma.ModelName] = tenancy[model];
    if (kind === 'shared') continue;
    const own = kind === 'workspace' ? { id: workspaceId } : { workspaceId };
    const where: object = typeof kind === 'object' ? { [kind.through]: own } : own;
    const table = operator[`${model.charAt(0).toLowerCase()}${model.slice(1)}` as 'site'];
    counts[model] = await table.count({ where });
  }
  return counts;
}
