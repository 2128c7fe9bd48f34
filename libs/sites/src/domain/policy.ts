import { type Basis, type Scope, type Standard, THRESHOLDS } from '#libs/compat';
import type { Actor } from '#libs/kernel';

/** What a team decides by: the line, how coverage is held against it, and which snapshots are trusted. */
export interface PolicyTerms extends Omit<Standard, 'eachSegment'> {
  readonly basis: Basis;
  /** Whether all visits together decide, or each segment of them that has enough. */
  readonly segments: Scope;
  /** A snapshot with fewer visits decides nothing, nor does a segment. */
  readonly minimumVisits?: number;
  /** A snapshot that ended more days ago decides nothing. */
  readonly maximumAgeDays?: number;
}

/** Terms as they are set: what is left out is as in `DEFAULT_TERMS`. */
export type PolicyDraft = Omit<PolicyTerms, keyof typeof DEFAULT_TERMS> & Partial<PolicyTerms>;
export const DEFAULT_TERMS = { counts: 'full', bound: 'atLeast', basis: 'headline', segments: 'whole' } as const;

/** What terms may be. Whoever takes them from a caller refuses what is outside, so that no policy is ever drawn of it. */
export const TERM_BOUNDS = {
  threshold: THRESHOLDS,
  minimumVisits: { minimum: 1, maximum: 1_000_000_000 },
  maximumAgeDays: { minimum: 1, maximum: 36_500 },
} as const;

export interface PolicyState extends PolicyTerms {
  /** Grows by one with every change of the terms; former versions are kept. */
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: Actor;
}

/** One version of the line that a site is measured by. */
export class Policy {
  private constructor(readonly state: PolicyState) {}

  static draw(terms: PolicyDraft, by: Actor, now: Date): Policy {
    return new Policy({ ...checked(terms), version: 1, changedAt: now, changedBy: by });
  }

  static restore(state: PolicyState): Policy {
    return new Policy(state);
  }

  /** Its next version; itself where the terms are the same. */
  redrawn(terms: PolicyDraft, by: Actor, now: Date): Policy {
    const next = checked(terms);
    if (TERMS.every((term) => next[term] === this.state[term])) return this;
    return new Policy({ ...next, version: this.state.version + 1, changedAt: now, changedBy: by });
  }
}

const TERMS = ['threshold', 'counts', 'bound', 'basis', 'segments', 'minimumVisits', 'maximumAgeDays'] as const;

/** The terms and nothing else that may stand beside them. */
function checked(draft: PolicyDraft): PolicyTerms {
  const { threshold, counts, bound, basis, segments, minimumVisits, maximumAgeDays } = { ...DEFAULT_TERMS, ...draft };
  for (const [term, value] of Object.entries({ threshold, minimumVisits, maximumAgeDays }))
    if (value !== undefined && !isWithin(TERM_BOUNDS[term as keyof typeof TERM_BOUNDS], value))
      throw new RangeError(`No policy has a ${term} of ${String(value)}.`);
  return {
    ...{ threshold, counts, bound, basis, segments },
    ...(minimumVisits !== undefined && { minimumVisits }),
    ...(maximumAgeDays !== undefined && { maximumAgeDays }),
  };
}

/** Whole numbers, where there are no decimals. */
const isWithin = ({ minimum, maximum, decimals = 0 }: Bounds, value: number): boolean =>
  value >= minimum && value <= maximum && Number(value.toFixed(decimals)) === value;

interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
  readonly decimals?: number;
}
