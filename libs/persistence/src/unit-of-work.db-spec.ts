import { AggregateRoot, type DomainEvent, NotFound } from '#libs/kernel';
import { v7 as uuid } from 'uuid';
import { DerivedCache } from './derived-cache.js';
import { onMissingParent } from './driver-errors.js';
import { findById } from './find-by-id.js';
import { insertRow } from './insert-row.js';
import { inWorkspace } from './in-workspace.js';
import { saveWithEvents } from './save-with-events.js';
import { queriesOf } from './testing/queries-of.js';
import { testDatabase } from './testing/test-database.js';
import { until } from './testing/until.js';
import { newWorkspace } from './testing/workspace.js';
import { inUnitOfWork, type UnitOfWork } from './unit-of-work.js';

const { prisma, operator, events } = await testDatabase();

class Told extends AggregateRoot {
  constructor(...types: string[]) {
    super(uuid());
    for (const type of types) this.record({ type });
  }
}

let workspaceId: string;
let heard: DomainEvent[];
let stop: () => void;
beforeEach(async () => {
  workspaceId = await newWorkspace(operator);
  heard = [];
  stop = events.subscribe({ event: (event) => heard.push(event), lost: () => undefined });
  await until(() => events.healthy);
});
afterEach(() => stop());

const within = <R>(work: (unit: UnitOfWork) => Promise<R>, options?: { timeout?: number; isRepeatable?: boolean }) =>
  inWorkspace(workspaceId, () => inUnitOfWork(prisma, work, options));
const here = <R>(work: () => Promise<R>) => inWorkspace(workspaceId, work);

/** Saves an audience as a repository does. */
const save = async (name: string, id = uuid()): Promise<string> => {
  const row = { id, name, updatedAt: new Date() };
  await saveWithEvents(prisma, new Told(`${name}-saved`), (tx) => insertRow(tx, 'Audience', row));
  return id;
};
const names = async () =>
  (await operator.audience.findMany({ where: { workspaceId }, orderBy: { name: 'asc' } })).map(({ name }) => name);
const typesHeard = () => heard.map(({ type }) => type);

