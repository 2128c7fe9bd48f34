import type { Counts } from '#libs/compat';
import type { Floors } from '../domain/floors.js';
import { frontierOf, type FrontierPoint } from '../domain/frontier.js';
import type { PlacedVisits } from '../domain/placed-visits.js';
import { type SeenBrowser, SeenFloors } from '../domain/seen-floors.js';
import type { Reading } from '../domain/subject.js';
import type { Survey } from '../domain/survey.js';
import { visitsView } from './build-targets.view.js';
import type { VisitsView } from './coverage.view.js';

export interface FrontierTerms {
  readonly counts: Counts;
  /** The largest percentage of all visits that may be given up. */
  readonly mostGivenUp: number;
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

/** All of a frontier's points, the fewest visits given up first. */
export function pointViews(survey: Survey, reading: Reading, { counts, mostGivenUp }: FrontierTerms): PointView[] {
  const { visits } = survey;
  const seen = new SeenFloors(survey, reading, counts);
  const points = frontierOf(seen.choices, visits.line(mostGivenUp).most);
  return points.map((point, at) => pointView(point, at > 0 ? points[at - 1].floors : undefined, seen, visits));
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
