import { compareVersions, type StateName } from '#libs/compat';
import type { Statement } from '../domain/statement.js';

/** What one release has of a key: the rules as they are written, one release at a time, apart from the product's code. */
export function naiveKeySupport(
  statements: readonly Statement[],
  version: string,
  versions: readonly string[],
): StateName {
  if (statements.length === 0) return 'unknown';
  const said = statements.map((statement) => naiveStatement(statement, version, versions));
  return STRONGEST.find((state) => said.includes(state)) ?? 'none';
}

function naiveStatement(said: Statement, version: string, versions: readonly string[]): StateName {
  const { versionAdded: added = 'preview', versionRemoved: removed = 'preview' } = said;
  if (added === 'preview') return 'none';
  if (removed !== 'preview' && isFrom(removed, version)) return 'none';
  if (!isFrom(added, version)) return added.startsWith('≤') ? 'unknown' : 'none';

  const isFirst = versions.find((each) => isFrom(added, each)) === version;
  if (removed.startsWith('≤') && !isFirst) return 'unknown';
  if (said.flags.length > 0) return 'flag';
  if (said.partialImplementation) return 'partial';
  return said.prefix !== undefined || said.alternativeName !== undefined ? 'alternative' : 'full';
}

const isFrom = (bound: string, version: string): boolean => compareVersions(version, bound.replace('≤', '')) >= 0;

const STRONGEST: readonly StateName[] = ['full', 'unknown', 'alternative', 'partial', 'flag'];

/** A browser as the rules see it: its releases, and the newest that web-features knew where it publishes support. */
export interface NaiveBrowser {
  readonly versions: readonly string[];
  readonly newest?: string;
  readonly published?: string;
}

type Coarse = 'none' | 'unknown' | 'partial' | 'full';
const WORST: readonly Coarse[] = ['none', 'unknown', 'partial', 'full'];
const coarse = (state: StateName): Coarse => (state === 'flag' ? 'none' : state === 'alternative' ? 'partial' : state);

/** What every release of every browser has of a feature, by its keys' statements about each browser. */
export function naiveFeatureSupport(
  browsers: readonly NaiveBrowser[],
  keys: readonly (readonly (readonly Statement[])[])[],
): {
  readonly headline: readonly number[];
  readonly overruled: boolean;
  readonly states: readonly (readonly Coarse[])[];
} {
  const stateOf = (key: number, browser: number, version: string): Coarse =>
    coarse(naiveKeySupport(keys[key][browser], version, browsers[browser].versions));

  const startOf = (key: number, browser: number): number => {
    const { versions, newest = '' } = browsers[browser];
    let at = versions.indexOf(newest);
    if (stateOf(key, browser, versions[at]) !== 'full') return Infinity;
    while (at > 0 && stateOf(key, browser, versions[at - 1]) === 'full') at -= 1;
    return at > 0 && stateOf(key, browser, versions[at - 1]) === 'unknown' ? at - 0.5 : at;
  };
  const publishedAt = ({ versions, published }: NaiveBrowser): number => {
    if (published === undefined) return Infinity;
    const at = versions.indexOf(published.replace('≤', ''));
    return published.startsWith('≤') && at > 0 ? at - 0.5 : at;
  };

  const all = [...keys.keys()];
  const core = [...browsers.keys()].filter((browser) => browsers[browser].newest !== undefined);
  const kept = all.filter((key) => core.every((browser) => startOf(key, browser) <= publishedAt(browsers[browser])));
  const headline = kept.length > 0 ? kept : all;
  const overruled = core.some(
    (browser) => Math.max(...headline.map((key) => startOf(key, browser))) !== publishedAt(browsers[browser]),
  );

  const states = browsers.map(({ versions, published }, browser) =>
    versions.map((version) => {
      const byKeys = WORST.find((state) => headline.some((key) => stateOf(key, browser, version) === state)) ?? 'full';
      if (!overruled || !core.includes(browser)) return byKeys;
      if (published !== undefined && isFrom(published, version)) return 'full';
      return byKeys === 'full' ? 'partial' : byKeys;
    }),
  );
  return { headline, overruled, states };
}