describe('A unit of work', () => {
  it('stores what was written together, and tells of it afterwards', async () => {
    const seen = await within(async () => {
      await save('Shop');
      await save('Blog');
      return { inside: await prisma.audience.count(), outside: typesHeard() };
    });

    expect(seen).toEqual({ inside: 2, outside: [] });
    expect(await names()).toEqual(['Blog', 'Shop']);
    await until(() => heard.length === 4); // once at once, once as any other process hears it
    expect(typesHeard()).toEqual(['Shop-saved', 'Blog-saved', 'Shop-saved', 'Blog-saved']);
    expect(heard[0]).toEqual({ type: 'Shop-saved', workspaceId });
  });

  it('stores nothing, and tells nothing, when it fails', async () => {
    const failing = within(async () => {
      await save('Shop');
      throw new Error('changed my mind');
    });

    await expect(failing).rejects.toThrow('changed my mind');
    await here(() => save('Later'));
    await until(() => heard.length === 2);
    expect(typesHeard()).toEqual(['Later-saved', 'Later-saved']);
    expect(await names()).toEqual(['Later']);
  });

  it('answers what would come of it, and stores nothing, when it is told to roll back', async () => {
    const found = await within(async (unit) => {
      unit.rollBack();
      return findById(prisma, 'audience', await save('Shop'));
    });

    expect(found).toMatchObject({ name: 'Shop', workspaceId });
    expect(await names()).toEqual([]);
    expect(heard).toEqual([]);
  });

  it('begins with the first write, and asks nothing of the database without one', async () => {
    const reading = await queriesOf(() => within(() => prisma.audience.count()));
    const writing = await queriesOf(() => within(() => prisma.audience.create({ data: { id: uuid(), ...SHOP } })));

    expect(await queriesOf(() => within(() => Promise.resolve()))).toEqual([]);
    expect(reading).toEqual([expect.stringContaining('SELECT COUNT')]);
    expect(writing.flatMap((query) => /^(BEGIN|COMMIT)/.exec(query)?.[0] ?? [])).toEqual(['BEGIN', 'COMMIT']);
  });

  it('holds every query to the workspace, raw ones and nested transactions among them', async () => {
    await here(() => save('Shop'));

    const counts = await inWorkspace(await newWorkspace(operator), () =>
      inUnitOfWork(prisma, async () => {
        await save('Elsewhere');
        const [{ own }] = await prisma.$queryRaw<{ own: bigint }[]>`
          SELECT count(*) AS own FROM audience WHERE name = 'Elsewhere'`;
        return [await prisma.audience.count(), await prisma.$transaction((tx) => tx.audience.count()), Number(own)];
      }),
    );

    expect(counts).toEqual([1, 1, 1]);
  });

  it('lets reads that were under way come to their end before it holds the connection', async () => {
    await here(() => save('Blog'));
    const inTwoQueries = () => prisma.audience.findMany({ include: { snapshots: true } });

    const [found] = await within(() => Promise.all([inTwoQueries(), save('Shop')]));

    expect(found).toMatchObject([{ name: 'Blog', snapshots: [] }]);
  });

  it('does not wait for what others read, which may be waiting for its connection', async () => {
    const cache = new DerivedCache<string, { total: number }>(
      events,
      { name: 'tests', max: 10 },
      { groupOf: () => 'all', changedBy: () => 'all' },
    );
    const read = async () => ({ total: await prisma.audience.count() });
    const [begun, asked] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const theirs = here(async () => {
      await begun.promise;
      const reading = cache.get('total', read); // waits until the unit lets go of an embedded database's one connection
      asked.resolve(undefined);
      return reading;
    });

    const ours = await within(async () => {
      await save('Shop');
      begun.resolve(undefined);
      await asked.promise;
      return cache.get('total', read);
    });

    expect(ours).toEqual({ total: 1 });
    expect((await theirs)?.total).toBeLessThanOrEqual(1);
  });

  it('leaves nothing in a memory that it may yet take back', async () => {
    const cache = new DerivedCache<string, { total: number }>(
      events,
      { name: 'tests', max: 10 },
      { groupOf: () => 'all', changedBy: () => 'all' },
    );
    const read = async () => ({ total: await prisma.audience.count() });

    await within(async (unit) => {
      unit.rollBack();
      await save('Shop');
      return cache.get('total', read);
    });

    expect(await here(() => cache.get('total', read))).toEqual({ total: 0 });
  });

  it('is run again when it collided with another, unless it cannot be repeated', async () => {
    let attempts = 0;
    const colliding = async () => {
      attempts += 1;
      await save(`attempt ${attempts}`);
      if (attempts < 3) await prisma.$executeRawUnsafe(COLLISION);
    };

    await within(colliding);
    expect([attempts, await names()]).toEqual([3, ['attempt 3']]);

    attempts = 0;
    await expect(within(colliding, { isRepeatable: false })).rejects.toThrow('could not serialize');
    expect([attempts, await names()]).toEqual([1, ['attempt 3']]);
  });

  it('is closed to whatever still runs when it is over', async () => {
    const late = Promise.withResolvers<unknown>();

    await within(async () => {
      await save('Shop');
      setImmediate(() => void save('Late').then(late.resolve, late.resolve));
    });

    expect(await late.promise).toMatchObject({ message: 'This unit of work is over.' });
    expect(await names()).toEqual(['Shop']);
  });
});

