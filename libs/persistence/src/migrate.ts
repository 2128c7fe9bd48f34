import type pg from 'pg';
import type { Database } from './database.js';
import { inTransaction } from './in-transaction.js';
import { checksum, type LedgerRow, type Migration, NotMigrated, pending, readMigrations } from './migrations.js';
import { becomeTenant, orAdvice } from './tenant-role.js';

/**
 * Brings the schema up to date without Prisma's command line, in its ledger and under its lock, so that both may be
 * used on one database. Each migration is applied whole or not at all; of processes that start together one applies
 * it and the others wait. Answers the names of those applied here. Refuses a database that would not hold tenants apart.
 */
export async function migrate(database: Pick<Database, 'direct'>, folder?: string): Promise<readonly string[]> {
  try {
    const applied = await applyAll(database, folder);
    if (folder === undefined) await becomeTenant(database);
    return applied;
  } catch (error) {
    throw await orAdvice(database, error);
  }
}

/**
 * Refuses a schema that is not the one that this installation was written for, and changes nothing: with NotMigrated where
 * migrations are still to be applied.
 */
export async function assertMigrated(database: Pick<Database, 'direct'>, folder?: string): Promise<void> {
  const missing = pending(await readMigrations(folder), (await ledger(database.direct)) ?? []);
  if (missing.length > 0) throw new NotMigrated(missing.map(({ name }) => name));
  try {
    if (folder === undefined) await becomeTenant(database);
  } catch (error) {
    throw await orAdvice(database, error);
  }
}

async function applyAll({ direct }: Pick<Database, 'direct'>, folder?: string): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const applied: string[] = [];
  for (;;) {
    const name = await inTransaction(direct, (client) => applyNext(client, migrations));
    if (name === undefined) return applied;
    applied.push(name);
  }
}

/** The lock goes with the transaction, and so works through poolers that share sessions. */
async function applyNext(client: pg.PoolClient, migrations: readonly Migration[]): Promise<string | undefined> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [PRISMA_MIGRATE_LOCK]);
  const rows = await ledger(client);
  if (!rows) await client.query(LEDGER);
  const [next] = pending(migrations, rows ?? []);
  if (!next) return undefined;

  await client.query(next.sql);
  await client.query(RECORD, [crypto.randomUUID(), checksum(next.sql), next.name]);
  return next.name;
}

/** There is none where nothing was ever migrated. */
async function ledger(client: pg.Pool | pg.PoolClient): Promise<readonly LedgerRow[] | undefined> {
  const {
    rows: [found],
  } = await client.query<{ exists: boolean }>(EXISTS);
  if (!found?.exists) return undefined;
  const { rows } = await client.query<LedgerRow>('SELECT * FROM "_prisma_migrations" ORDER BY started_at');
  return rows;
}

/** The number that Prisma's own schema engine locks. */
const PRISMA_MIGRATE_LOCK = 72707369;

const EXISTS = `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS exists`;

const LEDGER = `CREATE TABLE "_prisma_migrations" (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

const RECORD = `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, clock_timestamp(), 1)`;
