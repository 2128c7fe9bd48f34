import { v7 } from 'uuid';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { until } from '../../../persistence/src/testing/until.js';
import { Workspace } from '../domain/workspace.js';
import { PrismaWorkspaceDirectory } from './prisma-workspace-directory.js';
import { PrismaWorkspaceRepository } from './prisma-workspace.repository.js';

const { operator, events } = await testDatabase();
const directory = new PrismaWorkspaceDirectory(operator, events);

describe('A workspace that was found by its name', () => {
  let workspace: Workspace;
  let slug: string;
  beforeEach(async () => {
    const id = v7();
    slug = `shop-${id}`;
    workspace = Workspace.create({ id, slug, name: 'Shop' });
    await until(() => events.healthy);
    const made = heard(id, 2); // at once, and again as every other process hears it
    await new PrismaWorkspaceRepository(operator).add(workspace);
    await made;
    await directory.find(slug);
    await operator.workspace.delete({ where: { id } });
  });

  it('is remembered, and costs no query', async () => {
    expect(directory.seen(slug)?.id).toBe(workspace.id);
    expect((await directory.find(slug))?.id).toBe(workspace.id);
  });

  it('is forgotten when any process tells that it is gone, and no other is', async () => {
    await tell(v7());
    expect(directory.seen(slug)).toBeDefined();

    await tell(workspace.id);

    expect([directory.seen(slug), await directory.find(slug)]).toEqual([undefined, undefined]);
  });

  const tell = async (workspaceId: string) => {
    const told = heard(workspaceId, 1);
    const event = JSON.stringify({ type: 'workspace-deleted', workspaceId });
    await operator.$executeRaw`SELECT pg_notify('plimsoll_events', ${event})`;
    await told;
  };
  const heard = async (workspaceId: string, times: number) => {
    let count = 0;
    const event = (heard: { workspaceId?: string }) => (count += Number(heard.workspaceId === workspaceId));
    const leave = events.subscribe({ event, lost: () => undefined });
    await until(() => count === times);
    leave();
  };
});