describe('A part of a unit of work', () => {
  it('fails alone: what it wrote and told is gone, the rest is stored', async () => {
    await within(async (unit) => {
      await save('Shop');
      const failing = unit.part(async () => {
        await save('Blog');
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      await save('World');
    });

    expect(await names()).toEqual(['Shop', 'World']);
    await until(() => heard.length === 4);
    expect(new Set(typesHeard())).toEqual(new Set(['Shop-saved', 'World-saved']));
  });

  it('leaves the unit able to go on after the database refused it', async () => {
    const id = uuid();
    const refusals = await within(async () => {
      await save('Shop', id);
      const refused = await save('Twin', id).catch((error: unknown) => error);
      return [refused instanceof Error, await prisma.audience.count()];
    });

    expect(refusals).toEqual([true, 1]);
    expect(await names()).toEqual(['Shop']);
  });
});

describe('Many parts at the same time', () => {
  const ofNames = (count: number) => Array.from({ length: count }, (_, index) => `A${String(index).padStart(4, '0')}`);
  const created = async (name: string, id?: string) => findById(prisma, 'audience', await save(name, id));

  it('are written by one statement, and read by one', async () => {
    const queries = await queriesOf(() =>
      within((unit) => unit.parts(ofNames(1000).map((name) => () => created(name)))),
    );

    expect(queries.map((query) => query.slice(0, 16))).toEqual([
      ...['BEGIN; SET LOCAL', 'SAVEPOINT part_1', 'INSERT INTO "aud', 'SELECT "public".', 'RELEASE SAVEPOIN'],
      ...['SELECT pg_notify', 'COMMIT'],
    ]);
    expect(await names()).toEqual(ofNames(1000));
    await until(() => heard.length === 2000);
  });

  it('are refused each by itself, by the database too', async () => {
    const id = uuid();
    await here(() => save('Shop', id));
    const wanted = ofNames(50);

    const outcomes = await within((unit) =>
      unit.parts(
        wanted.map((name, index) => async () => {
          if (index === 7) throw new NotFound('audience', name);
          return created(name, index === 20 || index === 33 ? id : undefined);
        }),
      ),
    );

    const refused = [7, 20, 33];
    expect(outcomes.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual(refused);
    expect(await names()).toEqual([...wanted.filter((_, index) => !refused.includes(index)), 'Shop']);
    await until(() => heard.length === 2 + 2 * 47);
    expect(typesHeard()).not.toContain('A0020-saved');
  });

  it('leave nothing of one that failed after it had written', async () => {
    const outcomes = await within((unit) =>
      unit.parts(
        ofNames(4).map((name, index) => async () => {
          await save(name);
          if (index === 2) throw new Error('changed my mind');
        }),
      ),
    );

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await names()).toEqual(['A0000', 'A0001', 'A0003']);
  });

  it('are told apart by the refusal that a repository makes of the database’s', async () => {
    const saving =
      (name: string): (() => Promise<unknown>) =>
      () =>
        save(name);
    const orphan = (): Promise<unknown> =>
      saveWithEvents(prisma, new Told(), (tx) =>
        tx.snapshot.create({ data: { ...OCTOBER, id: uuid(), audienceId: uuid() } }),
      ).catch(onMissingParent(new NotFound('audience', 'x')));

    const outcomes = await within((unit) => unit.parts([saving('Shop'), orphan, saving('Blog')]));

    expect(outcomes).toMatchObject([{}, { reason: { code: 'not-found' } }, {}]);
    expect(await names()).toEqual(['Blog', 'Shop']);
  });
});

const SHOP = { name: 'Shop', updatedAt: new Date() };
const OCTOBER = {
  ...{ editionId: uuid(), from: new Date('2026-10-01'), to: new Date('2026-10-31'), createdAt: new Date() },
  ...{ visitsMapped: 1, visitsApproximated: 0, visitsUnknown: 0, visitsBots: 0 },
  ...{ rowsMapped: 1, rowsApproximated: 0, rowsUnknown: 0, rowsBots: 0 },
};
const COLLISION = `DO $$ BEGIN RAISE EXCEPTION 'could not serialize' USING ERRCODE = '40001'; END $$`;
