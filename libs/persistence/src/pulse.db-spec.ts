import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseUnavailable } from './database.errors.js';
import type { Database } from './database.js';
import { openDatabase } from './open-database.js';
import { FakePostgres } from './testing/fake-postgres.js';

const server = new FakePostgres();
let database: Database;
beforeAll(async () => {
  database = await openDatabase({ url: await server.listen() });
});
afterAll(async () => {
  server.hangUp();
  await database.close();
  await server.goAway();
});

const asked = () => database.operator.$executeRaw`SELECT 1`;
/** How it ended, and after how many milliseconds. */
async function timed(work: () => Promise<unknown>) {
  const start = performance.now();
  const outcome = await work().then(
    () => 'answered',
    (error: unknown) => error,
  );
  return { outcome, ms: performance.now() - start };
}

describe('A server that falls silent', () => {
  afterEach(() => {
    server.isSilent = false;
  });

  it('is away within two seconds to whoever waits, in a transaction or not, and then at once', async () => {
    await asked();
    server.isSilent = true;

    const within = () => database.operator.$transaction(() => asked());
    const first = await Promise.all([timed(asked), timed(within), timed(() => database.ping())]);
    const next = await timed(asked);

    expect(first.map(({ ms }) => ms < 2_000)).toEqual([true, true, true]);
    expect(first[0].outcome).toBeInstanceOf(DatabaseUnavailable);
    expect(first[1].outcome).toBeInstanceOf(DatabaseUnavailable);
    expect(next.outcome).toBeInstanceOf(DatabaseUnavailable);
    expect(next.ms).toBeLessThan(500);
  });

  it('is asked again as soon as it speaks', async () => {
    server.isSilent = true;
    await timed(asked);

    server.isSilent = false;
    await pause(1_500);

    expect((await timed(asked)).outcome).toBe('answered');
  });
});

describe('A server that is busy with a statement', () => {
  it('is waited for as long as it lets others in', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    server.busy = promise;

    const asking = timed(asked);
    await pause(3_000);
    resolve();

    expect((await asking).outcome).toBe('answered');
  });
});
