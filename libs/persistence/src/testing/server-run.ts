import pg from 'pg';

/** Key of the advisory locks of tests: with 0 to make templates, with its number while a run lives. */
export const TEST_LOCK = 0x706c_696d;

/**
 * Jest's global set-up: numbers the run and keeps a lock of that number for as long as it lives. Databases whose run
 * no longer holds its lock were left by one that was killed, and are dropped.
 */
export default async function begin(): Promise<void> {
  const server = process.env.TEST_DATABASE_URL;
  if (server === undefined) return;
  const client = new pg.Client(server);
  await client.connect();
  await sweep(client);
  const run = Math.floor(Math.random() * 2 ** 30) + 1;
  await client.query('SELECT pg_advisory_lock($1, $2)', [TEST_LOCK, run]);
  process.env.PLIMSOLL_TEST_RUN = String(run);
  Object.assign(globalThis, { [AT_THE_END]: () => end(client, run) });
}

/** Where the global tear-down, which Jest loads apart, finds what is left to do. */
export const AT_THE_END = 'plimsollTestRunEnd';

async function end(client: pg.Client, run: number): Promise<void> {
  await client.query('SELECT pg_advisory_unlock($1, $2)', [TEST_LOCK, run]);
  await sweep(client);
  await client.end();
}

async function sweep(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database WHERE datname ~ '^plimsoll_test_[0-9]+_'",
  );
  for (const run of new Set(rows.map(({ name }) => name.split('_')[2]))) {
    const {
      rows: [lock],
    } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS free', [TEST_LOCK, run]);
    if (!lock?.free) continue;
    for (const { name } of rows.filter(({ name }) => name.startsWith(`plimsoll_test_${run}_`))) {
      await client.query(`ALTER DATABASE ${name} IS_TEMPLATE false`);
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
    await client.query('SELECT pg_advisory_unlock($1, $2)', [TEST_LOCK, run]);
  }
}
