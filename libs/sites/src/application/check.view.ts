import type { Place } from '../domain/check-list.js';
import type { FailOn, ItemVerdict, Outcome } from '../domain/outcome.js';
import type { Tool } from './documents/read-report.js';

export type { Place } from '../domain/check-list.js';
export { FAIL_ON, ITEM_VERDICTS, OUTCOMES } from '../domain/outcome.js';

/** What a pipeline asked, and what it was answered. Stored as it is, and never worked out again. */
export interface CheckView extends CheckSummaryView {
  readonly items: readonly CheckItemView[];
}

/** A check without its items. */
export interface CheckSummaryView {
  readonly id: string;
  readonly siteId: string;
  /** As the site was called then. */
  readonly site: string;
  /** An instant, RFC 3339 in UTC. */
  readonly createdAt: string;
  readonly createdBy: { readonly id: string; readonly name: string };
  /** What the list came from. */
  readonly tool: Tool;
  readonly verdict: Outcome;
  readonly failOn: readonly FailOn[];
  /** Whether the caller named the snapshot and the edition. */
  readonly pinned: boolean;
  readonly audienceId: string;
  readonly snapshotId: string;
  /** The days that the snapshot counted, both included. */
  readonly from: string;
  readonly to: string;
  readonly editionId: string;
  readonly policyVersion: number;
  readonly threshold: number;
  readonly counts: {
    readonly items: number;
    readonly passed: number;
    readonly failed: number;
    readonly undecided: number;
  };
}

/** One thing that was named, and what the site's policy says of it. */
export interface CheckItemView {
  /** Of the feature or key that was found; of something unknown what it was looked for as. */
  readonly id: string;
  readonly kind: 'feature' | 'key' | 'split' | 'unknown';
  readonly name?: string;
  /** Of a key, the feature that it belongs to. */
  readonly feature?: string;
  /** How it was named, where not by its id: moved ids, ids of caniuse, a linter's words. */
  readonly asked?: readonly string[];
  readonly outcome: Outcome;
  readonly verdict: ItemVerdict;
  readonly reason: string;
  /** The reason in a sentence. */
  readonly explanation: string;
  readonly shares?: ItemSharesView;
  /** What costs most, where it is not safe. */
  readonly blockers?: readonly ItemBlockerView[];
  readonly adoption?: ItemAdoptionView;
  /** Of something unknown: what it may have meant. */
  readonly suggestions?: readonly string[];
  /** Of a split id: what it has become. */
  readonly targets?: readonly string[];
  /** How often it was found, and where, the first hundred times. */
  readonly found?: number;
  readonly places?: readonly Place[];
}

/** Percentages of all visits. */
export interface ItemSharesView {
  readonly full: number;
  readonly partial: number;
  readonly none: number;
  readonly unknown: number;
  /** Points above the line, or below it. */
  readonly distance: number;
}

export interface ItemBlockerView {
  readonly browser: string;
  readonly from?: string;
  readonly to: string;
  readonly state: string;
  readonly share: number;
}

/** The site's decision about the item, or about the feature that it belongs to. */
export interface ItemAdoptionView {
  readonly id: string;
  readonly state: string;
  /** Whether the item passes by it, though it is not safe. */
  readonly excuses: boolean;
  readonly waiver?: { readonly reason: string; readonly until: string };
}
