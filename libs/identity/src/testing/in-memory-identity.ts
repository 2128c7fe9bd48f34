import { type DomainEvent, NotFound, Stale } from '#libs/kernel';
import { ApiKey, type ApiKeyState, isLastingAdmin } from '../domain/api-key.js';
import { ApiKeyRepository } from '../domain/api-key.repository.js';
import { KeyInUse, LastAdminKey, WorkspaceExists } from '../domain/identity.errors.js';
import { Keyring } from '../domain/keyring.js';
import type { Workspace } from '../domain/workspace.js';
import { WorkspaceDirectory } from '../domain/workspace-directory.js';
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

  delete(workspace: Workspace): Promise<void> {
    const { slug } = workspace.state;
    if (!this.bySlug.delete(slug)) return Promise.reject(new NotFound('workspace', slug));
    this.events.push(...workspace.events);
    return Promise.resolve();
  }

  findBySlug(slug: string): Promise<Workspace | undefined> {
    return Promise.resolve(this.bySlug.get(slug));
  }
}

export class InMemoryWorkspaceDirectory extends WorkspaceDirectory {
  constructor(public held: readonly Workspace[] = []) {
    super();
  }

  seen(slug: string): Workspace | undefined {
    return this.held.find(({ state }) => state.slug === slug);
  }

  find(slug: string): Promise<Workspace | undefined> {
    return Promise.resolve(this.seen(slug));
  }
}

/** What both sides of the keys look at. */
export class HeldKeys {
  readonly states = new Map<string, ApiKeyState>();
  readonly uses = new Map<string, Date>();
  readonly events: DomainEvent[] = [];
}

export class InMemoryKeyring extends Keyring {
  constructor(readonly held = new HeldKeys()) {
    super();
  }

  async add(key: ApiKey): Promise<void> {
    if (await this.findByHash(key.state.hash)) throw new KeyInUse();
    this.held.states.set(key.id, key.state);
  }

  seen(hash: Uint8Array): ApiKey | undefined {
    const is = (other?: Uint8Array) => other !== undefined && Buffer.compare(other, hash) === 0;
    const found = [...this.held.states.values()].find((state) => is(state.hash) || is(state.former?.hash));
    return found && ApiKey.restore(found);
  }

  findByHash(hash: Uint8Array): Promise<ApiKey | undefined> {
    return Promise.resolve(this.seen(hash));
  }

  countOf(workspaceId: string): Promise<number> {
    return Promise.resolve([...this.held.states.values()].filter((state) => state.workspaceId === workspaceId).length);
  }

  used(uses: ReadonlyMap<string, Date>): Promise<void> {
    for (const [id, at] of uses) this.held.uses.set(id, at);
    return Promise.resolve();
  }
}

/** The keys of one workspace. */
export class InMemoryApiKeyRepository extends ApiKeyRepository {
  constructor(
    private readonly held: HeldKeys,
    private readonly workspaceId: () => string,
  ) {
    super();
  }

  find(id: string): Promise<ApiKey | undefined> {
    const state = this.held.states.get(id);
    return Promise.resolve(state?.workspaceId === this.workspaceId() ? ApiKey.restore(state) : undefined);
  }

  save(key: ApiKey): Promise<void> {
    return this.write(key, () => this.held.states.set(key.id, key.state));
  }

  delete(key: ApiKey): Promise<void> {
    return this.write(key, () => this.held.states.delete(key.id));
  }

  private write({ id, storedVersion, events }: ApiKey, write: () => void): Promise<void> {
    const before = this.held.states.get(id);
    if ((before?.version ?? 0) !== storedVersion) return Promise.reject(new Stale(this.noun));

    write();
    if (!this.isManaged) {
      if (before) this.held.states.set(id, before);
      else this.held.states.delete(id);
      return Promise.reject(new LastAdminKey());
    }
    this.held.events.push(...events);
    return Promise.resolve();
  }

  private get isManaged(): boolean {
    const ours = [...this.held.states.values()].filter(({ workspaceId }) => workspaceId === this.workspaceId());
    return ours.some(isLastingAdmin);
  }
}
