/** Whether a subject clears a line; `undecided` when that cannot be told. */
export const VERDICTS = ['safe', 'unsafe', 'undecided'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What is taken for support: that without reserve, or what is partial, prefixed or renamed as well. */
export const COUNTS = ['full', 'fullAndPartial'] as const;
export type Counts = (typeof COUNTS)[number];

/** Which end of the interval must reach the line: what surely supports it, or what may. */
export const BOUNDS = ['atLeast', 'atMost'] as const;
export type Bound = (typeof BOUNDS)[number];

/** Who must reach the line: all visits together, or those of each segment too. */
export const SCOPES = ['whole', 'each'] as const;
export type Scope = (typeof SCOPES)[number];

/** Which of a feature's keys decide: those that give its published support, or every one. */
export const BASES = ['headline', 'all'] as const;
export type Basis = (typeof BASES)[number];

/** Where a line may be: shares are written with as many decimals, and with nothing to reach everything would be safe. */
export const THRESHOLDS = { minimum: 0.0001, maximum: 100, decimals: 4 } as const;

/** The line that coverage is held against. */
export interface Standard {
  /** Percent of all visits. */
  readonly threshold: number;
  readonly counts: Counts;
  readonly bound: Bound;
  /** Where each segment of a snapshot must reach the line too: those with as many visits. The others decide nothing. */
  readonly eachSegment?: { readonly minimumVisits: number };
}
