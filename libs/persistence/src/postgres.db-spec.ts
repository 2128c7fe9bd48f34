import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseUnavailable } from './database.errors.js';
import { onConnection } from './on-connection.js';
import { openDatabase } from './open-database.js';
import { openPostgres } from './postgres.js';
import { FakePostgres } from './testing/fake-postgres.js';
import { until } from './testing/until.js';

let server: FakePostgres | undefined;
afterEach(() => server?.goAway());

describe('opening a database at a URL', () => {
  it.each(['nonsense', 'mysql://somebody@localhost/plimsoll'])('refuses %s with the form it must have', async (url) => {
    await expect(openDatabase({ url })).rejects.toThrow(
      'DATABASE_URL must look like postgresql://user:password@host:5432/database.',
    );
  });

  it('tells where nothing listens, without the password', async () => {
    server = new FakePostgres();
    const url = await server.listen();
    await server.goAway();

    await expect(openDatabase({ url })).rejects.toThrow(
      `Cannot use the database at DATABASE_URL (${url.replace(/^postgresql:\/\/(.*):s3cret/, '$1')}): nothing listens there.`,
    );
  });

  it('tells of a host that does not exist', async () => {
    await expect(openDatabase({ url: 'postgresql://db.invalid/plimsoll' })).rejects.toThrow(
      'Cannot use the database at DATABASE_URL (db.invalid/plimsoll): there is no such host.',
    );
  });

  it('tells why the server refuses, in its words', async () => {
    server = new FakePostgres({ code: '28P01', message: 'password authentication failed for user "somebody"' });
    const url = await server.listen();

    await expect(openDatabase({ url })).rejects.toThrow(/: password authentication failed for user "somebody"\.$/);
  });

  it('refuses a schema that it would not use', async () => {
    await expect(openDatabase({ url: 'postgresql://localhost/plimsoll?schema=ours' })).rejects.toThrow(
      'its schema ours is not supported, only public is',
    );
  });
});

describe('a database that goes away', () => {
  it('is unavailable to queries, raw SQL and transactions', async () => {
    server = new FakePostgres();
    const { operator, close } = await opened(await server.listen());
    await server.goAway();

    await expect(operator.workspace.findMany()).rejects.toThrow(DatabaseUnavailable);
    await expect(operator.$queryRaw`SELECT 1`).rejects.toThrow(DatabaseUnavailable);
    await expect(operator.$transaction((tx) => tx.workspace.findMany())).rejects.toThrow(DatabaseUnavailable);
    await close();
  });
});

describe('a server that stops as soon as it has answered', () => {
  it('is refused to whoever has the connection next, and ends no process', async () => {
    server = new FakePostgres();
    const opening = await openPostgres({ url: await server.listen(), poolSize: 1 });
    server.stopsAtAnswer = true;

    const first = opening.pool.query('SELECT');
    const next = onConnection(opening.pool, (client) => client.query('SELECT'));
    const outcomes = await Promise.allSettled([first, next]);

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    server.stopsAtAnswer = false;
    await expect(opening.pool.query('SELECT')).resolves.toBeDefined();
    await opening.close();
  });
});

describe('listening at a URL', () => {
  it('loses events with its connection, and comes back by itself', async () => {
    server = new FakePostgres();
    const { events, close } = await opened(await server.listen());
    const told: string[] = [];
    events.subscribe({ event: () => undefined, lost: () => told.push(`lost, healthy: ${events.healthy}`) });
    await until(() => events.healthy);

    const cut = performance.now();
    server.hangUp();
    await until(() => told.length > 0);
    expect(performance.now() - cut).toBeLessThan(2_500); // at once, not when a heartbeat next finds out
    await until(() => events.healthy);

    expect(told).toEqual(['lost, healthy: false']);
    await close();
  });

  it('hears nothing, and knows it, through a pooler that keeps no connection for it', async () => {
    server = new FakePostgres();
    server.passesOn = false;
    const { events, close } = await opened(await server.listen());
    events.subscribe({ event: () => undefined, lost: () => undefined });
    await pause(200);
    expect(events.healthy).toBe(false);

    server.passesOn = true;
    await until(() => events.healthy);
    await close();
  }, 30_000);
});

async function opened(url: string) {
  const database = await openDatabase({ url });
  return { operator: database.operator, events: database.events, close: () => database.close() };
}
