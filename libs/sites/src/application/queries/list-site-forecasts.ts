import { type ForecastListing, type ForecastListView, ListForecasts } from '#libs/coverage/contract';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { distrustOf, standardOf } from '../../domain/ruling.js';
import { Calendar } from '../calendar.js';
import { distrustIn } from '../explanation.js';
import { Standings } from '../standings.js';

/** What will be safe by a site's policy, and when: the soonest first. */
export class ListSiteForecasts extends Query<SiteForecastListView> {
  constructor(
    readonly siteId: string,
    readonly asked: Omit<ForecastListing, 'standard' | 'basis'>,
  ) {
    super();
  }
}

export interface SiteForecastListView extends Omit<ForecastListView, 'withAncestors'> {
  readonly siteId: string;
  readonly policyVersion: number;
  readonly threshold: number;
  readonly horizonMonths: number;
  /** Whether the policy trusts the latest snapshot; where not, its verdicts are undecided until another is imported. */
  readonly trusted: boolean;
  /** Why not, in a sentence. */
  readonly distrust?: string;
}

@QueryHandler(ListSiteForecasts)
export class ListSiteForecastsHandler implements IQueryHandler<ListSiteForecasts> {
  constructor(
    private readonly standings: Standings,
    private readonly queries: QueryBus,
    private readonly calendar: Calendar,
  ) {}

  async execute({ siteId, asked }: ListSiteForecasts): Promise<SiteForecastListView> {
    const { audienceId, policy } = (await this.standings.get(siteId)).site;
    const { basis, threshold } = policy;
    const standard = standardOf(policy, asked.segment);
    const { withAncestors: _withAncestors, ...found } = await this.queries.execute(
      new ListForecasts(audienceId, { ...asked, basis, standard }),
    );
    const [sample, today] = [found, this.calendar.today()];
    const distrust = distrustOf(policy, sample, today);
    return {
      ...{ siteId, policyVersion: policy.version, threshold, horizonMonths: asked.horizonMonths },
      trusted: distrust === undefined,
      ...(distrust && { distrust: distrustIn(distrust, { policy, sample, today }) }),
      ...found,
    };
  }
}
