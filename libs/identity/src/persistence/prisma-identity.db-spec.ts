import type { DomainEvent } from '#libs/kernel';
import { v7 } from 'uuid';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { until } from '../../../persistence/src/testing/until.js';
import { hashOf, newSecret } from '../application/secret.js';
import { ApiKey } from '../domain/api-key.js';
import { Workspace } from '../domain/workspace.js';
import { identityContract } from '../testing/identity.repository.contract.js';
import { PrismaApiKeyRepository } from './prisma-api-key.repository.js';
import { PrismaWorkspaceRepository } from './prisma-workspace.repository.js';

const { operator, events } = await testDatabase();
const workspaces = new PrismaWorkspaceRepository(operator);
const keys = new PrismaApiKeyRepository(operator, events);

describe('Identity in the database', () => {
  identityContract(() => Promise.resolve({ workspaces, keys }));
});

describe('A key that was seen', () => {
  let workspace: Workspace;
  let hash: Uint8Array<ArrayBuffer>;

  beforeEach(async () => {
    workspace = Workspace.create({ id: v7(), slug: `shop-${v7()}`, name: 'Shop' });
    await workspaces.add(workspace);
    hash = hashOf(newSecret());
    await until(() => events.healthy);
    const issued = heard('api-key-issued', 2); // at once, and again as every other process hears it
    await keys.add(ApiKey.issue({ id: v7(), workspaceId: workspace.id, name: 'CI', role: 'viewer', hash }));
    await issued;
    await keys.findByHash(hash);
    await operator.apiKey.delete({ where: { hash } });
  });

  it('is remembered, and costs no query', async () => {
    expect(await keys.findByHash(hash)).toBeDefined();
  });

  it('is forgotten when any process tells of a change to the keys of its workspace', async () => {
    await tell({ type: 'api-key-revoked', workspaceId: workspace.id });

    expect(await keys.findByHash(hash)).toBeUndefined();
  });

  it('stays when the keys of another workspace change', async () => {
    await tell({ type: 'api-key-revoked', workspaceId: v7() });

    expect(await keys.findByHash(hash)).toBeDefined();
  });

  const tell = async (event: DomainEvent) => {
    const told = heard(event.type, 1);
    await operator.$executeRaw`SELECT pg_notify('plimsoll_events', ${JSON.stringify(event)})`;
    await told;
  };
  const heard = async (type: string, times: number) => {
    let count = 0;
    const leave = events.subscribe({ event: (event) => (count += Number(event.type === type)), lost: () => undefined });
    await until(() => count === times);
    leave();
  };
});
