import { v7 as uuid } from 'uuid';
import type { Database } from './database.js';
import { Prisma } from './generated/client.js';
import { TENANT_ROLE } from './held.js';
import { inWorkspace } from './in-workspace.js';
import { openDatabase } from './open-database.js';
import { tenancy } from './tenancy.js';
import { migrated } from './testing/template.js';
import { testCopy } from './testing/test-database.js';
import { newWorkspace } from './testing/workspace.js';

const copy = await testCopy(migrated);
let database: Database;
let ours: string;
let theirs: string;

beforeAll(async () => {
  database = await openDatabase({ ...copy.config, poolSize: 3 });
});
afterAll(async () => {
  await database.close();
  await copy.drop();
});
beforeEach(async () => {
  [ours, theirs] = [await newWorkspace(database.operator), await newWorkspace(database.operator)];
  for (const workspaceId of [ours, theirs])
    await inWorkspace(workspaceId, () =>
      database.prisma.audience.create({ data: { id: uuid(), name: 'Shop', updatedAt: new Date() } }),
    );
});

const here = <R>(work: () => PromiseLike<R>) => inWorkspace(ours, work);
const raw = <Row>(sql: string) => database.prisma.$queryRawUnsafe<Row[]>(sql);
const write = (sql: string) => database.prisma.$executeRawUnsafe(sql);
const workspaces = () => raw<{ id: string }>('SELECT workspace_id AS id FROM audience');

describe('SQL that forgets the tenant', () => {
  it('sees and writes what is the tenant’s own', async () => {
    expect(await here(workspaces)).toEqual([{ id: ours }]);
    expect(await here(() => raw('SELECT id FROM workspace'))).toEqual([{ id: ours }]);
    expect(await here(() => write(`UPDATE audience SET name = 'Blog'`))).toBe(1);
    expect(await here(() => write('DELETE FROM audience'))).toBe(1);

    expect(await database.operator.audience.findMany({ where: { workspaceId: theirs } })).toMatchObject([
      { name: 'Shop' },
    ]);
  });

  it('does so within a transaction too', async () => {
    const [seen, changed] = await here(() =>
      database.prisma.$transaction(async (tx) => [
        await tx.$queryRaw`SELECT workspace_id AS id FROM audience`,
        await tx.$executeRaw`UPDATE audience SET name = 'Blog'`,
      ]),
    );

    expect([seen, changed]).toEqual([[{ id: ours }], 1]);
  });

  it('cannot write a row of another tenant, nor make one of its own another’s', async () => {
    const inserting = here(() => write(audienceOf(theirs)));
    const moving = here(() => write(`UPDATE audience SET workspace_id = '${theirs}'`));

    await expect(inserting).rejects.toThrow('row-level security');
    await expect(moving).rejects.toThrow('row-level security');
    await expect(here(() => write(audienceOf(ours)))).resolves.toBe(1);
  });

  it('reaches no rows of another tenant’s snapshot', async () => {
    const snapshotId = await newSnapshot(theirs);
    const sharing = `INSERT INTO snapshot_share (snapshot_id, browser, release, visits) VALUES ('${snapshotId}', 'safari', '18', 1)`;

    expect(await here(() => raw('SELECT browser FROM snapshot_share'))).toEqual([]);
    await expect(here(() => write(sharing))).rejects.toThrow('row-level security');
    expect(await inWorkspace(theirs, () => write(sharing))).toBe(1);
    expect(await inWorkspace(theirs, () => raw('SELECT browser FROM snapshot_share'))).toHaveLength(2);
  });

  it('sees nothing outside of any workspace, where Prisma refuses to ask', async () => {
    await here(workspaces); // a connection that was somebody’s

    expect(await workspaces()).toEqual([]);
    await expect(database.prisma.audience.findMany()).rejects.toThrow('outside inWorkspace');
  });

  it('reads the catalogue but does not write it, and learns no secret', async () => {
    expect(await here(() => raw('SELECT id FROM edition'))).toEqual([]);
    await expect(here(() => write('DELETE FROM edition'))).rejects.toThrow('permission denied');
    await expect(here(() => database.prisma.edition.deleteMany())).rejects.toThrow('permission denied');
    await expect(here(() => database.prisma.signingSecret.findMany())).rejects.toThrow('permission denied');
  });

  it.each(['adoption_event', 'policy', 'snapshot_row'])('rewrites no history in %s', async (table) => {
    await expect(here(() => write(`DELETE FROM ${table}`))).rejects.toThrow('permission denied');
    await expect(here(() => write(`UPDATE ${table} SET version = version`))).rejects.toThrow('permission denied');
  });
});

describe('The operator', () => {
  it('is held to no workspace, not even when asked in the name of one', async () => {
    const slugs = [ours, theirs].sort();
    const where = { slug: { in: slugs } };

    const [alone, within] = await here(async () => [
      await database.operator.workspace.count({ where }),
      await database.operator.$transaction((tx) => tx.workspace.count({ where })),
    ]);

    expect([alone, within]).toEqual([2, 2]);
  });
});

