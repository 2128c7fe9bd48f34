import { type DomainEvent, Stale } from '#libs/kernel';
import { type Standing, Standings } from '../application/standings.js';
import type { PolicyState } from '../domain/policy.js';
import { UnknownAudience } from '../domain/site.errors.js';
import { Site, type SiteState } from '../domain/site.js';
import { SiteRepository } from '../domain/site.repository.js';

/** What the repositories of one workspace hold, and what was announced. */
export class InMemorySites {
  readonly audiences = new Set<string>();
  readonly sites = new Map<string, SiteState>();
  /** Every version of every site's policy, oldest first. */
  readonly policies = new Map<string, PolicyState[]>();
  readonly events: DomainEvent[] = [];
}

export class InMemorySiteRepository extends SiteRepository {
  constructor(private readonly held: InMemorySites) {
    super();
  }

  find(id: string): Promise<Site | undefined> {
    const state = this.held.sites.get(id);
    return Promise.resolve(state && Site.restore(state));
  }

  save(site: Site): Promise<void> {
    const { id, state, stored } = site;
    if (!this.held.audiences.has(state.audienceId)) return Promise.reject(new UnknownAudience(state.audienceId));
    return this.write(site, () => {
      this.held.sites.set(id, state);
      const versions = this.held.policies.get(id) ?? [];
      if (state.policy.version !== stored.policyVersion) this.held.policies.set(id, [...versions, state.policy]);
    });
  }

  delete(site: Site): Promise<void> {
    return this.write(site, () => {
      this.held.sites.delete(site.id);
      this.held.policies.delete(site.id);
    });
  }

  private write({ id, stored, events }: Site, write: () => void): Promise<void> {
    const version = this.held.sites.get(id)?.version ?? 0;
    if (version !== stored.version) return Promise.reject(new Stale(this.noun));

    write();
    this.held.events.push(...events);
    return Promise.resolve();
  }
}

export class InMemoryStandings extends Standings {
  constructor(private readonly held: InMemorySites) {
    super();
  }

  find(siteId: string): Promise<Standing | undefined> {
    const state = this.held.sites.get(siteId);
    return Promise.resolve(state && { site: viewOf(state) });
  }
}

const viewOf = ({ policy, createdAt, updatedAt, ...facts }: SiteState): Standing['site'] => ({
  ...facts,
  policy: { ...policy, changedAt: policy.changedAt.toISOString() },
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
