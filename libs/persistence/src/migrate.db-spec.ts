import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Database } from './database.js';
import { assertMigrated, migrate } from './migrate.js';
import { CannotMigrate, NotMigrated, readMigrations } from './migrations.js';
import { openDatabase } from './open-database.js';
import { type Copy, empty } from './testing/template.js';
import { testCopy } from './testing/test-database.js';

describe('migrating', () => {
  let copy: Copy;
  let database: Database;
  let folder: string;

  beforeEach(async () => {
    copy = await testCopy(empty);
    database = await openDatabase(copy.config);
    folder = await mkdtemp(join(tmpdir(), 'plimsoll-migrations-'));
    await write('1_first', 'CREATE TABLE first (id INT); CREATE TABLE other (id INT)');
  });
  afterEach(async () => {
    await database.close();
    await copy.drop();
    await rm(folder, { recursive: true });
  });

  const write = async (name: string, sql: string) => {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'migration.sql'), sql);
  };
  const tables = async () => {
    const { rows } = await database.pool.query<{ name: string }>(TABLES);
    return rows.map(({ name }) => name);
  };

  it('applies each migration once, in the order of their names', async () => {
    expect(await migrate(database, folder)).toEqual(['1_first']);
    await write('2_second', 'ALTER TABLE first RENAME TO second');

    expect(await migrate(database, folder)).toEqual(['2_second']);
    expect(await migrate(database, folder)).toEqual([]);
    expect(await tables()).toEqual(['other', 'second']);
  });

  it('leaves nothing of a migration that fails, and keeps those before it', async () => {
    await write('2_second', 'CREATE TABLE second (id INT); CREATE TABLE first (id INT)');

    await expect(migrate(database, folder)).rejects.toThrow('relation "first" already exists');

    expect(await tables()).toEqual(['first', 'other']);
    expect(await migrate(database, await onlyFirst())).toEqual([]);
  });

  it('is safe when several start at once: each migration is applied by one of them', async () => {
    const applied = await Promise.all([1, 2, 3].map(() => migrate(database, folder)));

    expect(applied.flat()).toEqual(['1_first']);
  });

  it('is asserted without doing anything of it: what is missing is named, and a newer schema is another refusal', async () => {
    await expect(assertMigrated(database, folder)).rejects.toThrow(/[(]1 to be applied, from 1_first on[)]/);
    expect(await tables()).toEqual([]);

    await migrate(database, folder);
    await assertMigrated(database, folder);
    await write('2_second', 'CREATE TABLE second (id INT)');
    await expect(assertMigrated(database, folder)).rejects.toThrow(NotMigrated);

    await migrate(database, folder);
    const newer = await assertMigrated(database, await onlyFirst()).catch((error: unknown) => error);
    expect(newer).toBeInstanceOf(CannotMigrate);
    expect(newer).not.toBeInstanceOf(NotMigrated);
  });

  it('agrees with Prisma’s command line about what is applied', async () => {
    const names = (await readMigrations()).map(({ name }) => name);
    expect(await migrate(database)).toEqual(names);
    await database.close();

    expect(await prisma('migrate', 'status')).toContain('Database schema is up to date!');
    expect(await prisma('migrate', 'deploy')).toContain('No pending migrations to apply.');

    database = await openDatabase(copy.config);
  }, 120_000);

  it('takes up where Prisma’s command line left off', async () => {
    await database.close();
    await prisma('migrate', 'deploy');
    database = await openDatabase(copy.config);

    expect(await migrate(database)).toEqual([]);
  }, 120_000);

  const onlyFirst = async () => {
    await rm(join(folder, '2_second'), { recursive: true });
    return folder;
  };
  const prisma = async (...command: string[]) => {
    const url = 'url' in copy.config ? copy.config.url : `pglite:${join(copy.config.folder, 'pg')}`;
    const env = { ...process.env, DATABASE_URL: url, NODE_OPTIONS: '' };
    const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...command], { env });
    return stdout;
  };
});

const CLI = 'node_modules/prisma/build/index.js';
const TABLES = `SELECT tablename AS name FROM pg_tables
  WHERE schemaname = 'public' AND NOT tablename LIKE '\\_prisma%' ORDER BY name`;
