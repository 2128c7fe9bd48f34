import { v7 as uuid } from 'uuid';
import { insertRow } from './insert-row.js';
import { inWorkspace } from './in-workspace.js';
import { testDatabase } from './testing/test-database.js';
import { newWorkspace } from './testing/workspace.js';

const { prisma, operator } = await testDatabase();
const workspaceId = await newWorkspace(operator);
const here = <R>(work: () => Promise<R>) => inWorkspace(workspaceId, work);

describe('A new row', () => {
  it('is stored as Prisma would, whatever its columns hold', async () => {
    const { id: audienceId } = await here(() => prisma.audience.create({ data: { id: uuid(), ...SHOP } }));
    const row = { ...OCTOBER, id: uuid(), audienceId };

    await here(() => prisma.$transaction((tx) => insertRow(tx, 'Snapshot', row)));

    expect(await operator.snapshot.findUnique({ where: { id: row.id } })).toMatchObject({ ...row, workspaceId });
  });

  it('has only columns that there are, and a workspace that tenancy gives it', async () => {
    const insert = (row: object) =>
      here(() => prisma.$transaction((tx) => insertRow(tx, 'Audience', { ...row } as { id: string } & typeof SHOP)));

    await expect(insert({ ...SHOP, id: uuid(), colour: 'red' })).rejects.toThrow('no column for colour');
    await expect(insert({ ...SHOP, id: uuid(), workspaceId: uuid() })).rejects.toThrow('Only tenancy');
  });
});

const SHOP = { name: 'Shop', updatedAt: new Date() };
const OCTOBER = {
  ...{ editionId: uuid(), from: new Date('2026-10-01'), to: new Date('2026-10-31'), createdAt: new Date() },
  ...{ visitsMapped: 1, visitsApproximated: 0, visitsUnknown: 0.1, visitsBots: 0 },
  ...{ rowsMapped: 1, rowsApproximated: 0, rowsUnknown: 0, rowsBots: 0 },
};
