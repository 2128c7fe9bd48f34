import type { AdoptionTerms, HistoryEntry, RecordedVerdict, SubjectRef } from '../domain/adoption.js';
import type { Day } from '../domain/day.js';
import { type Risk, riskOf } from '../domain/risk.js';
import { isGone } from '../domain/ruling.js';
import { allowedFrom, isLive, type State, type Transition } from '../domain/transition.js';
import type { Waiver } from '../domain/waiver.js';

export { type AdoptionTerms, DEFAULT_ADOPTION, FALLBACKS, REVISION, type SubjectRef } from '../domain/adoption.js';
export { STATES, type State, TRANSITIONS, type Transition } from '../domain/transition.js';

/** An adoption as it is stored. */
export interface AdoptionRecord extends AdoptionTerms {
  readonly id: string;
  readonly siteId: string;
  readonly subject: SubjectRef;
  readonly state: State;
  readonly waiver?: Waiver;
  /** What was approved, where that was a feature of the workspace's own. */
  readonly approvedKeys?: readonly string[];
  readonly version: number;
  /** Instants, RFC 3339 in UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A site's decision about a feature or key, with what its policy says of that now. */
export interface AdoptionView extends AdoptionRecord {
  readonly verdict: RecordedVerdict;
  readonly risk?: Risk;
  /** What its state allows, for whoever may. */
  readonly allows: readonly Transition[];
  readonly isLive: boolean;
  /** Whether what it is about is not there any more. */
  readonly isGone: boolean;
  /** Who takes care of any of the site's decisions. */
  readonly owners: readonly string[];
}

/** One transition on record, with the verdict as it was then. */
export interface HistoryEntryView extends Omit<HistoryEntry, 'at'> {
  /** An instant, RFC 3339 in UTC. */
  readonly at: string;
}

export function adoptionView(
  record: AdoptionRecord,
  verdict: RecordedVerdict,
  today: Day,
): Omit<AdoptionView, 'owners'> {
  const risk = riskOf(record, verdict, today);
  const { state } = record;
  return {
    ...{ ...record, verdict, ...(risk && { risk }) },
    ...{ allows: allowedFrom(state), isLive: isLive(state), isGone: isGone(verdict) },
  };
}
