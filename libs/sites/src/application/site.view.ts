import type { Actor } from '#libs/kernel';
import type { PolicyTerms } from '../domain/policy.js';

export { DEFAULT_TERMS, type PolicyDraft, TERM_BOUNDS } from '../domain/policy.js';
export type { SiteDescription } from '../domain/site.js';

/** One version of the line that a site is measured by. */
export interface PolicyView extends PolicyTerms {
  readonly version: number;
  /** An instant, RFC 3339 in UTC. */
  readonly changedAt: string;
  readonly changedBy: Actor;
}

/** A version of a policy beside what it replaced. */
export interface PolicyVersionView extends PolicyView {
  /** Absent: it is the first. */
  readonly previous?: PolicyTerms;
}

export interface SiteView {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  readonly audienceId: string;
  readonly policy: PolicyView;
  readonly version: number;
  /** Instants, RFC 3339 in UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A site beside which it is known who takes care of its decisions. */
export interface ManagedSiteView extends SiteView {
  readonly owners: readonly string[];
}
