import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { postgresFolder } from './programs.mjs';

const MIGRATIONS = 'prisma/migrations';

/** The migrations up to this one, as they are written. */
export function migrationsUpTo(last) {
  const names = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => name)
    .sort()
    .filter((name) => name <= last)
    .map((name) => ({ name, sql: readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8') }));
}

/**
 * A database as an earlier version left it: its migrations in the ledger, and in its tables what is in those of a present one, as far as they
 * had columns for it.
 */
export async function asOf(postgres, { database, present, last }) {
  await postgres.ask(`CREATE DATABASE ${database}`);
  const client = new pg.Client(postgres.url(database));
  await client.connect();
  try {
    await client.query(LEDGER);
    for (const { name, sql } of migrationsUpTo(last)) {
      await client.query(sql);
      await client.query(RECORD, [createHash('sha256').update(sql).digest('hex'), name]);
    }
    for (const { name, columns } of await tablesOf(client, await columnsIn(postgres, present)))
      copy(postgres, { from: present, to: database, name, columns });
  } finally {
    await client.end();
  }
}

/** Before any row is compared with others: they come table by table. */
function copy(postgres, { from, to, name, columns }) {
  const psql = (database, command, options) =>
    execFileSync(join(postgresFolder(), 'psql'), [postgres.url(database), '-qAtc', command], {
      ...{ maxBuffer: 2 ** 30, stdio: 'pipe', ...options },
      env: { ...process.env, PGOPTIONS: '-c session_replication_role=replica' },
    });
  const rows = psql(from, `COPY (SELECT ${columns} FROM "${name}") TO STDOUT`);
  psql(to, `COPY "${name}" (${columns}) FROM STDIN`, { input: rows });
}

async function tablesOf(client, known) {
  const { rows } = await client.query(TABLES);
  return rows.flatMap(({ name, columns }) => {
    const shared = columns.filter((column) => known.has(`${name}.${column}`)).map((column) => `"${column}"`);
    return shared.length > 0 ? [{ name, columns: shared.join(', ') }] : [];
  });
}

async function columnsIn(postgres, database) {
  const rows = await postgres.ask(TABLES, [], database);
  return new Set(rows.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`)));
}

const TABLES = `SELECT table_name::text AS name, array_agg(column_name::text) AS columns
  FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'
    AND is_generated = 'NEVER'
  GROUP BY table_name`;
const LEDGER = `CREATE TABLE "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY DEFAULT gen_random_uuid()::text, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;
const RECORD = `INSERT INTO "_prisma_migrations" (checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES ($1, $2, clock_timestamp(), clock_timestamp(), 1)`;
