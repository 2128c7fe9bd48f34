import { type DomainEvent, NotFound, Stale } from '#libs/kernel';
import { type Standing, Standings } from '../application/standings.js';
import { AdoptionExists } from '../domain/adoption.errors.js';
import { Adoption, type AdoptionState, type HistoryEntry } from '../domain/adoption.js';
import { AdoptionRepository } from '../domain/adoption.repository.js';
import { type AdoptionMark, Decisions } from '../domain/decisions.js';
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
  readonly adoptions = new Map<string, AdoptionState>();
  /** What happened to each adoption, oldest first. */
  readonly histories = new Map<string, HistoryEntry[]>();
  readonly events: DomainEvent[] = [];

  decisionsOf(siteId: string): Decisions {
    const own = [...this.adoptions.values()].filter((adoption) => adoption.siteId === siteId);
    return new Decisions(
      new Map(
        own.map(({ id, subject, state, owner, waiver, approvedKeys }): [string, AdoptionMark] => [
          subject.id,
          {
            id,
            state,
            ...(owner !== undefined && { owner }),
            ...(waiver && { waiver }),
            ...(approvedKeys && { approvedKeys }),
          },
        ]),
      ),
    );
  }
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
      for (const { id, siteId } of this.held.adoptions.values()) if (siteId === site.id) this.held.adoptions.delete(id);
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
    return Promise.resolve(state && { site: viewOf(state), decisions: this.held.decisionsOf(siteId) });
  }
}

const viewOf = ({ policy, createdAt, updatedAt, ...facts }: SiteState): Standing['site'] => ({
  ...facts,
  policy: { ...policy, changedAt: policy.changedAt.toISOString() },
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

export class InMemoryAdoptionRepository extends AdoptionRepository {
  constructor(private readonly held: InMemorySites) {
    super();
  }

  find(siteId: string, adoptionId: string): Promise<Adoption | undefined> {
    const state = this.held.adoptions.get(adoptionId);
    return Promise.resolve(state?.siteId === siteId ? Adoption.restore(state) : undefined);
  }

  save({ id, state, storedVersion, entries, events }: Adoption): Promise<void> {
    const { siteId, subject } = state;
    if (!this.held.sites.has(siteId)) return Promise.reject(new NotFound('site', siteId));
    if ((this.held.adoptions.get(id)?.version ?? 0) !== storedVersion) return Promise.reject(new Stale('adoption'));
    const first = this.held.decisionsOf(siteId).onSubject({ id: subject.id });
    if (first && first.id !== id) return Promise.reject(new AdoptionExists(siteId, subject.id, first.id));

    this.held.adoptions.set(id, state);
    this.held.histories.set(id, [...(this.held.histories.get(id) ?? []), ...entries]);
    this.held.events.push(...events);
    return Promise.resolve();
  }
}
