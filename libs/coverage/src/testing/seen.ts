import type { IndexedBrowser } from '#libs/compat';
import { PlacedVisits } from '../domain/placed-visits.js';
import { ReleaseMap } from '../domain/release-map.js';

/** Per browser its releases, oldest first, each with the day that it came out and its visits. */
export type Sightings = Readonly<
  Record<string, readonly (readonly [version: string, date: string | undefined, visits: number])[]>
>;

/** Visits placed on releases as drawn, and some that no browser is known of. */
export function visitsOf(sightings: Sightings, unidentified = 0): PlacedVisits {
  const browsers = Object.entries(sightings).map(([id, releases]): IndexedBrowser => ({
    ...{ id, name: id, type: 'desktop' },
    versions: releases.map(([version]) => version),
    dates: releases.map(([, date]) => date),
  }));
  const shares = Object.entries(sightings).flatMap(([browser, releases]) =>
    releases.map(([release, , visits]) => ({ browser, release, visits })),
  );
  const visits = shares.reduce((sum, share) => sum + share.visits, unidentified);
  return new PlacedVisits({ shares, visits }, new ReleaseMap(browsers));
}
