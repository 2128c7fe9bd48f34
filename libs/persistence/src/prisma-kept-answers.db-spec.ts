import { jest } from '@jest/globals';
import { describeKeptAnswers } from '../../http/src/testing/kept-answers.contract.js';
import { inWorkspace } from './in-workspace.js';
import { PrismaKeptAnswers } from './prisma-kept-answers.js';
import { testDatabase } from './testing/test-database.js';
import { newWorkspace } from './testing/workspace.js';
import { inUnitOfWork } from './unit-of-work.js';

const { prisma, operator } = await testDatabase();
const store = new PrismaKeptAnswers(prisma, operator);
const at = { principal: 'ci', method: 'POST', path: '/', key: 'one' };
const answer = { payload: Buffer.from('p'), status: 201, headers: {}, body: Buffer.from('b') };

let workspaceId: string;
beforeEach(async () => (workspaceId = await newWorkspace(operator)));

const here: Pick<PrismaKeptAnswers, 'find' | 'keep' | 'sweep'> = {
  find: (place) => inWorkspace(workspaceId, () => store.find(place)),
  keep: (place, kept) => inWorkspace(workspaceId, () => store.keep(place, kept)),
  sweep: () => store.sweep(),
};

/** As if what the workspace kept had been kept that long ago. */
const past = async (hours: number): Promise<void> => {
  await operator.$executeRaw`
    UPDATE idempotency_record SET created_at = created_at - make_interval(secs => ${hours * 3600})
    WHERE workspace_id = ${workspaceId}::uuid`;
};

describe('Answers kept in the database', () => {
  describeKeptAnswers(() => ({ kept: here, past }));

  it('are found by nobody else', async () => {
    await here.keep(at, answer);

    expect(await inWorkspace(await newWorkspace(operator), () => store.find(at))).toBeUndefined();
  });

  it('come and go with the unit of work that they are kept in', async () => {
    const failing = inWorkspace(workspaceId, () =>
      inUnitOfWork(prisma, async () => {
        await store.keep(at, answer);
        throw new Error('changed my mind');
      }),
    );

    await expect(failing).rejects.toThrow('changed my mind');
    expect(await here.find(at)).toBeUndefined();
  });

  it('are swept away when they are too old to be found, and not before', async () => {
    await here.keep(at, answer);
    await past(25);
    await here.keep({ ...at, key: 'two' }, answer);

    await store.sweep();

    expect(await operator.idempotencyRecord.findMany({ where: { workspaceId } })).toMatchObject([{ key: 'two' }]);
  });

  it('are found and swept by the hours that they are kept for', async () => {
    const week = new PrismaKeptAnswers(prisma, operator, 7 * 24);
    await here.keep(at, answer);
    await past(25);

    await week.sweep();

    expect(await here.find(at)).toBeUndefined();
    expect(await inWorkspace(workspaceId, () => week.find(at))).toMatchObject({ status: 201 });
    await past(6 * 24);
    expect(await inWorkspace(workspaceId, () => week.find(at))).toBeUndefined();
  });
});

// The embedded database has the clock of its process.
if (process.env.TEST_DATABASE_URL !== undefined)
  describe('A process whose clock is days ahead', () => {
    afterEach(() => jest.restoreAllMocks());

    it('finds and keeps answers by the clock of the database', async () => {
      await here.keep(at, answer);
      jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 48 * 3_600_000);

      await store.sweep();

      expect(await here.find(at)).toMatchObject({ status: 201 });
    });
  });
