import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { inUnitOfWork, inWorkspace, openDatabase, readingOnly } from '#libs/persistence';
import { CAN_REPLICATE, replicated } from './replicated.js';
import { Proxy } from '../../../../tools/faults/proxy.mjs';
import { migrated } from '../../../../libs/persistence/src/testing/template.js';
import { until } from '../../../../libs/persistence/src/testing/until.js';
import { newWorkspace } from '../../../../libs/persistence/src/testing/workspace.js';

if (!CAN_REPLICATE)
  it('is tried where TEST_DATABASE_URL and the programs of PostgreSQL are', () => expect(CAN_REPLICATE).toBe(false));
else {
  const { primary, replica, url, replicaUrl, end } = await replicated(migrated);
  const database = await openDatabase({ url, replicaUrl });
  const { operator, prisma } = database;
  afterAll(async () => {
    await database.close();
    await end();
  }, 60_000);

  const [ours, theirs] = [await newWorkspace(operator), await newWorkspace(operator)];
  const make = (workspaceId: string, name: string) =>
    inWorkspace(workspaceId, () =>
      prisma.audience.create({ data: { id: crypto.randomUUID(), name, updatedAt: new Date() } }),
    );
  /** Past the filter of tenancy: what is not shown is held back by the database. */
  const ask = async (from: Pick<typeof prisma, '$queryRaw'> = prisma) => {
    const [seen] = await from.$queryRaw<Seen[]>`
      SELECT pg_is_in_recovery() AS "isReplica", count(*)::int AS audiences, count(DISTINCT workspace_id)::int AS tenants FROM audience`;
    return seen;
  };
  const read = (workspaceId = ours) => inWorkspace(workspaceId, () => readingOnly(() => ask()));
  const isUsed = async () => (await read()).isReplica;
  const isWell = async () => {
    const { dependencies } = database;
    const found = dependencies.find(({ name }) => name === 'replica')?.reach();
    return (found ?? Promise.reject(new Error('none'))).then(
      () => true,
      () => false,
    );
  };

  describe('A replica', () => {
    beforeEach(async () => {
      await until(isUsed);
    });

    it('answers what only asks, of a tenant and of the operator, and all else is asked of the primary', async () => {
      expect(await readingOnly(() => ask(operator))).toMatchObject({ isReplica: true });
      expect(await inWorkspace(ours, () => ask())).toMatchObject({ isReplica: false });
      expect(await readingOnly(() => inWorkspace(ours, () => prisma.$transaction((tx) => ask(tx))))).toMatchObject({
        isReplica: false,
      });
      const inUnit = async () => {
        await make(ours, 'Within');
        return ask();
      };
      const unit = readingOnly(() => inWorkspace(ours, () => inUnitOfWork(prisma, inUnit)));
      expect(await unit).toMatchObject({ isReplica: false });
    });

    it('stores what is written by what said that it only asks', async () => {
      const { audiences } = await read();

      await readingOnly(() => make(ours, 'By a GET'));

      expect(await read()).toMatchObject({ audiences: audiences + 1 });
    });

    it('refuses what looks as if it only asked, and the primary does it', async () => {
      const [{ made }] = await readingOnly(
        () => operator.$queryRaw<{ made: number }[]>`SELECT lo_create(0)::int AS made`,
      );

      const kept = operator.$queryRaw`SELECT oid::int AS made FROM pg_largeobject_metadata`;
      expect(await kept).toEqual([{ made }]);
      expect(await read()).toMatchObject({ isReplica: true });
    });

    it('shows a tenant nothing of another', async () => {
      await make(ours, 'Ours');
      await make(theirs, 'Theirs');

      expect([(await read(ours)).tenants, (await read(theirs)).tenants]).toEqual([1, 1]);
      expect(await inWorkspace(crypto.randomUUID(), () => readingOnly(() => ask()))).toMatchObject({ audiences: 0 });
      expect((await readingOnly(() => ask(operator))).tenants).toBeGreaterThan(1);
    });

    it('shows what was written the moment before, each time', async () => {
      let { audiences } = await read();
      let [wrong, there] = [0, 0];
      for (let round = 0; round < 200; round++) {
        await make(ours, `Shop ${String(round)}`);
        const seen = await read();
        audiences += 1;
        if (seen.audiences !== audiences) wrong += 1;
        if (seen.isReplica) there += 1;
      }

      expect(wrong).toBe(0);
      expect(there).toBeGreaterThan(100);
    });

    it('leaves to the primary what it has not heard of yet, and says so', async () => {
      await replica.ask('SELECT pg_wal_replay_pause()');
      const { audiences } = await read();
      await make(ours, 'Unheard of');

      const seen = await Promise.all(Array.from({ length: 20 }, () => read()));

      expect(seen).toEqual(seen.map(() => ({ isReplica: false, audiences: audiences + 1, tenants: 1 })));
      expect(await isWell()).toBe(false);

      await replica.ask('SELECT pg_wal_replay_resume()');
      await until(isWell);
    });

    it('is not waited for where it stands still while a table is being changed', async () => {
      const { audiences } = await read();
      const changing = new pg.Client(url);
      await changing.connect();
      await changing.query('BEGIN; LOCK TABLE audience IN ACCESS EXCLUSIVE MODE; SELECT pg_current_xact_id()');
      const IS_LOCKED =
        "SELECT count(*)::int AS locks FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND relation IS NOT NULL";
      await until(async () => {
        await operator.$executeRaw`UPDATE workspace SET name = name`; // flushes what was logged of the lock
        return Number((await replica.ask(IS_LOCKED))[0].locks) > 0;
      });
      await replica.ask('SELECT pg_wal_replay_pause()');
      await changing.query('COMMIT');
      await changing.end();

      const began = performance.now();
      expect(await read()).toEqual({ isReplica: false, audiences, tenants: 1 });
      expect(performance.now() - began).toBeLessThan(2_000);

      await replica.ask('SELECT pg_wal_replay_resume()');
      await until(isWell);
    });

    it('is done without while it is away, unnoticed, and used again when it is back', async () => {
      const outcomes: Promise<boolean>[] = [];
      const asking = setInterval(() => outcomes.push(isUsed()), 5);
      await pause(200);

      await replica.kill();
      await pause(500);
      expect(await isWell()).toBe(false);
      await replica.start();
      const back = performance.now();
      await until(isUsed);
      clearInterval(asking);

      expect(performance.now() - back).toBeLessThan(10_000);
      const used = await Promise.all(outcomes);
      expect(new Set(used)).toEqual(new Set([true, false]));
      expect(await isWell()).toBe(true);
    }, 60_000);

    it('is waited for two seconds where it falls silent, then not at all, and is used again when it speaks', async () => {
      const wire = await Proxy.to(replica.port);
      const other = await openDatabase({
        url,
        replicaUrl: Object.assign(new URL(replicaUrl), { port: wire.port }).href,
      });
      const timed = async () => {
        const start = performance.now();
        const { isReplica } = await readingOnly(() => ask(other.operator));
        return { isReplica, ms: performance.now() - start };
      };
      await until(async () => (await timed()).isReplica);

      wire.stall();
      const [first, next] = [await timed(), await timed()];
      wire.mend();
      const back = performance.now();
      await until(async () => (await timed()).isReplica);

      expect([first.isReplica, next.isReplica]).toEqual([false, false]);
      expect(first.ms).toBeGreaterThan(300); // else it was not asked
      expect(first.ms).toBeLessThan(2_500);
      expect(next.ms).toBeLessThan(500);
      expect(performance.now() - back).toBeLessThan(10_000);
      await other.close();
      await wire.close();
    }, 60_000);
  });

  describe('What is no replica of the database', () => {
    it.each([
      ['the database itself', url, 'foreign'],
      ['another database of the same server', replica.url(), 'foreign'],
      ['another server', process.env.TEST_DATABASE_URL ?? '', 'foreign'],
      ['nothing at all', primary.url('plimsoll', 9), 'away'],
    ])('is not used: %s', async (_what, wrong, how) => {
      const other = await openDatabase({ url, replicaUrl: wrong });

      const seen = await readingOnly(() => ask(other.operator));

      expect(seen).toMatchObject({ isReplica: false });
      expect(seen.audiences).toBe((await ask(operator)).audiences);
      const reached = other.dependencies.find(({ name }) => name === 'replica')?.reach();
      await expect(reached).rejects.toThrow(`The replica is ${how}.`);
      await other.close();
    });

    it('is not used by another role, which may be shown less', async () => {
      await operator.$executeRaw`CREATE ROLE stranger LOGIN`;
      await until(isUsed); // and knows of it
      const other = await openDatabase({
        url,
        replicaUrl: Object.assign(new URL(replicaUrl), { username: 'stranger' }).href,
      });

      expect(await readingOnly(() => ask(other.operator))).toEqual(await ask(operator));
      const reached = other.dependencies.find(({ name }) => name === 'replica')?.reach();
      await expect(reached).rejects.toThrow('The replica is foreign.');
      await other.close();
    });

    it('is not used once it was made a primary itself', async () => {
      await until(isUsed);
      await replica.ask('SELECT pg_promote()');

      expect(await isUsed()).toBe(false);
      expect(await isWell()).toBe(false);
      expect(await primary.answers()).toBe(true);
    });
  });
}

interface Seen {
  readonly isReplica: boolean;
  readonly audiences: number;
  readonly tenants: number;
}
