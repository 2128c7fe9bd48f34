import { v7 } from 'uuid';
import { hashOf, newSecret } from '../application/secret.js';
import type { ApiKey } from '../domain/api-key.js';
import type { ApiKeyRepository } from '../domain/api-key.repository.js';
import type { Keyring } from '../domain/keyring.js';
import { Workspace } from '../domain/workspace.js';
import type { WorkspaceRepository } from '../domain/workspace.repository.js';
import { adminOf, keyOf } from './api-keys.js';

export interface Identity {
  readonly workspaces: WorkspaceRepository;
  readonly keyring: Keyring;
  readonly keysOf: (workspaceId: string) => ApiKeyRepository;
}

/** What every store of workspaces and keys promises. */
export function identityContract(open: () => Promise<Identity>): void {
  let { workspaces, keyring, keysOf }: Identity = {} as Identity;
  let workspace: Workspace;
  let keys: ApiKeyRepository;

  beforeAll(async () => {
    ({ workspaces, keyring, keysOf } = await open());
  });
  beforeEach(async () => {
    workspace = Workspace.create({ id: v7(), slug: `shop-${v7()}`, name: 'Shop' });
    await workspaces.add(workspace);
    keys = keysOf(workspace.id);
  });

  it('finds a workspace by its slug', async () => {
    const found = await workspaces.getBySlug(workspace.state.slug);

    expect(found.state).toMatchObject(workspace.state);
  });

  it('refuses a second workspace of the slug', async () => {
    const second = Workspace.create({ ...workspace.state, id: v7() });

    await expect(workspaces.add(second)).rejects.toMatchObject({ code: 'workspace-exists' });
  });

  it('knows a workspace no more that was deleted, and deletes it once', async () => {
    const found = await workspaces.getBySlug(workspace.state.slug);
    found.delete();
    await workspaces.delete(found);

    expect(await workspaces.findBySlug(workspace.state.slug)).toBeUndefined();
    await expect(workspaces.delete(found)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('knows nobody by a slug that is not there', async () => {
    await expect(workspaces.getBySlug('nobody')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('finds a key by the hash of its secret, and counts it', async () => {
    const secret = newSecret();
    await keyring.add(adminOf(workspace.id, { hash: hashOf(secret) }));

    const found = await keyring.findByHash(hashOf(secret));

    expect(found?.principal).toMatchObject({ workspaceId: workspace.id, role: 'admin' });
    expect(await keyring.countOf(workspace.id)).toBe(1);
  });

  it('finds no key by another secret, and finds it once it is issued', async () => {
    const hash = hashOf(newSecret());
    expect(await keyring.findByHash(hash)).toBeUndefined();

    await keyring.add(keyOf(workspace.id, { hash }));

    expect(await keyring.findByHash(hash)).toBeDefined();
  });

  it('refuses a second key with the same secret', async () => {
    const hash = hashOf(newSecret());
    await keyring.add(keyOf(workspace.id, { hash }));

    await expect(keyring.add(keyOf(workspace.id, { hash }))).rejects.toMatchObject({ code: 'key-in-use' });
  });

  describe('within a workspace', () => {
    let first: ApiKey;
    beforeEach(async () => {
      first = adminOf(workspace.id);
      await keyring.add(first);
    });

    it('keeps a key as it was made, and as it was described later', async () => {
      const createdBy = { id: 'key:1', name: 'Ann' };
      const key = keyOf(workspace.id, { isReadOnly: true, expiresAt: new Date('2999-01-01'), createdBy });
      await keys.save(key);
      expect((await keys.get(key.id)).state).toEqual(key.state);

      const found = await keys.get(key.id);
      found.describe({ name: 'CI of the blog' }, new Date());
      await keys.save(found);

      expect((await keys.get(key.id)).state).toEqual({ ...found.state, version: 2 });
    });

    it('finds it by both secrets after a rotation', async () => {
      const [before, after] = [hashOf(newSecret()), hashOf(newSecret())];
      const key = keyOf(workspace.id, { hash: before });
      await keys.save(key);
      const found = await keys.get(key.id);
      found.rotate(after, new Date(), 60);
      await keys.save(found);

      await expect(keyring.add(keyOf(workspace.id, { hash: before }))).rejects.toMatchObject({ code: 'key-in-use' });
      expect((await keyring.findByHash(before))?.id).toBe(key.id);
      expect((await keyring.findByHash(after))?.state).toEqual(found.state);
    });

    it('lets one of two who found the same key change it', async () => {
      const key = keyOf(workspace.id);
      await keys.save(key);
      const two = [await keys.get(key.id), await keys.get(key.id)];
      for (const each of two) each.describe({ name: 'CI of the blog' }, new Date());

      const outcomes = await Promise.allSettled(two.map((each) => keys.save(each)));

      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('knows no key that was revoked', async () => {
      const key = keyOf(workspace.id);
      await keys.save(key);
      const found = await keys.get(key.id);
      found.revoke();
      await keys.delete(found);

      expect(await keys.find(key.id)).toBeUndefined();
      expect(await keyring.findByHash(key.state.hash)).toBeUndefined();
      await expect(keys.delete(found)).rejects.toMatchObject({ code: 'precondition-failed' });
    });

    it('keeps one admin whose key does not end, also when two are revoked at once', async () => {
      const second = adminOf(workspace.id);
      await keys.save(second);
      const both = [await keys.get(first.id), await keys.get(second.id)];

      const outcomes = await Promise.allSettled(both.map((each) => keys.delete(each)));

      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'last-admin-key' },
      });
      const left = (await keys.find(first.id)) ?? (await keys.get(second.id));
      left.describe({ name: 'Last', expiresAt: new Date('2999-01-01') }, new Date());
      await expect(keys.save(left)).rejects.toMatchObject({ code: 'last-admin-key' });
    });

    it('knows no key of another workspace', async () => {
      const key = keyOf(workspace.id);
      await keys.save(key);

      expect(await keysOf(v7()).find(key.id)).toBeUndefined();
    });
  });
}
