import type { ForecastItemView } from '#libs/coverage/contract';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Day } from '../../domain/day.js';
import { isLive } from '../../domain/transition.js';
import type { SiteView } from '../site.view.js';
import { type Standing, Standings } from '../standings.js';
import { unlessNoSnapshot } from '../unless-no-snapshot.js';
import { ListSiteForecasts } from './list-site-forecasts.js';

/** The days that a site's team has to look forward to: when features become safe, and when waivers end. */
export class GetSiteCalendar extends Query<SiteCalendarView> {
  constructor(readonly siteId: string) {
    super();
  }
}

export interface SiteCalendarView {
  readonly site: SiteView;
  /** Since when it has been as it is: the last day of the latest snapshot; absent: there is none. */
  readonly measuredUntil?: Day;
  readonly forecasts: readonly ExpectedDay[];
  readonly waivers: readonly WaiverDay[];
}

/** When a feature is expected to reach the line. */
export interface ExpectedDay {
  readonly subjectId: string;
  readonly name: string;
  readonly day: Day;
  readonly earliest?: Day;
  readonly latest?: Day;
}

/** The last day on which what is not safe may be used. */
export interface WaiverDay {
  readonly adoptionId: string;
  readonly subjectId: string;
  readonly until: Day;
  readonly reason: string;
}

@QueryHandler(GetSiteCalendar)
export class GetSiteCalendarHandler implements IQueryHandler<GetSiteCalendar> {
  constructor(
    private readonly standings: Standings,
    private readonly queries: QueryBus,
  ) {}

  async execute({ siteId }: GetSiteCalendar): Promise<SiteCalendarView> {
    const standing = await this.standings.get(siteId);
    const forecast = await this.queries.execute(new ListSiteForecasts(siteId, ASKED)).catch(unlessNoSnapshot);
    const expected = (forecast?.items ?? []).filter((item) => isLookedForward(item, standing));
    return {
      site: standing.site,
      ...(forecast && { measuredUntil: forecast.to }),
      forecasts: expected.flatMap(({ id, name, day, earliest, latest }) =>
        day === undefined
          ? []
          : [{ subjectId: id, name, day, ...(earliest && { earliest }), ...(latest && { latest }) }],
      ),
      waivers: waiversOf(standing),
    };
  }
}

const ASKED = {
  kind: 'feature',
  filter: {},
  horizonMonths: 12,
  outcome: 'crosses',
  offset: 0,
  limit: Number.MAX_SAFE_INTEGER,
} as const;

/** What the site has decided to use, or what is near its line. */
function isLookedForward(item: ForecastItemView, { site, decisions }: Standing): boolean {
  const adoption = decisions.onSubject(item);
  const { threshold, counts, bound } = site.policy;
  const share = item.full + (counts === 'full' ? 0 : item.partial) + (bound === 'atLeast' ? 0 : item.unknown);
  return share >= threshold - NEAR || (adoption !== undefined && isLive(adoption.state));
}

/** Points under the line: what comes from farther comes late, and is better looked up in the forecast. */
const NEAR = 10;

const waiversOf = ({ decisions }: Standing): WaiverDay[] =>
  decisions.subjectIds.flatMap((subjectId) => {
    const adoption = decisions.onSubject({ id: subjectId });
    if (!adoption?.waiver || !isLive(adoption.state)) return [];
    return [{ adoptionId: adoption.id, subjectId, ...adoption.waiver }];
  });
