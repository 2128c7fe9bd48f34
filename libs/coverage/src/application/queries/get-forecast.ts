import type { Basis, Standard } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { monthsAfter } from '../../domain/day.js';
import { Judge } from '../../domain/judge.js';
import type { Crossing, Expectation } from '../../domain/prospect.js';
import { type CoverageView, CoverageWriter, type SourceView, sourceView } from '../coverage.view.js';
import {
  type BackTestView,
  backTestViews,
  expectationView,
  inWords,
  type NeedView,
  needViews,
  type Outcome,
  outcomeOf,
} from '../forecast.view.js';
import { measurable } from '../named-subjects.js';
import { type Outlook, Prospects } from '../prospects.js';

/** What coverage of a feature or key is to be expected after the latest snapshot, and when it reaches a line. */
export class GetForecast extends Query<ForecastView> {
  constructor(
    readonly audienceId: string,
    readonly id: string,
    readonly asked: ForecastReading,
  ) {
    super();
  }
}

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

@QueryHandler(GetForecast)
export class GetForecastHandler implements IQueryHandler<GetForecast> {
  constructor(private readonly prospects: Prospects) {}

  async execute({ audienceId, id, asked }: GetForecast): Promise<ForecastView> {
    const { basis, editionId, segment } = asked;
    return forecastOf(await this.prospects.of({ audienceId, editionId, segment }, basis), id, asked);
  }
}

/** What is to be expected of one of them. */
export function forecastOf(outlook: Outlook, id: string, asked: Ahead): ForecastView {
  const { basis, standard, horizonMonths } = asked;
  const { model, surveyed, snapshots, residuals } = outlook;
  const { survey, traffic } = surveyed;
  const reading = { basis, withAncestors: false };
  const subject = measurable(model, id);
  const shares = survey.sharesOf(subject, reading);
  const isReached = standard && new Judge(standard, survey.visits).verdictOn(shares) === 'safe';
  const until = monthsAfter(traffic.to, horizonMonths);
  const needs = needViews(outlook.maturity.lacking(model.subjects.vectorOf(subject, reading)));
  const ahead = needs.length === 0 ? lookAhead(outlook, model.runsOf([subject], reading), asked, until) : NOTHING;
  const outcome = outcomeOf({ isReached, needs, snapshots, standard, crossing: ahead.crossing });
  return {
    ...sourceView(surveyed, reading),
    ...new CoverageWriter(survey.visits, standard).coverage(subject, shares),
    ...(standard && { threshold: standard.threshold }),
    ...{ horizonMonths, until, snapshots, outcome, needs, points: ahead.points },
    explanation: inWords(outcome, { needs, crossing: ahead.crossing, until, snapshots }),
    ...(outcome === 'crosses' && { crossing: ahead.crossing }),
    backTest: backTestViews(residuals),
  };
}

type Ahead = Pick<ForecastReading, 'basis' | 'standard' | 'horizonMonths'>;

interface Expected {
  readonly points: readonly Expectation[];
  readonly crossing?: Crossing;
}
const NOTHING: Expected = { points: [] };

function lookAhead(
  { prospect, surveyed: { traffic } }: Outlook,
  runs: Parameters<NonNullable<Outlook['prospect']>['course']>[0],
  { standard, horizonMonths }: Ahead,
  until: string,
): Expected {
  if (!prospect) return NOTHING;
  const days = Array.from({ length: horizonMonths }, (_, month) => monthsAfter(traffic.to, month + 1));
  const points = prospect.course(runs, standard ?? FULL, days).map(expectationView);
  if (!standard) return { points };
  const [crossing] = prospect.crossings([runs], standard, until);
  return { points, crossing };
}

const FULL: Standard = { threshold: 100, counts: 'full', bound: 'atLeast' };
