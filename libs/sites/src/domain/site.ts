import { type Actor, AggregateRoot, type DomainEvent, isSame, Stale } from '#libs/kernel';
import { Policy, type PolicyDraft, type PolicyState } from './policy.js';
import { saidIn } from './said-in.js';
import { SiteUnnamed } from './site.errors.js';

interface SiteFacts {
  readonly name: string;
  readonly url?: string;
  /** Whose visits decide. */
  readonly audienceId: string;
}

export interface SiteDescription extends SiteFacts {
  readonly policy: PolicyDraft;
}

export interface SiteState extends SiteFacts {
  readonly id: string;
  readonly policy: PolicyState;
  /** Grows by one with every change: what If-Match is held against. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A product whose team decides which features it uses, by its audience and its policy. */
export class Site extends AggregateRoot {
  private constructor(
    private current: SiteState,
    /** The versions in the repository; 0 for a site that was never stored. */
    readonly stored: { readonly version: number; readonly policyVersion: number },
  ) {
    super(current.id);
  }

  static create(id: string, { policy, ...described }: SiteDescription, by: Actor, now: Date): Site {
    const drawn = Policy.draw(policy, by, now).state;
    const state = { id, ...checked(described), policy: drawn, version: 1, createdAt: now, updatedAt: now };
    const site = new Site(state, { version: 0, policyVersion: 0 });
    site.record(siteEvent('site-created', id));
    return site;
  }

  static restore(state: SiteState): Site {
    return new Site(state, { version: state.version, policyVersion: state.policy.version });
  }

  get state(): SiteState {
    return this.current;
  }

  /** Refuses a writer who has read another version. */
  expect(version: number): void {
    if (version !== this.stored.version) throw new Stale('site');
  }

  /** Describes the site anew, where that changes it. Other terms make another version of its policy, by whoever sets them. */
  replace({ policy, ...described }: SiteDescription, by: Actor, now: Date): void {
    const redrawn = Policy.restore(this.current.policy).redrawn(policy, by, now).state;
    const { url: _, ...kept } = this.current;
    const next = { ...kept, ...checked(described), policy: redrawn };
    if (isSame(next, this.current)) return;
    this.current = { ...next, version: this.stored.version + 1, updatedAt: now };
    this.record(siteEvent('site-changed', this.id));
  }

  /** To be taken out of its repository, with its policies and its adoptions. */
  discard(): void {
    this.record(siteEvent('site-deleted', this.id));
  }
}

export interface SiteEvent extends DomainEvent {
  readonly type: 'site-created' | 'site-changed' | 'site-deleted';
  readonly siteId: string;
}

const siteEvent = (type: SiteEvent['type'], siteId: string): SiteEvent => ({ type, siteId });

function checked({ name, url, audienceId }: SiteFacts): SiteFacts {
  const called = saidIn(name);
  if (called === undefined) throw new SiteUnnamed();
  return { name: called, ...(url !== undefined && { url }), audienceId };
}
