import { Database } from './database.js';
import { tellOfPool } from './database.metrics.js';
import { openEmbedded } from './embedded.js';
import { openPostgres, type PostgresConfig } from './postgres.js';

/** Where the data is: a PostgreSQL server, or a folder for the embedded one. */
export type DatabaseConfig = PostgresConfig | { readonly folder: string };

/** Refuses with CannotOpenDatabase, whose message is one line for the operator. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const server = await ('url' in config ? openPostgres(config) : openEmbedded(config.folder));
  const leave = tellOfPool('primary', server.pool);
  const close = () => {
    leave();
    return server.close();
  };
  return new Database({ ...server, close });
}
