import type { Standard, Verdict } from '#libs/compat';
import { type Day, daysBetween } from './day.js';
import type { PolicyTerms } from './policy.js';

/** Why a verdict is what it is. */
export const REASONS = [
  'reaches-line',
  'below-line',
  'line-within-unknown',
  'sample-too-small',
  'snapshot-too-old',
  'no-segments',
  'no-snapshot',
  'subject-not-in-edition',
  'split-id',
] as const;
export type Reason = (typeof REASONS)[number];

/** Why nothing can be ruled of an id that names nothing to judge. */
export const UNJUDGED = {
  unknown: 'subject-not-in-edition',
  split: 'split-id',
} as const satisfies Readonly<Record<string, Reason>>;

/** Whether the edition has nothing of that name any more: there is nothing to look at. */
export const isGone = ({ reason }: { readonly reason: Reason }): boolean => reason === UNJUDGED.unknown;

/** What a policy says of one subject. */
export interface Ruling {
  readonly verdict: Verdict;
  readonly reason: Reason;
}

/** What of a snapshot makes it worth of trust. */
export interface Sample {
  readonly visits: number;
  /** The last day that it counted. */
  readonly to: Day;
  /** What its visits are told apart by, if they are. */
  readonly dimension?: string;
}

/** What coverage is held against; of one segment alone there are no others. */
export const standardOf = (
  { threshold, counts, bound, segments, minimumVisits }: PolicyTerms,
  segment?: string,
): Standard => ({
  ...{ threshold, counts, bound },
  ...(segments === 'each' && segment === undefined && { eachSegment: { minimumVisits: minimumVisits ?? 1 } }),
});

export type Distrust = 'sample-too-small' | 'snapshot-too-old' | 'no-segments';

/** Why the snapshot decides nothing by these terms on that day, if it does not. */
export function distrustOf(
  { minimumVisits = 0, maximumAgeDays = Infinity, segments }: PolicyTerms,
  { visits, to, dimension }: Sample,
  today: Day,
): Distrust | undefined {
  if (visits < minimumVisits) return 'sample-too-small';
  if (daysBetween(to, today) > maximumAgeDays) return 'snapshot-too-old';
  return segments === 'each' && dimension === undefined ? 'no-segments' : undefined;
}

/** What is ruled by what was measured, unless there is no trusting it. */
export const rulingOf = (measured: Verdict, distrust?: Distrust): Ruling =>
  distrust ? { verdict: 'undecided', reason: distrust } : { verdict: measured, reason: MEASURED[measured] };

const MEASURED: Readonly<Record<Verdict, Reason>> = {
  safe: 'reaches-line',
  unsafe: 'below-line',
  undecided: 'line-within-unknown',
};
