import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { monthsAfter } from '../../domain/day.js';
import type { Crossing } from '../../domain/prospect.js';
import { type CoverageView, type SourceView, sourceView } from '../coverage.view.js';
import { Expectations, type Expected } from '../expectations.js';
import type { BackTestView, NeedView, Outcome } from '../forecast.view.js';
import { Juries } from '../juries.js';
import { type OpenListing, openOf } from '../open-subjects.js';
import { Prospects } from '../prospects.js';

/** When each feature or key that has not reached a line will, of those that end so: those that reach it first come first. */
export class ListForecasts extends Query<ForecastListView> {
  constructor(
    readonly audienceId: string,
    readonly asked: ForecastListing,
  ) {
    super();
  }
}

export interface ForecastListing extends OpenListing {
  readonly editionId?: string;
  /** The visits of this segment alone, of the snapshots that have it. */
  readonly segment?: string;
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
  /** Where each segment must reach the line: the one that does so last, or that keeps it from being reached. */
  readonly awaits?: string;
}

@QueryHandler(ListForecasts)
export class ListForecastsHandler implements IQueryHandler<ListForecasts> {
  constructor(
    private readonly prospects: Prospects,
    private readonly juries: Juries,
    private readonly expectations: Expectations,
  ) {}

  async execute({ audienceId, asked }: ListForecasts): Promise<ForecastListView> {
    const { basis, editionId, segment, standard } = asked;
    const outlook = await this.prospects.of({ audienceId, editionId, segment }, basis);
    const { surveyed, snapshotIds, tested } = outlook;
    const until = monthsAfter(surveyed.traffic.to, asked.horizonMonths);
    const open = openOf(outlook, asked, await this.juries.of(surveyed, standard));
    const settled = open.filter(({ needs }) => needs.length === 0).map(({ subject }) => subject);
    const expected = await this.expectations.of(settled, outlook, { basis, standard, until });
    const items = open
      .map(({ subject, needs, coverage }) => itemOf(coverage, needs, expected.get(subject)))
      .filter(({ outcome }) => outcome === asked.outcome)
      .sort(soonestFirst);
    return {
      ...sourceView(surveyed, { basis, withAncestors: false }),
      ...{ until, snapshots: snapshotIds.length, backTest: tested.backTest, total: items.length },
      items: items.slice(asked.offset, asked.offset + asked.limit),
    };
  }
}

/** Of what a core browser lacks nothing is expected. */
function itemOf(coverage: CoverageView, needs: readonly NeedView[], expected?: Expected): ForecastItemView {
  const { outcome, awaits, crossing } = expected ?? { outcome: 'needs-support' };
  return { ...coverage, outcome, needs, ...(awaits !== undefined && { awaits }), ...crossing };
}

/** A stable sort: where days are equal, and where there are none, the order stays. */
const soonestFirst = (one: ForecastItemView, other: ForecastItemView): number =>
  (one.day ?? '').localeCompare(other.day ?? '');
