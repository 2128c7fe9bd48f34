import { Database } from './database.js';
import { tellOfPool } from './database.metrics.js';
import { openEmbedded } from './embedded.js';
import { openPostgres, type PostgresConfig } from './postgres.js';

/** Where the data is: a PostgreSQL server, or a folder for the embedded one. */
export type DatabaseConfig = PostgresConfig | { readonly folder: string };

/** Refuses with CannotOpenDatabase, whose message is one line for the operator. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const server = await ('url' in config ? openPostgres(config) : openEmbedded(config.folder));
  const { pool, replica } = server;
  const leaving = [tellOfPool('primary', pool), ...(replica ? [tellOfPool('replica', replica.pool)] : [])];
  const close = () => {
    for (const leave of leaving) leave();
    return server.close();
  };
  return new Database({ ...server, close });
}
