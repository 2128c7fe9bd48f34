import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../database.js';
import { migrate } from '../migrate.js';
import type { DatabaseConfig } from '../open-database.js';

/** What a test database begins with. Made once, then copied for every file of tests. */
export interface Template {
  /** Lower case, fit for a database's name. */
  readonly name: string;
  /** Files and folders, from the root of the repository, whose contents decide what is made. */
  readonly sources: readonly string[];
  prepare(database: Database): Promise<void>;
}

/** A place for a database that is filled like the template, and the way to be rid of it. */
export interface Copy {
  readonly config: DatabaseConfig;
  drop(): Promise<void>;
}

/** No tables at all. */
export const empty: Template = { name: 'empty', sources: [], prepare: () => Promise.resolve() };

/** All tables, and nothing in them. */
export const migrated: Template = {
  name: 'migrated',
  sources: [],
  prepare: async (database) => {
    await migrate(database);
  },
};

/** The same name for the same contents: a template is made again when its sources have changed. */
export function nameOf({ name, sources }: Template): string {
  const hash = createHash('sha256');
  for (const source of ['prisma/migrations', 'package-lock.json', ...sources]) digest(source, hash);
  return `${name}_${hash.digest('hex').slice(0, 12)}`;
}

function digest(path: string, hash: ReturnType<typeof createHash>): void {
  hash.update(path);
  if (!statSync(path).isDirectory()) hash.update(readFileSync(path));
  else for (const entry of readdirSync(path).sort()) digest(join(path, entry), hash);
}
