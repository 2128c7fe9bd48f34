import type { Database } from './database.js';
import { DatabaseUnavailable } from './database.errors.js';
import { insertRows } from './insert-rows.js';
import { openDatabase } from './open-database.js';
import { migrated } from './testing/template.js';
import { testCopy } from './testing/test-database.js';
import { newWorkspace } from './testing/workspace.js';

const copy = await testCopy(migrated);
const isOnServer = 'url' in copy.config;
let database: Database;

beforeAll(async () => {
  database = await openDatabase(copy.config);
});
afterAll(async () => {
  await database.close();
  await copy.drop();
});

describe('a database', () => {
  it('says that it is there', async () => {
    await expect(database.ping()).resolves.toBeUndefined();
  });

  it('answers what the work under a lock answers, and passes on what it throws', async () => {
    await expect(database.exclusively(1, () => Promise.resolve('done'))).resolves.toBe('done');
    await expect(database.exclusively(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(database.exclusively(1, () => Promise.resolve('again'))).resolves.toBe('again');
  });

  it('answers Prisma while work is done under a lock', async () => {
    const id = await database.exclusively(1, () => newWorkspace(database.operator));

    expect(await database.operator.workspace.findUnique({ where: { id } })).toMatchObject({ id });
  });

  (isOnServer ? describe : () => undefined)('on a server', () => {
    it('lets one process after another in under the same lock', async () => {
      const other = await openDatabase(copy.config);
      const order: string[] = [];
      const work = (name: string) => async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        order.push(`${name} ends`);
      };

      await Promise.all([database.exclusively(2, work('one')), other.exclusively(2, work('other'))]);
      await other.close();

      expect(order.filter((_step, index) => index % 2 === 0).map((step) => step.replace('begins', 'ends'))).toEqual(
        order.filter((_step, index) => index % 2 === 1),
      );
    });

    it('is unavailable when its connection is cut within a transaction', async () => {
      const cutting = database.operator.$transaction(
        (tx) => tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`,
      );

      await expect(cutting).rejects.toThrow(DatabaseUnavailable);
      await expect(database.ping()).resolves.toBeUndefined();
    });

    it('outlives a connection that is cut while work is done under a lock', async () => {
      const cutting = database.exclusively(3, async () => {
        await database.pool.query(
          `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = 3`,
        );
      });

      await expect(cutting).rejects.toThrow(/terminat|connection error/); // whichever the driver hears first
      await expect(database.exclusively(3, () => Promise.resolve('again'))).resolves.toBe('again');
    });
  });
});

describe('inserting many rows', () => {
  it('writes what each row says, with what all have in common, in batches', async () => {
    const batches: number[] = [];
    const rows = Array.from({ length: 2_001 }, (_, n) => ({ id: crypto.randomUUID(), slug: `one-of-many-${n}` }));
    const defaults = { name: 'Many', created_at: '2026-11-01T00:00:00Z' };

    await database.operator.$transaction((tx) =>
      insertRows(tx, { table: 'workspace', defaults, rows }, (count) => batches.push(count)),
    );

    expect(batches).toEqual([1_000, 1_000, 1]);
    expect(await database.operator.workspace.count({ where: { name: 'Many' } })).toBe(2_001);
    expect(await database.operator.workspace.findFirst({ where: { name: 'Many' } })).toMatchObject({
      createdAt: new Date('2026-11-01'),
    });
  });
});
