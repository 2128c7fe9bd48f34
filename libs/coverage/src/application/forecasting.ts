import type { Basis, Standard } from '#libs/compat';
import { monthsAfter } from '../domain/day.js';
import { Judge } from '../domain/judge.js';
import type { LevelRuns } from '../domain/level-runs.js';
import type { Crossing, Expectation } from '../domain/prospect.js';
import type { Subject } from '../domain/subject.js';
import { type CoverageView, CoverageWriter, type SourceView, sourceView } from './coverage.view.js';
import {
  type BackTestView,
  expectationView,
  inWords,
  type NeedView,
  needViews,
  type Outcome,
  outcomeOf,
} from './forecast.view.js';
import { measurable } from './named-subjects.js';
import type { Outlook } from './prospects.js';

export interface ForecastReading {
  readonly basis: Basis;
  readonly editionId?: string;
  /** The visits of this segment alone, of the snapshots that have it. */
  readonly segment?: string;
  readonly standard?: Standard;
  readonly horizonMonths: number;
}

export interface ForecastView extends SourceView, CoverageView {
  readonly threshold?: number;
  readonly horizonMonths: number;
  /** The last day of the horizon, which begins with the last day of the snapshot. */
  readonly until: string;
  readonly snapshots: number;
  readonly outcome: Outcome;
  readonly explanation: string;
  readonly needs: readonly NeedView[];
  /** Where the line is reached within the horizon. */
  readonly crossing?: Crossing;
  /** Month by month; none where nothing can be expected. */
  readonly points: readonly Expectation[];
  readonly backTest: readonly BackTestView[];
}

/** What is to be expected of one of them. */
export function forecastOf(outlook: Outlook, id: string, asked: Ahead): ForecastView {
  const known = knownOf(outlook, id, asked);
  return viewOf(outlook, known, asked, known.needs.length === 0 ? lookAhead(outlook, known.runs, asked) : NOTHING);
}

/** The same of many, without the months between: each day is looked at once for several of them, and others have their turn. */
export async function forecastsOf(outlook: Outlook, ids: readonly string[], asked: Ahead): Promise<ForecastView[]> {
  const all = ids.map((id) => knownOf(outlook, id, asked));
  const open = all.filter(({ needs, isReached }) => needs.length === 0 && !isReached);
  const found = new Map<Known, Crossing>();
  const { standard } = asked;
  for (let at = 0; outlook.prospect && standard && at < open.length; at += AT_ONCE) {
    const some = open.slice(at, at + AT_ONCE);
    const runs = some.map((known) => known.runs);
    const crossings = outlook.prospect.crossings(runs, standard, untilOf(outlook, asked));
    for (const [place, known] of some.entries()) found.set(known, crossings[place]);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return all.map((known) => viewOf(outlook, known, asked, { points: [], crossing: found.get(known) }));
}

/** Of a year some 20 ms are for its days, and one for each of these. */
const AT_ONCE = 25;

/** What is known of it by now. */
interface Known {
  readonly subject: Subject;
  readonly shares: ReturnType<LevelRuns['sharesOf']>;
  readonly isReached: boolean;
  readonly needs: readonly NeedView[];
  readonly runs: LevelRuns;
}

function knownOf({ model, surveyed: { survey }, maturity }: Outlook, id: string, { basis, standard }: Ahead): Known {
  const reading = { basis, withAncestors: false };
  const subject = measurable(model, id);
  const shares = survey.sharesOf(subject, reading);
  return {
    ...{ subject, shares, runs: model.runsOf([subject], reading) },
    isReached: standard !== undefined && new Judge(standard, survey.visits).verdictOn(shares) === 'safe',
    needs: needViews(maturity.lacking(model.subjects.vectorOf(subject, reading))),
  };
}

function viewOf(
  outlook: Outlook,
  { subject, shares, isReached, needs }: Known,
  asked: Ahead,
  { points, crossing }: Expected,
): ForecastView {
  const { basis, standard, horizonMonths } = asked;
  const { surveyed, tested } = outlook;
  const snapshots = outlook.snapshotIds.length;
  const until = untilOf(outlook, asked);
  const outcome = outcomeOf({ isReached, needs, snapshots, standard, crossing });
  return {
    ...sourceView(surveyed, { basis, withAncestors: false }),
    ...new CoverageWriter(surveyed.survey.visits, standard).coverage(subject, shares),
    ...(standard && { threshold: standard.threshold }),
    ...{ horizonMonths, until, snapshots, outcome, needs, points },
    explanation: inWords(outcome, { needs, crossing, until, snapshots }),
    ...(outcome === 'crosses' && { crossing }),
    backTest: tested.backTest,
  };
}

const untilOf = ({ surveyed: { traffic } }: Outlook, { horizonMonths }: Ahead): string =>
  monthsAfter(traffic.to, horizonMonths);

type Ahead = Pick<ForecastReading, 'basis' | 'standard' | 'horizonMonths'>;

interface Expected {
  readonly points: readonly Expectation[];
  readonly crossing?: Crossing | undefined;
}
const NOTHING: Expected = { points: [] };

function lookAhead(outlook: Outlook, runs: LevelRuns, asked: Ahead): Expected {
  const { prospect, surveyed } = outlook;
  const { standard, horizonMonths } = asked;
  if (!prospect) return NOTHING;
  const days = Array.from({ length: horizonMonths }, (_, month) => monthsAfter(surveyed.traffic.to, month + 1));
  const points = prospect.course(runs, standard ?? FULL, days).map(expectationView);
  if (!standard) return { points };
  const [crossing] = prospect.crossings([runs], standard, untilOf(outlook, asked));
  return { points, crossing };
}

const FULL: Standard = { threshold: 100, counts: 'full', bound: 'atLeast' };
