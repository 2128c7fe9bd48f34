import type { Standard, StateName } from '#libs/compat';
import { HORIZONS, type Months, type Residual } from '../domain/back-test.js';
import type { Lack } from '../domain/maturity.js';
import type { Crossing, Expectation } from '../domain/prospect.js';
import type { Reading } from '../domain/subject.js';
import type { Population } from './surveys.js';

/** How a question about the future can end. */
export const OUTCOMES = [
  'crosses',
  'beyond-horizon',
  'already-there',
  'expected',
  'needs-support',
  'too-few-snapshots',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A core browser that lacks something, and what its latest release has instead. */
export interface NeedView {
  readonly browser: string;
  readonly name: string;
  readonly release: string;
  readonly state: StateName;
}

/** How far off the method was on the audience's own past: means, in percentage points. */
export interface BackTestView {
  readonly months: Months;
  /** How many forecasts were held against what came. */
  readonly forecasts: number;
  readonly meanError: number;
  /** The same of the forecast that nothing changes. */
  readonly persistenceError: number;
}

export const needViews = (lacks: readonly Lack[]): NeedView[] =>
  lacks.map(({ browser: { id, name }, release, state }) => ({ browser: id, name, release, state }));

/** One for each horizon that the audience's past tells of. */
export const backTestViews = (residuals: readonly Residual[]): BackTestView[] =>
  HORIZONS.flatMap(({ months }) => {
    const among = residuals.filter((residual) => residual.months === months);
    if (among.length === 0) return [];
    const mean = (of: (residual: Residual) => number): number =>
      rounded(among.reduce((sum, residual) => sum + Math.abs(of(residual)), 0) / among.length);
    return [
      {
        ...{ months, forecasts: among.length },
        ...{ meanError: mean(({ error }) => error), persistenceError: mean(({ persistence }) => persistence) },
      },
    ];
  });

export const expectationView = ({ day, share, low, high }: Expectation): Expectation => ({
  ...{ day, share: rounded(share), low: rounded(low), high: rounded(high) },
});

interface Facts {
  readonly isReached?: boolean;
  readonly needs: readonly NeedView[];
  readonly snapshots: number;
  readonly standard?: Standard;
  readonly crossing?: Crossing;
}

/** What was reached was, whoever lacks it and however little is known; else the first thing that stands in the way is told. */
export function outcomeOf({ isReached, needs, snapshots, standard, crossing }: Facts): Outcome {
  if (isReached) return 'already-there';
  if (needs.length > 0) return 'needs-support';
  if (snapshots < 2) return 'too-few-snapshots';
  if (!standard) return 'expected';
  return crossing?.day === undefined ? 'beyond-horizon' : 'crosses';
}

/** Only the latest snapshot has a future, and only of what is asked without its parents. */
export const isForecast = ({ snapshotId }: Population, { withAncestors }: Pick<Reading, 'withAncestors'>): boolean =>
  snapshotId === undefined && !withAncestors;

/** Why there is no forecast, or what it comes to, in a sentence. */
export function inWords(outcome: Outcome, { needs, crossing, until, snapshots }: Told): string {
  const lacking = needs.map(({ name, release, state }) => `${name} (${state} in ${release})`).join(', ');
  const sentences: Readonly<Record<Outcome, string>> = {
    crosses: `Expected to reach the line on ${crossing?.day ?? ''}${between(crossing, until)}.`,
    'beyond-horizon': `Not expected to reach the line by ${until}.`,
    'already-there': 'The latest snapshot has reached the line.',
    expected: 'Expected from how visitors have updated so far.',
    'needs-support': `Needs support in ${lacking} first: nobody knows when that comes.`,
    'too-few-snapshots': `A forecast needs two snapshots, and there is ${snapshots === 1 ? 'one' : 'none'}: nothing is known of how visitors update.`,
  };
  return sentences[outcome];
}

interface Told {
  readonly needs: readonly NeedView[];
  readonly crossing?: Crossing;
  /** The last day of the horizon. */
  readonly until: string;
  readonly snapshots: number;
}

const between = ({ earliest = '', latest }: Crossing = {}, until: string): string =>
  `, at the earliest on ${earliest}, at the latest ${latest === undefined ? `after ${until}` : `on ${latest}`}`;

/** Shares have four decimals. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
