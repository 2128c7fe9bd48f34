import type { Database } from '#libs/persistence';

/** All rows of a workspace, by table. */
export type Rows = Readonly<Record<string, readonly string[]>>;

/** All that belongs to tenants, by workspace: whatever tables the database itself says are theirs. */
export async function rowsOfTenants({ pool }: Database): Promise<ReadonlyMap<string, Rows>> {
  const { rows: tables } = await pool.query<{ name: string; owner: string }>(TENANT_TABLES);
  const found = new Map<string, Record<string, string[]>>();
  for (const { name, owner } of tables) {
    // When a key was last used is written some time after it was.
    const { rows } = await pool.query<{ owner: string; row: string }>(
      `SELECT (${owner})::text AS owner, (to_jsonb(t) - 'last_used_at')::text AS row FROM "${name}" t ORDER BY 1, 2`,
    );
    for (const row of rows) {
      const those = found.get(row.owner) ?? {};
      found.set(row.owner, { ...those, [name]: [...(those[name] ?? []), row.row] });
    }
  }
  return found;
}

/** How many rows each workspace has in each table. */
export const countsOf = (rows: ReadonlyMap<string, Rows>): unknown =>
  [...rows].map(([workspace, tables]) => [
    workspace,
    Object.entries(tables).map(([table, { length }]) => [table, length]),
  ]);

export async function tenantTables({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(TENANT_TABLES);
  return rows.map(({ name }) => name);
}

/** By the workspace that they name, or their parent does. */
const TENANT_TABLES = `
  WITH tenant AS (
    SELECT attrelid AS id FROM pg_attribute WHERE attname = 'workspace_id' AND NOT attisdropped
  ), found AS (
    SELECT relname AS name, CASE
      WHEN relname = 'workspace' THEN 't.id'
      WHEN c.oid IN (SELECT id FROM tenant) THEN 't.workspace_id'
      ELSE (SELECT format('SELECT p.workspace_id FROM %I p WHERE p.id = t.%I', confrelid::regclass, attname)
        FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
        WHERE contype = 'f' AND conrelid = c.oid AND confrelid IN (SELECT id FROM tenant) LIMIT 1)
      END AS owner
    FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
  )
  SELECT name, owner FROM found WHERE owner IS NOT NULL ORDER BY name`;
