import pg from 'pg';

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
