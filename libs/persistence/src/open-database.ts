import { Database } from './database.js';
import { openEmbedded } from './embedded.js';
import { openPostgres, type PostgresConfig } from './postgres.js';

/** Where the data is: a PostgreSQL server, or a folder for the embedded one. */
export type DatabaseConfig = PostgresConfig | { readonly folder: string };

/** Refuses with CannotOpenDatabase, whose message is one line for the operator. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const server = 'url' in config ? openPostgres(config) : openEmbedded(config.folder);
  return new Database(await server);
}
