import { v7 } from 'uuid';
import { inUnitOfWork, inWorkspace } from '#libs/persistence';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { within } from '../../../persistence/src/testing/within.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import { entryOfRefusals, entryOfWrite } from '../domain/audit-entry.js';
import { auditContract } from '../testing/audit.contract.js';
import { PrismaAuditLog } from './prisma-audit-log.js';
import { PrismaAuditViews } from './prisma-audit.views.js';

const { operator, prisma, pool } = await testDatabase();
const log = new PrismaAuditLog(prisma, operator);

describe('The audit in the database', () => {
  auditContract({
    logOf: (workspaceId) => within(workspaceId, log),
    viewsOf: (workspaceId) => within(workspaceId, new PrismaAuditViews(prisma)),
    newWorkspace: () => newWorkspace(operator),
  });
});

it('has paths in the order of their bytes, whatever the order of the database', async () => {
  const { rows } = await pool.query(
    `SELECT collation_name FROM information_schema.columns WHERE table_name = 'audit_entry' AND column_name = 'resource'`,
  );

  expect(rows).toEqual([{ collation_name: 'C' }]);
});

describe('What is on record', () => {
  let workspaceId: string;
  beforeEach(async () => {
    workspaceId = await newWorkspace(operator);
  });
  const write = (after: object = {}) =>
    entryOfWrite({
      ...{ id: v7(), at: new Date(), principal: { id: 'key:1', name: 'Ann' }, action: 'createSite' },
      ...{ resource: '/api/v1/sites/1', after, correlationId: 'c-1' },
    });
  const refused = () =>
    entryOfRefusals({ id: v7(), at: new Date(), reason: 'unknown-key', correlationId: 'c', count: 1 });
  const record = (...entries: ReturnType<typeof write>[]) =>
    inWorkspace(workspaceId, async () => {
      for (const entry of entries) await log.record(entry);
    });
  const countOf = () => operator.auditEntry.count({ where: { workspaceId } });

  it.each([
    `UPDATE audit_entry SET action = 'none'`,
    'DELETE FROM audit_entry',
    'DELETE FROM audit_entry WHERE workspace_id IS NULL',
    'TRUNCATE audit_entry',
    'TRUNCATE workspace CASCADE',
  ])('is never changed, not even by the operator: %s', async (sql) => {
    await record(write());
    await log.recordRefusals([refused()]);

    await expect(pool.query(sql)).rejects.toThrow('What is on record is never changed.');
    expect(await countOf()).toBe(1);
  });

  it('is beyond a tenant’s reach, whatever it says of retention', async () => {
    await record(write());

    const deleting = inWorkspace(workspaceId, () =>
      prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT set_config('plimsoll.audit_retention', 'on', true)`;
        await tx.$executeRaw`DELETE FROM audit_entry`;
      }),
    );
    const planting = inWorkspace(
      workspaceId,
      () =>
        prisma.$executeRaw`INSERT INTO audit_entry (id, at, action, correlation_id) VALUES (${v7()}::uuid, now(), 'none', 'c')`,
    );

    await expect(deleting).rejects.toThrow('permission denied');
    await expect(planting).rejects.toThrow('row-level security');
    expect(await countOf()).toBe(1);
  });

  it('can be changed no more after what is too old was forgotten on the same connection', async () => {
    await record(write());
    await log.forgetAfter(365);

    for (let attempt = 0; attempt < 5; attempt++)
      await expect(pool.query('DELETE FROM audit_entry')).rejects.toThrow('never changed');
  });

  it('goes with its workspace', async () => {
    await record(write(), write());

    await operator.workspace.delete({ where: { id: workspaceId } });

    expect(await countOf()).toBe(0);
  });

  it('is stored with what its unit of work stores, or not at all', async () => {
    const recording = inWorkspace(workspaceId, () =>
      inUnitOfWork(prisma, async (unit) => {
        await log.record(write());
        await unit.part((tx) => tx.$executeRaw`SELECT 1`);
        throw new Error('refused after all');
      }),
    );

    await expect(recording).rejects.toThrow('refused after all');
    expect(await countOf()).toBe(0);
  });

  it('of many parts of a unit of work is written together, the refused ones apart', async () => {
    const works = Array.from({ length: 50 }, (_, index) => async () => {
      await log.record(write({ index }));
      if (index === 7) throw new Error('refused');
    });

    const outcomes = await inWorkspace(workspaceId, () => inUnitOfWork(prisma, (unit) => unit.parts(works)));

    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await countOf()).toBe(49);
  });
});
