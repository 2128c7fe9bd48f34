import type { DomainEvent } from '#libs/kernel';
import { v7 } from 'uuid';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { until } from '../../../persistence/src/testing/until.js';
import { within } from '../../../persistence/src/testing/within.js';
import { hashOf, newSecret } from '../application/secret.js';
import { Workspace } from '../domain/workspace.js';
import { identityContract } from '../testing/identity.repository.contract.js';
import { keyOf } from '../testing/api-keys.js';
import { PrismaApiKeyRepository } from './prisma-api-key.repository.js';
import { PrismaKeyring } from './prisma-keyring.js';
import { PrismaWorkspaceRepository } from './prisma-workspace.repository.js';

const { operator, prisma, events } = await testDatabase();
const workspaces = new PrismaWorkspaceRepository(operator);
const keyring = new PrismaKeyring(operator, events);
const keysOf = (workspaceId: string) => within(workspaceId, new PrismaApiKeyRepository(prisma));

describe('Identity in the database', () => {
  beforeAll(() => until(() => events.healthy));
  identityContract(() => Promise.resolve({ workspaces, keyring, keysOf }));
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
    await keyring.add(keyOf(workspace.id, { hash }));
    await issued;
    await keyring.findByHash(hash);
    await operator.apiKey.delete({ where: { hash } });
  });

  it('is remembered, and costs no query', async () => {
    expect(await keyring.findByHash(hash)).toBeDefined();
  });

  it('is forgotten when any process tells of a change to the keys of its workspace', async () => {
    await tell({ type: 'api-key-revoked', workspaceId: workspace.id });

    expect(await keyring.findByHash(hash)).toBeUndefined();
  });

  it('is forgotten when any process tells that a site is deleted, with which the keys for it go', async () => {
    await tell({ type: 'site-deleted', workspaceId: workspace.id });

    expect(await keyring.findByHash(hash)).toBeUndefined();
  });

  it('stays when the keys of another workspace change', async () => {
    await tell({ type: 'api-key-revoked', workspaceId: v7() });

    expect(await keyring.findByHash(hash)).toBeDefined();
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

describe('The uses of keys', () => {
  it('are written together, the latest of each', async () => {
    const workspace = Workspace.create({ id: v7(), slug: `shop-${v7()}`, name: 'Shop' });
    await workspaces.add(workspace);
    const [one, other] = [keyOf(workspace.id), keyOf(workspace.id)];
    for (const key of [one, other]) await keyring.add(key);
    const [earlier, later] = [new Date('2026-11-25T12:00:00Z'), new Date('2026-11-25T12:00:30Z')];

    await keyring.used(new Map([[one.id, later]]));
    await keyring.used(
      new Map([
        [one.id, earlier],
        [other.id, earlier],
      ]),
    );

    const rows = await operator.apiKey.findMany({ where: { workspaceId: workspace.id }, orderBy: { id: 'asc' } });
    expect(rows.map(({ lastUsedAt }) => lastUsedAt)).toEqual([later, earlier]);
  });
});
