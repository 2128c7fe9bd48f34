import { v7 } from 'uuid';
import { hashOf, newSecret } from '../application/secret.js';
import { ApiKey } from '../domain/api-key.js';
import type { ApiKeyRepository } from '../domain/api-key.repository.js';
import { Workspace } from '../domain/workspace.js';
import type { WorkspaceRepository } from '../domain/workspace.repository.js';

export interface Identity {
  readonly workspaces: WorkspaceRepository;
  readonly keys: ApiKeyRepository;
}

/** What every store of workspaces and keys promises. */
export function identityContract(open: () => Promise<Identity>): void {
  let { workspaces, keys }: Identity = {} as Identity;
  let workspace: Workspace;
  const keyOf = (secret: string, role: 'viewer' | 'admin' = 'viewer') =>
    ApiKey.issue({ id: v7(), workspaceId: workspace.id, name: 'CI', role, hash: hashOf(secret) });

  beforeAll(async () => {
    ({ workspaces, keys } = await open());
  });
  beforeEach(async () => {
    workspace = Workspace.create({ id: v7(), slug: `shop-${v7()}`, name: 'Shop' });
    await workspaces.add(workspace);
  });

  it('finds a workspace by its slug', async () => {
    const found = await workspaces.getBySlug(workspace.state.slug);

    expect(found.state).toMatchObject(workspace.state);
  });

  it('refuses a second workspace of the slug', async () => {
    const second = Workspace.create({ ...workspace.state, id: v7() });

    await expect(workspaces.add(second)).rejects.toMatchObject({ code: 'workspace-exists' });
  });

  it('knows nobody by a slug that is not there', async () => {
    await expect(workspaces.getBySlug('nobody')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('finds a key by the hash of its secret, and counts it', async () => {
    const secret = newSecret();
    await keys.add(keyOf(secret, 'admin'));

    const found = await keys.findByHash(hashOf(secret));

    expect(found?.principal).toMatchObject({ workspaceId: workspace.id, role: 'admin' });
    expect(await keys.countOf(workspace.id)).toBe(1);
  });

  it('finds no key by another secret, and finds it once it is issued', async () => {
    const secret = newSecret();
    expect(await keys.findByHash(hashOf(secret))).toBeUndefined();

    await keys.add(keyOf(secret));

    expect(await keys.findByHash(hashOf(secret))).toBeDefined();
  });

  it('refuses a second key with the same secret', async () => {
    const secret = newSecret();
    await keys.add(keyOf(secret));

    await expect(keys.add(keyOf(secret))).rejects.toMatchObject({ code: 'key-in-use' });
  });
}
