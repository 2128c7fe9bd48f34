import { compareVersions, type IndexedBrowser } from '#libs/compat';
import { type BrowserslistName, browserslistNameOf } from './browserslist-names.js';
import type { PlacedVisits } from './placed-visits.js';

/** Releases that browserslist does not tell apart, and the parts of the visits that came with them. */
export interface SeenVersion {
  readonly name: BrowserslistName;
  /** As browserslist writes it: 17.4, or 15.2-15.3. */
  readonly version: string;
  /** The day that the oldest of its releases came out; empty when none so old has a date. */
  readonly date: string;
  readonly releases: readonly SeenRelease[];
  readonly parts: number;
}

export interface SeenRelease {
  readonly browser: IndexedBrowser;
  readonly ordinal: number;
}

/** A browser of which some or all releases have no name in browserslist, and the parts that came with those. */
export interface UnnamedBrowser {
  readonly browser: IndexedBrowser;
  readonly parts: number;
}

/** The oldest of the releases that a version of browserslist's stands for: of 15.2-15.3, 15.2. */
export const oldestIn = (version: string): string => version.split('-', 1)[0];

/** A snapshot's visits by the versions that browserslist knows. */
export class SeenVersions {
  /** Per name its versions, oldest first. */
  readonly names: readonly (readonly SeenVersion[])[];
  readonly unnamed: readonly UnnamedBrowser[];
  /** Parts of the visits that have a name. */
  readonly named: number;

  constructor(visits: PlacedVisits) {
    const versions = new Map<string, SeenVersion>();
    const unnamed = new Map<IndexedBrowser, number>();
    for (const { browser, ordinal, parts } of seenIn(visits)) {
      const name = browser.custom ? undefined : browserslistNameOf(browser.id, browser.versions[ordinal]);
      const version = name?.versionOf(browser.versions[ordinal]);
      if (!name || version === undefined) {
        unnamed.set(browser, (unnamed.get(browser) ?? 0) + parts);
        continue;
      }
      const key = `${name.name} ${version}`;
      versions.set(key, withRelease(versions.get(key) ?? { ...NOTHING, name, version }, { browser, ordinal }, parts));
    }

    const sorted = [...versions.values()].sort((a, b) => byName(a, b) || compareVersions(a.version, b.version));
    this.names = [...Map.groupBy(sorted, ({ name }) => name).values()];
    this.unnamed = [...unnamed].map(([browser, parts]) => ({ browser, parts })).sort((a, b) => b.parts - a.parts);
    this.named = sorted.reduce((sum, { parts }) => sum + parts, 0);
  }
}

/** Whoever came with a browser that the workspace added needs what its equal needs. */
function* seenIn(visits: PlacedVisits): Generator<SeenRelease & { readonly parts: number }> {
  const { browsers, bases } = visits.releases;
  for (const [position, browser] of browsers.entries()) {
    for (let ordinal = 0; ordinal < browser.versions.length; ordinal += 1) {
      const parts = visits.between(bases[position] + ordinal, bases[position] + ordinal + 1);
      const equal = browser.equals?.[ordinal];
      const release = equal ? { browser: browsers[equal.browser], ordinal: equal.release } : { browser, ordinal };
      if (parts > 0) yield { ...release, parts };
    }
  }
}

function withRelease(version: SeenVersion, release: SeenRelease, parts: number): SeenVersion {
  const date = dateOf(release);
  return {
    ...version,
    date: version.releases.length > 0 && version.date < date ? version.date : date,
    releases: [...version.releases, release],
    parts: version.parts + parts,
  };
}

const NOTHING = { date: '', releases: [], parts: 0 } as const;

/** Its own, or that of the newest older release that has one. */
const dateOf = ({ browser: { dates }, ordinal }: SeenRelease): string =>
  dates.slice(0, ordinal + 1).findLast((date) => date !== undefined) ?? '';

const byName = (a: SeenVersion, b: SeenVersion): number =>
  a.name.name < b.name.name ? -1 : Number(a.name.name > b.name.name);
