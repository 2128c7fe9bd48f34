import type { DomainEvent } from '#libs/kernel';
import type { ApiKey } from '../domain/api-key.js';
import { ApiKeyRepository } from '../domain/api-key.repository.js';
import { KeyInUse, WorkspaceExists } from '../domain/identity.errors.js';
import type { Workspace } from '../domain/workspace.js';
import { WorkspaceRepository } from '../domain/workspace.repository.js';

export class InMemoryWorkspaceRepository extends WorkspaceRepository {
  readonly events: DomainEvent[] = [];
  private readonly bySlug = new Map<string, Workspace>();

  add(workspace: Workspace): Promise<void> {
    const { slug } = workspace.state;
    if (this.bySlug.has(slug)) return Promise.reject(new WorkspaceExists(slug));
    this.bySlug.set(slug, workspace);
    this.events.push(...workspace.events);
    return Promise.resolve();
  }

  findBySlug(slug: string): Promise<Workspace | undefined> {
    return Promise.resolve(this.bySlug.get(slug));
  }
}

export class InMemoryApiKeyRepository extends ApiKeyRepository {
  readonly keys: ApiKey[] = [];

  async add(key: ApiKey): Promise<void> {
    if (await this.findByHash(key.state.hash)) throw new KeyInUse();
    this.keys.push(key);
  }

  seen(hash: Uint8Array): ApiKey | undefined {
    return this.keys.find(({ state }) => Buffer.compare(state.hash, hash) === 0);
  }

  findByHash(hash: Uint8Array): Promise<ApiKey | undefined> {
    return Promise.resolve(this.seen(hash));
  }

  countOf(workspaceId: string): Promise<number> {
    return Promise.resolve(this.keys.filter(({ state }) => state.workspaceId === workspaceId).length);
  }
}
