import type { CheckItem, CheckState } from '../domain/check.js';

export { TOOLS } from '../domain/check-list.js';
export { DEFAULT_FAIL_ON, FAIL_ON, type FailOn, ITEM_VERDICTS, type Outcome, OUTCOMES } from '#libs/compat';

/** What a pipeline asked, and what it was answered. Stored as it is, and never worked out again. */
export interface CheckView extends CheckSummaryView {
  readonly items: readonly CheckItem[];
}

/** A check without its items. */
export interface CheckSummaryView extends Omit<CheckState, 'items' | 'createdAt'> {
  /** An instant, RFC 3339 in UTC. */
  readonly createdAt: string;
}
