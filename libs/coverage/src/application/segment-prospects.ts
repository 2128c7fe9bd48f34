import { ListPeriods, ListTraffic } from '#libs/audiences/contract';
import type { Standard } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import { FEWEST } from '../domain/back-test.js';
import { POOLED } from '../domain/cohorts.js';
import { isHeard } from '../domain/jury.js';
import { Prospect } from '../domain/prospect.js';
import { observe } from './past-tests.js';
import type { Outlook } from './prospects.js';
import type { SurveyedSegment, Surveys } from './surveys.js';

/** A segment that a standard hears, by itself. */
export interface HeardSegment {
  readonly segment: string;
  readonly visits: SurveyedSegment['visits'];
  /** Nothing where too few snapshots have it. */
  readonly prospect?: Prospect;
}

/** Finds out what lies ahead of the segments of an audience. How far off that may be is told by the past of all visits. */
export class SegmentProspects {
  constructor(
    private readonly surveys: Surveys,
    private readonly queries: QueryBus,
  ) {}

  /** Those that must reach the line too, most visits first; of one segment alone there are no others. */
  async heardBy(standard: Standard, outlook: Outlook): Promise<readonly HeardSegment[]> {
    if (!standard.eachSegment || outlook.surveyed.traffic.segment !== undefined) return [];
    const segments = await this.surveys.split(outlook.surveyed);
    const heard = segments.filter(({ segment }) => isHeard(standard, segment.visits));
    const found: HeardSegment[] = [];
    for (let at = 0; at < heard.length; at += AT_ONCE)
      found.push(...(await Promise.all(heard.slice(at, at + AT_ONCE).map((each) => this.#of(each, outlook)))));
    return found;
  }

  async #of({ segment: traffic, visits }: SurveyedSegment, outlook: Outlook): Promise<HeardSegment> {
    const { model, snapshotIds, tested } = outlook;
    const { audienceId, segment = '' } = traffic;
    const known = new Set(snapshotIds); // none that was imported meanwhile: what is found is kept by these
    const listed = await this.queries.execute(new ListPeriods(audienceId, segment));
    const periods = listed.filter(({ snapshotId }) => known.has(snapshotId));
    if (periods.length < FEWEST) return { segment, visits };
    const latest = periods.slice(-POOLED).map(({ snapshotId }) => snapshotId);
    const history = await this.queries.execute(new ListTraffic(audienceId, latest, segment));
    return { segment, visits, prospect: new Prospect(observe(history, model), model, tested.errors) };
  }
}

/** There may be two hundred, and others wait for the database too. */
const AT_ONCE = 5;
