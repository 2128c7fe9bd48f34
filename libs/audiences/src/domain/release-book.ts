import {
  type AliasOfBrowser,
  compareVersions,
  type IndexedBrowser,
  isNumbered,
  normalForm,
  ReleaseLine,
} from '#libs/compat';
import type { BrowserReading } from './browser-reading.js';
import { mapping, type Mapping, type Reason, REASONS } from './mapping.js';
import { OwnNames } from './own-names.js';

type KnownBrowser = Pick<IndexedBrowser, 'id' | 'name' | 'type' | 'versions' | 'custom' | 'aliases'>;

/** The browsers that an audience can have, with their releases in version order. */
export class ReleaseBook {
  private readonly lines = new Map<string, ReleaseLine>();
  private readonly ids = new Map<string, string>();
  /** What the workspace calls by names of its own. */
  readonly own: OwnNames;

  constructor(browsers: readonly KnownBrowser[], aliases?: readonly AliasOfBrowser[]) {
    this.own = new OwnNames(browsers, aliases);
    for (const { id, name, type, versions, custom } of browsers) {
      if (type === 'server') continue;
      this.lines.set(id, new ReleaseLine(versions));
      if (!custom) this.ids.set(normalForm(name), id).set(normalForm(id), id);
    }
  }

  /** The browser that the catalogue itself calls so, by its id or its name in any spelling. */
  idOf(name: string): string | undefined {
    return this.ids.get(normalForm(name));
  }

  /** The release that a visit belongs to: the newest that is not newer than its version. A range is its lower end. */
  place({ browser, version, because }: BrowserReading): Mapping {
    if (because && REASONS[because] === 'unknown') return mapping(because, { browser, version });
    const line = browser && this.lines.get(browser);
    if (!line) return mapping('browser-without-data', { version });
    if (!version && this.own.has(browser) && line.versions.length === 1)
      return mapping('only-release', { browser, release: line.versions[0] });
    if (!version || !isNumbered(version)) return mapping('no-version', { browser, version });

    const lowest = RANGE.exec(version)?.[1] ?? version;
    const placement = line.place(lowest);
    if (!placement) return mapping('older-than-known', { browser, version });

    const release = line.versions[placement.ordinal];
    const reason = placement.exact ? (because ?? reasonFor(version, lowest, release)) : 'newer-than-known';
    return mapping(reason, { browser, version, release });
  }
}

function reasonFor(version: string, lowest: string, release: string): Reason {
  if (lowest !== version) return 'version-range';
  const asPrecise = version.split('.').slice(0, release.split('.').length).join('.');
  return compareVersions(asPrecise, release) === 0 ? 'known-release' : 'nearest-older-release';
}

/** caniuse writes releases that it does not tell apart as one: 15.2-15.3. */
const RANGE = /^(\d[\d.]*)\s*[-–]\s*\d/;
