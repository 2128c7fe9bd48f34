import { AggregateRoot } from '#libs/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { inTransaction } from './in-transaction.js';
import { inWorkspace } from './in-workspace.js';
import { saveWithEvents } from './save-with-events.js';
import { testDatabase } from './testing/test-database.js';
import { newWorkspace } from './testing/workspace.js';
import { inUnitOfWork } from './unit-of-work.js';

const { direct, operator, prisma } = await testDatabase();

class Shop extends AggregateRoot {}

describe('A transaction whose process vanishes', () => {
  const limitOf = (tx: Pick<typeof prisma, '$queryRaw'>) =>
    tx.$queryRaw`SELECT current_setting('idle_in_transaction_session_timeout') AS limit`;

  it('is taken back by the database after a while, a tenant’s as well as the operator’s', async () => {
    const workspaceId = await newWorkspace(operator);

    const ofTenant = await inWorkspace(workspaceId, () => prisma.$transaction(limitOf));
    const ofOperator = await operator.$transaction(limitOf);

    expect([ofTenant, ofOperator]).toEqual([[{ limit: '90s' }], [{ limit: '90s' }]]);
    expect(await limitOf(operator)).toEqual([{ limit: '0' }]);
  });

  it('is taken back later where it holds a lock for work that may take long', async () => {
    const { rows } = await inTransaction(direct, (client) =>
      client.query(`SELECT current_setting('idle_in_transaction_session_timeout') AS limit`),
    );

    expect(rows).toEqual([{ limit: '15min' }]);
    expect(await limitOf(operator)).toEqual([{ limit: '0' }]);
  });
});

describe('What takes longer than a transaction may', () => {
  let workspaceId: string;
  beforeEach(async () => {
    workspaceId = await newWorkspace(operator);
  });
  afterEach(async () => {
    expect(await operator.audience.count({ where: { workspaceId } })).toBe(0);
  });

  const save = (timeout?: number, between = () => Promise.resolve()) =>
    saveWithEvents(
      prisma,
      new Shop(uuid()),
      async (tx) => {
        await tx.audience.create({ data: { id: uuid(), name: 'Shop', updatedAt: new Date() } });
        await between();
        await tx.audience.count();
      },
      { timeout },
    );
  const tooLong = () => pause(150);
  const refused = { name: 'TransactionTimedOut', told: expect.stringContaining('less at a time') as unknown };

  it('is taken back and told of, where one aggregate is saved', async () => {
    await expect(inWorkspace(workspaceId, () => save(50, tooLong))).rejects.toMatchObject(refused);
  });

  it.each([
    [
      'within',
      () =>
        save()
          .then(tooLong)
          .then(() => save()),
    ],
    ['at the end', () => save().then(tooLong)],
  ])('is taken back and told of %s of a unit of work', async (_when, work) => {
    const unit = inWorkspace(workspaceId, () => inUnitOfWork(prisma, work, { timeout: 50 }));

    await expect(unit).rejects.toMatchObject(refused);
  });
});
