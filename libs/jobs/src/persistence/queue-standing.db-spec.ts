import { jest } from '@jest/globals';
import { Exposition } from '#libs/observability';
import { inWorkspace } from '#libs/persistence';
import { v7 } from 'uuid';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import { PrismaJobQueue } from './prisma-job-queue.js';
import { QueueStanding } from './queue-standing.js';

const { operator, prisma } = await testDatabase();
const queue = new PrismaJobQueue(prisma, operator);
const standing = new QueueStanding(operator);

describe('The standing of the queue', () => {
  let workspaceId: string;
  let audienceId: string;
  beforeEach(async () => {
    workspaceId = await newWorkspace(operator);
    audienceId = v7();
    await operator.audience.create({ data: { id: audienceId, workspaceId, name: 'Shop', updatedAt: new Date() } });
  });
  afterEach(() => operator.job.deleteMany());

  const add = async (): Promise<string> => {
    const id = v7();
    const job = { id, type: 'import-snapshot', audienceId, input: {}, upload: { uploadId: v7(), size: 1 } } as const;
    await inWorkspace(workspaceId, () => queue.add({ ...job, by: { id: 'key', name: 'somebody' } }));
    return id;
  };
  /** As if it all had happened so long ago. */
  const pass = (minutes: number) => operator.$executeRaw`
    UPDATE job SET created_at = created_at - ${minutes} * interval '1 minute',
      due_at = CASE WHEN due_at > '1970-01-02' THEN due_at - ${minutes} * interval '1 minute' ELSE due_at END`;
  const claim = async () => {
    const claimed = await queue.claim();
    if (!claimed) throw new Error('Nothing waits.');
    return claimed;
  };

  it('is nothing where there are no jobs, or all have ended', async () => {
    const id = await add();
    await inWorkspace(workspaceId, () => queue.cancel(id));
    await pass(60);

    expect(await standing.read()).toEqual({ queued: 0, running: 0, age: 0 });
    await standing.reach();
  });

  it('counts those that wait and run; the age is of the one that may begin for longest', async () => {
    await add();
    await claim();
    await add();
    await pass(2);
    await add();

    expect(await standing.read()).toEqual({ queued: 2, running: 1, age: expect.closeTo(120, -1) });
  });

  it('has the age of one that was given back count from when it may begin again', async () => {
    await add();
    await pass(30);
    await queue.giveBack(await claim(), 0);

    expect((await standing.read()).age).toBeLessThan(10);
    await standing.reach();
  });

  it('is no worry when a job has just been queued', async () => {
    await add();

    await standing.reach();
  });

  it('is a worry when a job that could begin has waited for five minutes', async () => {
    await add();
    await pass(6);

    await expect(standing.reach()).rejects.toThrow('nobody does them');
  });

  it('is none while the workspace has another that runs', async () => {
    await add();
    await add();
    await pass(6);
    await claim();

    await standing.reach();
  });

  it('is a worry when the worker of one that runs has been silent for five minutes', async () => {
    await add();
    await claim();
    await standing.reach();
    await pass(6);

    await expect(standing.reach()).rejects.toThrow('nobody does them');
  });

  it('is read once for all metrics that are told at one time', async () => {
    const reads = jest.spyOn(standing, 'read');
    const leave = standing.tell();

    const lines = (await new Exposition().text()).split('\n');

    expect(lines).toEqual(
      expect.arrayContaining(['plimsoll_jobs{state="queued"} 0', 'plimsoll_jobs_oldest_waiting_seconds 0']),
    );
    expect(reads).toHaveBeenCalledTimes(1);
    leave();
  });
});
