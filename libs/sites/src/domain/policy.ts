import type { Basis, Standard } from '#libs/compat';
import type { Actor } from '#libs/kernel';
import { ThresholdImpossible } from './site.errors.js';

/** What a team decides by: the line, how coverage is held against it, and which snapshots are trusted. */
export interface PolicyTerms extends Standard {
  readonly basis: Basis;
  /** A snapshot with fewer visits decides nothing. */
  readonly minimumVisits?: number;
  /** A snapshot that ended more days ago decides nothing. */
  readonly maximumAgeDays?: number;
}

/** Terms as they are set: what is left out is as in `DEFAULT_TERMS`. */
export type PolicyDraft = Omit<PolicyTerms, keyof typeof DEFAULT_TERMS> & Partial<PolicyTerms>;
export const DEFAULT_TERMS = { counts: 'full', bound: 'atLeast', basis: 'headline' } as const;

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

const TERMS = ['threshold', 'counts', 'bound', 'basis', 'minimumVisits', 'maximumAgeDays'] as const;

/** The terms and nothing else that may stand beside them. */
function checked(draft: PolicyDraft): PolicyTerms {
  const { threshold, counts, bound, basis, minimumVisits, maximumAgeDays } = { ...DEFAULT_TERMS, ...draft };
  if (!(threshold > 0 && threshold <= 100) || Number(threshold.toFixed(DECIMALS)) !== threshold)
    throw new ThresholdImpossible(threshold);
  return {
    ...{ threshold, counts, bound, basis },
    ...(minimumVisits !== undefined && { minimumVisits }),
    ...(maximumAgeDays !== undefined && { maximumAgeDays }),
  };
}

/** Shares are written with as many. */
const DECIMALS = 4;
