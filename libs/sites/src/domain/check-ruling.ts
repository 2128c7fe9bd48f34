import type { Verdict } from '#libs/compat';
import { type Day, daysBetween } from './day.js';
import type { PolicyTerms } from './policy.js';

/** What a snapshot's trust depends on. */
export interface MeasuredSample {
  readonly visits: number;
  /** The last day that it counted. */
  readonly to: Day;
}

/** What was measured of a subject, and what that says of the line. */
export interface Measured {
  readonly verdict: Verdict;
  readonly full: number;
  readonly partial: number;
  readonly unknown: number;
  readonly distance: number;
  /** What costs most, largest first. */
  readonly blockers: readonly {
    readonly name: string;
    readonly from?: string;
    readonly to: string;
    readonly share: number;
  }[];
}

export interface CheckRuling {
  readonly verdict: Verdict;
  readonly reason: string;
  /** The reason in words and numbers. */
  readonly explanation: string;
}

/** Holds what was measured of one snapshot against a policy, on a day. */
export class CheckBench {
  readonly #distrust?: CheckRuling;

  constructor(
    private readonly policy: PolicyTerms,
    sample: MeasuredSample,
    today: Day,
  ) {
    this.#distrust = distrustOf(policy, sample, today);
  }

  /** Whether the policy trusts the snapshot for nothing. */
  get isDistrusted(): boolean {
    return this.#distrust !== undefined;
  }

  rule(measured: Measured): CheckRuling {
    if (this.#distrust) return this.#distrust;
    const { verdict } = measured;
    return { verdict, reason: REASONS[verdict], explanation: this.#explain(measured) };
  }

  #explain({ verdict, full, partial, unknown, distance, blockers }: Measured): string {
    const { threshold, counts, bound } = this.policy;
    const sure = counts === 'full' ? full : full + partial;
    const most = written(sure + unknown);
    const decisive = bound === 'atMost' ? most : written(sure);
    if (verdict === 'safe') return `${decisive} % reaches the line of ${String(threshold)}.`;
    if (verdict === 'undecided')
      return `${decisive} % may be ${most}: the line of ${String(threshold)} lies within what is unknown.`;

    const costs = blockers
      .slice(0, MOST_NAMED)
      .map(({ name, share, ...range }) => `${name} ${releases(range)} costs ${String(share)}`);
    const left = blockers.length - costs.length;
    const told = [...costs, ...(left > 0 ? [`and ${String(left)} more`] : [])].join(', ');
    return `${decisive} % is ${written(-distance)} below the line of ${String(threshold)}${told ? `: ${told}` : ''}.`;
  }
}

const MOST_NAMED = 3;

const REASONS: Readonly<Record<Verdict, string>> = {
  safe: 'reaches-line',
  unsafe: 'below-line',
  undecided: 'line-within-unknown',
};

function distrustOf(
  { minimumVisits = 0, maximumAgeDays = Infinity }: PolicyTerms,
  { visits, to }: MeasuredSample,
  today: Day,
): CheckRuling | undefined {
  if (visits < minimumVisits)
    return {
      ...{ verdict: 'undecided', reason: 'sample-too-small' },
      explanation: `The snapshot counts ${String(visits)} visits; the policy trusts ${String(minimumVisits)} and more.`,
    };
  if (daysBetween(to, today) > maximumAgeDays)
    return {
      ...{ verdict: 'undecided', reason: 'snapshot-too-old' },
      explanation: `The snapshot ends on ${to}; the policy trusts none that ended more than ${String(maximumAgeDays)} days ago.`,
    };
  return undefined;
}

/** Shares have four decimals, and a sum of two has no more. */
const written = (share: number): string => String(Math.round(share * 10_000) / 10_000);

const releases = ({ from, to }: { readonly from?: string; readonly to: string }): string => {
  if (from === undefined) return `up to ${to}`;
  return from === to ? to : `${from} to ${to}`;
};
