import type { BuildTargets, Floor } from '../domain/build-targets.js';
import { NEWEST } from '../domain/browserslist-names.js';
import type { PlacedVisits } from '../domain/placed-visits.js';
import type { SeenVersion } from '../domain/seen-versions.js';
import type { VisitsView } from './coverage.view.js';

/** From which of its versions on a name of browserslist is supported. */
export interface FloorView extends VisitsView {
  /** browserslist's. */
  readonly name: string;
  /** BCD's ids of the browsers that go by this name and were seen. */
  readonly browsers: readonly string[];
  /** The oldest supported version; absent where all were given up. */
  readonly from?: string;
  /** Visits with older versions. */
  readonly givenUp: VisitsView;
}

/** Percentages by name and version, as a browserslist-stats.json has them. */
export type BrowserslistStats = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const floorViews = ({ floors }: BuildTargets, visits: PlacedVisits): readonly FloorView[] =>
  floors.map(({ name, browsers, from, supported, givenUp }) => ({
    name,
    browsers: browsers.map(({ id }) => id),
    ...(from !== undefined && { from }),
    ...visitsView(partsOf(supported), visits),
    givenUp: visitsView(partsOf(givenUp), visits),
  }));

/**
 * What the visits came with. Of names that browserslist knows one version of, that one has whatever is supported: it is what a list with the
 * floor resolves to, so that the share of the list comes out as ours. What was given up of them cannot be told.
 */
export const browserslistStats = ({ floors }: BuildTargets, visits: PlacedVisits): BrowserslistStats =>
  Object.fromEntries(
    floors
      .map(
        (floor) =>
          [
            floor.name,
            Object.fromEntries(counted(floor).map(([version, parts]) => [version, finely(parts, visits)])),
          ] as const,
      )
      .filter(([, versions]) => Object.keys(versions).length > 0),
  );

function counted({ supported, givenUp }: Floor): (readonly [version: string, parts: number])[] {
  const newest = [...givenUp, ...supported].at(-1);
  const only = newest?.name.only;
  if (!newest || only === undefined) return [...givenUp, ...supported].map(({ version, parts }) => [version, parts]);
  return supported.length > 0 ? [[only === NEWEST ? newest.version : only, partsOf(supported)]] : [];
}

export const visitsView = (parts: number, visits: PlacedVisits): VisitsView => ({
  visits: visits.visitsOf(parts),
  share: visits.percentageOf(parts),
});

const partsOf = (versions: readonly SeenVersion[]): number => versions.reduce((sum, { parts }) => sum + parts, 0);

/** Fine enough for hundreds of them to add up to what is shown elsewhere. */
const finely = (parts: number, { whole }: PlacedVisits): number => Math.round((parts / whole) * 10 ** 10) / 10 ** 8;
