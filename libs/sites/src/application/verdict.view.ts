import type { CoverageView } from '#libs/coverage/contract';
import type { AdoptionMark } from '../domain/decisions.js';
import type { Ruling } from '../domain/ruling.js';
import type { PolicyView } from './site.view.js';

export { isGone, REASONS } from '../domain/ruling.js';
export { RISKS } from '../domain/risk.js';
export { STATES, TRANSITIONS } from '../domain/transition.js';

/** What verdicts came from, so that they can be had again. */
export interface GroundsView {
  readonly siteId: string;
  readonly audienceId: string;
  readonly snapshotId: string;
  /** The days that the snapshot counted, both included. */
  readonly from: string;
  readonly to: string;
  readonly editionId: string;
  /** Where one segment alone was asked about: which. */
  readonly segment?: string;
  /** Every visit that is not a bot's: the whole that the percentages are of. */
  readonly visits: number;
  /** The version of it that was in force. */
  readonly policy: PolicyView;
  /** Where each segment must reach the line: those with too few visits to decide. */
  readonly passedOver?: readonly string[];
}

/** What a site's policy says of one feature or key. */
export interface VerdictView
  extends Omit<CoverageView, 'verdict' | 'distance' | 'formerIds' | 'ownerFormerIds' | 'ownKeys'>, Ruling {
  /** How far the share that decides is above the line, or below it: percentage points, four decimals. */
  readonly distance: number;
  /** Of a feature of the workspace's own: the keys that it is. */
  readonly keys?: readonly string[];
  /** The site's decision that holds for it, if there is one: about it or about the feature that it is part of. */
  readonly adoption?: Pick<AdoptionMark, 'id' | 'state'>;
}

/** The same of what the edition may know no more: then without shares. */
export type JudgedView = Pick<VerdictView, 'id' | 'verdict' | 'reason'> & Partial<VerdictView>;
