/** What pipelines asked of a site’s policy, and what they were answered: as the service keeps it, and as it is judged by what was saved. */
export interface Check {
  readonly id: string;
  readonly siteId: string;
  /** The site's name. */
  readonly site: string;
  /** An instant, RFC 3339 in UTC. */
  readonly createdAt: string;
  readonly verdict: Outcome;
  readonly threshold: number;
  /** The days that the snapshot counted, both included. */
  readonly from: string;
  readonly to: string;
  readonly snapshotId: string;
  readonly editionId: string;
  readonly policyVersion: number;
  readonly counts: {
    readonly items: number;
    readonly passed: number;
    readonly failed: number;
    readonly undecided: number;
  };
  readonly items: readonly CheckItem[];
}

export type Outcome = 'pass' | 'fail' | 'undecided';

/** One thing that was named, and what became of it. */
export interface CheckItem {
  readonly id: string;
  readonly kind: 'feature' | 'key' | 'split' | 'unknown' | 'unchecked';
  readonly name?: string;
  /** Of a key, the feature that it belongs to. */
  readonly feature?: string;
  /** Of a feature of the workspace's own: the keys that it is. */
  readonly keys?: readonly string[];
  /** How it was named, where not by its id. */
  readonly asked?: readonly string[];
  readonly outcome: Outcome;
  readonly verdict: 'safe' | 'unsafe' | 'undecided' | 'unknown-id' | 'not-checked';
  readonly reason: string;
  readonly explanation: string;
  readonly shares?: {
    readonly full: number;
    readonly partial: number;
    readonly none: number;
    readonly unknown: number;
    readonly distance: number;
  };
  readonly blockers?: readonly Blocker[];
  readonly adoption?: Adoption;
  readonly suggestions?: readonly string[];
  readonly targets?: readonly string[];
  /** How often it was found, and the first of these places. */
  readonly found?: number;
  readonly places?: readonly Place[];
}

export interface Blocker {
  readonly browser: string;
  readonly name: string;
  readonly from?: string;
  readonly to: string;
  readonly state: string;
  readonly share: number;
}

export interface Adoption {
  readonly id: string;
  readonly state: 'proposed' | 'approved' | 'rejected' | 'shipping' | 'withdrawn' | 'retired';
  readonly waiver?: { readonly reason: string; readonly until: string };
  /** Of a feature of the workspace's own: the keys that were approved. */
  readonly approvedKeys?: readonly string[];
  /** Whether the item passes by it, though it is not safe. */
  readonly excuses: boolean;
}

/** Where something was found. Lines and columns begin at 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}
