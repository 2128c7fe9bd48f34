import type { Basis, Standard } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { monthsAfter } from '../../domain/day.js';
import { Judge } from '../../domain/judge.js';
import type { Crossing } from '../../domain/prospect.js';
import type { Subject, SubjectKind } from '../../domain/subject.js';
import { type CoverageView, CoverageWriter, type SourceView, sourceView } from '../coverage.view.js';
import {
  type BackTestView,
  backTestViews,
  type NeedView,
  needViews,
  type Outcome,
  outcomeOf,
} from '../forecast.view.js';
import { type Outlook, Prospects } from '../prospects.js';
import { type FactFilter, selectionOf } from '../subject-selection.js';

/** When each feature or key that has not reached a line will, of those that end so: those that reach it first come first. */
export class ListForecasts extends Query<ForecastListView> {
  constructor(
    readonly audienceId: string,
    readonly asked: ForecastListing,
  ) {
    super();
  }
}

export interface ForecastListing {
  readonly kind: SubjectKind;
  readonly filter: FactFilter;
  readonly basis: Basis;
  readonly editionId?: string;
  /** The visits of this segment alone, of the snapshots that have it. */
  readonly segment?: string;
  readonly standard: Standard;
  readonly horizonMonths: number;
  readonly outcome: Outcome;
  readonly offset: number;
  readonly limit: number;
}

export interface ForecastListView extends SourceView {
  readonly until: string;
  readonly snapshots: number;
  readonly backTest: readonly BackTestView[];
  readonly total: number;
  readonly items: readonly ForecastItemView[];
}

export interface ForecastItemView extends CoverageView, Crossing {
  readonly outcome: Outcome;
  readonly needs: readonly NeedView[];
}

@QueryHandler(ListForecasts)
export class ListForecastsHandler implements IQueryHandler<ListForecasts> {
  constructor(private readonly prospects: Prospects) {}

  async execute({ audienceId, asked }: ListForecasts): Promise<ForecastListView> {
    const outlook = await this.prospects.of(
      { audienceId, editionId: asked.editionId, segment: asked.segment },
      asked.basis,
    );
    const { surveyed, snapshots, residuals } = outlook;
    const until = monthsAfter(surveyed.traffic.to, asked.horizonMonths);
    const items = itemsOf(outlook, asked, until)
      .filter(({ outcome }) => outcome === asked.outcome)
      .sort(soonestFirst);
    return {
      ...sourceView(surveyed, { basis: asked.basis, withAncestors: false }),
      ...{ until, snapshots, backTest: backTestViews(residuals), total: items.length },
      items: items.slice(asked.offset, asked.offset + asked.limit),
    };
  }
}

/** In the order of how much they are covered: of those that come on one day what is nearest to the line now comes first. */
function itemsOf(outlook: Outlook, asked: ForecastListing, until: string): ForecastItemView[] {
  const { surveyed, model, maturity, snapshots } = outlook;
  const { survey } = surveyed;
  const { kind, filter, basis, standard } = asked;
  const reading = { basis, withAncestors: false };
  const judge = new Judge(standard, survey.visits);
  const writer = new CoverageWriter(survey.visits, standard);
  const whole = { offset: 0, limit: survey.subjects.all(kind).subjects.length };
  const sorts = [{ by: judge.measure, descending: true }];
  const open = survey
    .list(kind, reading, { selection: selectionOf(filter, survey), sorts, ...whole })
    .items.filter(({ shares }) => judge.verdictOn(shares) !== 'safe')
    .map((item) => ({ ...item, needs: needViews(maturity.lacking(model.subjects.vectorOf(item.subject, reading))) }));
  const crossings = crossingsOf(
    open.filter(({ needs }) => needs.length === 0).map(({ subject }) => subject),
    outlook,
    { ...asked, until },
  );
  return open.map((item): ForecastItemView => {
    const crossing = crossings.get(item.subject);
    const outcome = outcomeOf({ needs: item.needs, snapshots, standard, crossing });
    return {
      ...writer.coverage(item.subject, item.shares),
      ...{ outcome, needs: item.needs },
      ...(outcome === 'crosses' && crossing),
    };
  });
}

/** What has the same support as another has its day, and is looked at once. */
function crossingsOf(
  settled: readonly Subject[],
  { model, prospect }: Outlook,
  { basis, standard, until }: Pick<ForecastListing, 'basis' | 'standard'> & { readonly until: string },
): ReadonlyMap<Subject, Crossing> {
  const reading = { basis, withAncestors: false };
  const alike = [...Map.groupBy(settled, (subject) => model.subjects.vectorOf(subject, reading)).values()];
  const runs = alike.map(([subject]) => model.runsOf([subject], reading));
  const crossings = prospect?.crossings(runs, standard, until) ?? [];
  return new Map(crossings.flatMap((crossing, at) => alike[at].map((subject) => [subject, crossing] as const)));
}

/** A stable sort: where days are equal, and where there are none, the order stays. */
const soonestFirst = (one: ForecastItemView, other: ForecastItemView): number =>
  (one.day ?? '').localeCompare(other.day ?? '');
