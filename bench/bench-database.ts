import pg from 'pg';
import type { Row } from './bench.js';

/** Measures on the embedded database, then on a new one of the server that TEST_DATABASE_URL names, if it names any. */
export async function onEachDatabase(
  measure: (where: string, databaseUrl?: string) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows = await measure('embedded database');
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return [...rows];

  const database = await BenchDatabase.on(server);
  try {
    return [...rows, ...(await measure('PostgreSQL', database.url))];
  } finally {
    await database.drop();
  }
}

/** A database for one bench on a PostgreSQL server. */
export class BenchDatabase {
  private constructor(
    private readonly server: string,
    private readonly name: string,
  ) {}

  static async on(server: string): Promise<BenchDatabase> {
    const database = new BenchDatabase(server, `plimsoll_bench_${String(process.pid)}`);
    await database.administer(`CREATE DATABASE ${database.name}`);
    return database;
  }

  get url(): string {
    const url = new URL(this.server);
    url.pathname = this.name;
    return url.href;
  }

  drop(): Promise<void> {
    return this.administer(`DROP DATABASE ${this.name} WITH (FORCE)`);
  }

  private async administer(statement: string): Promise<void> {
    const client = new pg.Client(this.server);
    await client.connect();
    await client.query(statement);
    await client.end();
  }
}
