import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A migration as written: a folder of prisma/migrations. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** A row of Prisma's own ledger. */
export interface LedgerRow {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
  readonly rolled_back_at: Date | null;
}

/** The ledger and the files disagree: somebody must look before anything starts. One line for the operator. */
export class CannotMigrate extends Error {
  override readonly name = 'CannotMigrate';
}

/** Migrations are still to be applied, which is done elsewhere: it may be so in a moment. */
export class NotMigrated extends CannotMigrate {
  constructor(missing: readonly string[]) {
    super(
      `The database is not migrated (${String(missing.length)} to be applied, from ${missing[0] ?? ''} on). ` +
        'PLIMSOLL_MIGRATE=elsewhere leaves that to `npm run migrate`, with the same DATABASE_URL.',
    );
  }
}

/** In the order of their names, which begin with their time. */
export async function readMigrations(folder = join(projectRoot(), 'prisma', 'migrations')): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })),
  );
}

/** What is still to be applied, in order. Refuses a ledger that these files cannot continue. */
export function pending(migrations: readonly Migration[], ledger: readonly LedgerRow[]): readonly Migration[] {
  const written = new Map(migrations.map((migration) => [migration.name, migration]));
  const rows = ledger.filter((row) => row.rolled_back_at === null);
  for (const { migration_name: name, checksum: stored, finished_at } of rows) {
    const migration = written.get(name);
    if (!migration)
      throw new CannotMigrate(
        `The database was migrated by a newer Plimsoll: ${name} is not known here. Start that version or a later one.`,
      );
    if (!finished_at) throw new CannotMigrate(`The migration ${name} failed half-way; see prisma migrate resolve.`);
    if (stored !== checksum(migration.sql)) throw new CannotMigrate(`The migration ${name} was changed after it ran.`);
  }
  const applied = new Set(rows.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !applied.has(name));
}

/** As Prisma computes it. */
export const checksum = (sql: string): string => createHash('sha256').update(sql).digest('hex');

/** The nearest folder above with prisma/migrations in it: the same from the sources and from dist/. */
function projectRoot(folder = import.meta.dirname): string {
  if (existsSync(join(folder, 'prisma', 'migrations'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new CannotMigrate('The folder prisma/migrations is missing from this installation.');
  return projectRoot(above);
}
