import { v7 } from 'uuid';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import { QueueStanding } from './queue-standing.js';

const { operator } = await testDatabase();
const standing = new QueueStanding(operator);

describe('The standing of the queue', () => {
  afterEach(() => operator.job.deleteMany());

  const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
  async function jobs(...states: readonly (readonly [state: string, since: number, due?: number])[]): Promise<void> {
    const workspaceId = await newWorkspace(operator);
    const audienceId = v7();
    await operator.audience.create({ data: { id: audienceId, workspaceId, name: 'Shop', updatedAt: new Date() } });
    const common = { ...{ workspaceId, audienceId, type: 'import-snapshot', input: {}, totalBytes: 1 } };
    for (const [state, since, due = since] of states) {
      const data = { id: v7(), uploadId: v7(), state, createdAt: minutesAgo(since), dueAt: minutesAgo(due) };
      await operator.job.create({ data: { ...common, ...data, createdById: 'key', createdByName: 'somebody' } });
    }
  }

  it('is nothing where there are no jobs, or all have ended', async () => {
    await jobs(['succeeded', 90], ['failed', 80], ['cancelled', 70]);

    expect(await standing.read()).toEqual({ queued: 0, running: 0, age: 0 });
    await standing.reach();
  });

  it('counts those that wait and run; the age is of the oldest that may begin', async () => {
    await jobs(['running', 9], ['queued', 2], ['queued', 1], ['queued', 60, -10]);

    expect(await standing.read()).toEqual({ queued: 3, running: 1, age: expect.closeTo(120, -1) });
  });

  it('is a worry when a job that could begin has waited for five minutes', async () => {
    await jobs(['queued', 6]);

    await expect(standing.reach()).rejects.toThrow('nobody does them');
  });

  it('is none while the workspace has another that runs', async () => {
    await jobs(['queued', 6], ['running', 7]);

    await standing.reach();
  });
});