describe('A connection', () => {
  it('goes back without role and workspace, whatever came of the query or the transaction', async () => {
    await here(workspaces);
    await here(() => raw('SELECT 1 / 0')).catch(() => undefined);
    await here(() => raw(`SELECT '${ours}'::date`)).catch(() => undefined);
    await here(() => database.prisma.$transaction((tx) => tx.audience.count()));
    await here(() => database.prisma.$transaction((tx) => tx.$executeRaw`SELECT 1 / 0`)).catch(() => undefined);
    await here(() => database.prisma.$transaction(() => Promise.reject(new Error('no')))).catch(() => undefined);

    expect(await leftOnConnections()).toEqual(['{"isOwn":true,"workspace":""}']);
  });

  it('is never mixed up between tenants who ask at the same time', async () => {
    const asking = Array.from({ length: 50 }, async (_, index) => {
      const workspaceId = index % 2 ? ours : theirs;
      const seen = await inWorkspace(workspaceId, () => ASKING[index % ASKING.length]());
      return seen.every(({ id }) => id === workspaceId) && seen.length === 1;
    });

    expect(await Promise.all(asking)).toEqual(Array.from({ length: 50 }, () => true));
  });

  const ASKING = [
    workspaces,
    () => database.prisma.$transaction((tx) => tx.$queryRaw<{ id: string }[]>`SELECT id FROM workspace`),
    () => database.prisma.workspace.findMany(),
  ];

  /** Of all that the pool holds. */
  const leftOnConnections = async () => {
    const clients = await Promise.all(Array.from({ length: database.pool.totalCount }, () => database.pool.connect()));
    const left = new Set<string>();
    for (const client of clients) {
      const { rows } = await client.query<object>(`SELECT current_user = session_user AS "isOwn",
        coalesce(current_setting('plimsoll.workspace', true), '') AS workspace`);
      left.add(JSON.stringify(rows[0]));
      client.release();
    }
    return [...left];
  };
});

describe('Row-level security', () => {
  it.each(Object.values(Prisma.ModelName))('protects %s as tenancy says', async (model) => {
    const { reads, writes, policies, isHeld } = (await tables()).get(tableOf(model)) ?? fail(model);

    if (tenancy[model] !== 'shared')
      expect({ reads, isHeld, policies }).toEqual({ reads: true, isHeld: true, policies: 1 });
    else expect({ reads, writes }).toEqual({ reads: model !== 'SigningSecret', writes: false });
  });

  it('lets a tenant into no table that tenancy does not know', async () => {
    const known = new Set(Object.values(Prisma.ModelName).map(tableOf));
    const open = async () =>
      [...(await tables())].flatMap(([name, { reads, writes }]) =>
        !known.has(name) && (reads || writes) ? [name] : [],
      );

    expect(await open()).toEqual([]);
    await database.pool.query(`CREATE TABLE planted (workspace_id UUID); GRANT SELECT ON planted TO ${TENANT_ROLE}`);
    expect(await open()).toEqual(['planted']);
    await database.pool.query('DROP TABLE planted');
  });

  const tables = async () => {
    const { rows } = await database.pool.query<Protection & { name: string }>(PROTECTION, [TENANT_ROLE]);
    return new Map(rows.map(({ name, ...protection }) => [name, protection]));
  };
});

interface Protection {
  readonly reads: boolean;
  readonly writes: boolean;
  readonly isHeld: boolean;
  readonly policies: number;
}

const PROTECTION = `
  SELECT relname AS name, relrowsecurity AS "isHeld",
    has_table_privilege($1, oid, 'SELECT') AS reads,
    has_table_privilege($1, oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER') AS writes,
    (SELECT count(*)::int FROM pg_policies WHERE tablename = relname AND roles = ARRAY[$1::name]
       AND (qual LIKE '%current_setting(''plimsoll.workspace''%' OR qual LIKE '%FROM snapshot%')) AS policies
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')`;

const tableOf = (model: string): string => {
  const { models } = (
    database.prisma as unknown as { _runtimeDataModel: { models: Record<string, { dbName: string }> } }
  )._runtimeDataModel;
  return models[model].dbName;
};

const fail = (model: string): never => {
  throw new Error(`${model} has no table.`);
};

const audienceOf = (workspaceId: string): string =>
  `INSERT INTO audience (id, workspace_id, name, updated_at) VALUES ('${uuid()}', '${workspaceId}', 'Planted', now())`;

const newSnapshot = (workspaceId: string): Promise<string> =>
  inWorkspace(workspaceId, async () => {
    const audience = await database.prisma.audience.findFirstOrThrow();
    const { id } = await database.prisma.snapshot.create({ data: { ...OCTOBER, id: uuid(), audienceId: audience.id } });
    return id;
  });

const OCTOBER = {
  ...{ editionId: uuid(), from: new Date('2026-10-01'), to: new Date('2026-10-31'), createdAt: new Date() },
  ...{ visitsMapped: 1, visitsApproximated: 0, visitsUnknown: 0, visitsBots: 0 },
  ...{ rowsMapped: 1, rowsApproximated: 0, rowsUnknown: 0, rowsBots: 0 },
  shares: { create: [{ browser: 'chrome', release: '120', visits: 1 }] },
};
