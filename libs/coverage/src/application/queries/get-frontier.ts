import type { Counts } from '#libs/compat';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { frontierOf, type FrontierPoint } from '../../domain/frontier.js';
import type { Floors } from '../../domain/floors.js';
import type { PlacedVisits } from '../../domain/placed-visits.js';
import { type SeenBrowser, SeenFloors } from '../../domain/seen-floors.js';
import type { Reading } from '../../domain/subject.js';
import { visitsView } from '../build-targets.view.js';
import { type SourceView, sourceView, type VisitsView } from '../coverage.view.js';
import { type Population, Surveys } from '../surveys.js';

/** For rising numbers of visits given up, the browser floors that bring the most features. */
export class GetFrontier extends Query<FrontierView> {
  constructor(
    readonly population: Population,
    readonly asked: Pick<Reading, 'basis'> & FrontierTerms,
  ) {
    super();
  }
}

export interface FrontierTerms {
  readonly counts: Counts;
  /** The largest percentage of all visits that may be given up. */
  readonly mostGivenUp: number;
}

export interface FrontierView extends Omit<SourceView, 'withAncestors'>, FrontierTerms {
  /** Visits of no known release: they have no floor, and are not given up. */
  readonly unidentified: VisitsView;
  /** How many features there are. */
  readonly known: number;
  /** By the visits that are given up, the fewest first. */
  readonly points: readonly PointView[];
}

export interface PointView {
  readonly givenUp: VisitsView;
  /** How many features all visits of known releases that are left support. */
  readonly features: number;
  /** The most that any floors bring for these visits, and for more up to the next point. */
  readonly atMost: number;
  /** Whether it is proved that none bring more. */
  readonly exact: boolean;
  /** What is to be had here and was not at the point before, and what no longer is; ids. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** The browsers of which something is given up. */
  readonly floors: readonly FrontierFloorView[];
}

export interface FrontierFloorView {
  readonly browser: string;
  readonly name: string;
  /** The oldest release seen that is kept; absent: none is. */
  readonly from?: string;
  readonly givenUp: VisitsView;
}

@QueryHandler(GetFrontier)
export class GetFrontierHandler implements IQueryHandler<GetFrontier> {
  constructor(private readonly surveys: Surveys) {}

  async execute({ population, asked: { basis, ...terms } }: GetFrontier): Promise<FrontierView> {
    const surveyed = await this.surveys.of(population);
    const { survey } = surveyed;
    const { visits } = survey;
    const reading = { basis, withAncestors: false };
    const { withAncestors: _withAncestors, ...source } = sourceView(surveyed, reading);

    const seen = new SeenFloors(survey, reading, terms.counts);
    const points = frontierOf(seen.choices, visits.line(terms.mostGivenUp).most);
    return {
      ...{ ...source, ...terms },
      unidentified: visitsView(visits.unidentified, visits),
      known: survey.subjects.all('feature').subjects.length,
      points: points.map((point, at) => pointView(point, at > 0 ? points[at - 1].floors : undefined, seen, visits)),
    };
  }
}

function pointView(
  point: FrontierPoint,
  before: Floors | undefined,
  seen: SeenFloors,
  visits: PlacedVisits,
): PointView {
  const { floors, parts, features, atMost, isExact } = point;
  return {
    givenUp: visitsView(parts, visits),
    ...{ features, atMost, exact: isExact },
    gained: seen.featuresOf(floors, before).map(({ id }) => id),
    lost: before ? seen.featuresOf(before, floors).map(({ id }) => id) : [],
    floors: floors.flatMap((floor, at) => (floor > 0 ? [floorView(seen.browsers[at], floor, visits)] : [])),
  };
}

function floorView({ browser, releases, parts }: SeenBrowser, floor: number, visits: PlacedVisits): FrontierFloorView {
  const given = parts.slice(0, floor).reduce((sum, each) => sum + each, 0);
  return {
    ...{ browser: browser.id, name: browser.name },
    ...(floor < releases.length && { from: browser.versions[releases[floor]] }),
    givenUp: visitsView(given, visits),
  };
}
