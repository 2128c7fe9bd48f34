import { ReleaseLine } from '#libs/compat';
import type { CustomBrowserState, CustomRelease, UpstreamVersion } from '../domain/custom-browser.js';
import type { BrowserRecord, ReleaseRecord } from '../domain/edition-contents.js';
import { by } from '../domain/order.js';
import type { CatalogueRecords } from './catalogue-records.js';
import type { WorkspaceEditions } from './workspace-editions.js';

export interface KnownRelease extends ReleaseRecord {
  /** Of a custom browser: the release of upstream that supports the same. */
  readonly equals?: UpstreamVersion;
}

export interface KnownBrowser extends Omit<BrowserRecord, 'releases'> {
  readonly releases: readonly KnownRelease[];
  /** There where the workspace added it. */
  readonly own?: CustomBrowserState;
  /** Upstream calls another browser so, which this one hides. */
  readonly hidesUpstream?: boolean;
}

/** The browsers of an edition as the workspace in context knows them: its own among the upstream ones, by id. */
export class KnownBrowsers {
  constructor(
    private readonly editions: WorkspaceEditions,
    private readonly records: CatalogueRecords,
  ) {}

  async of(asked?: string): Promise<{ readonly editionId: string; readonly browsers: readonly KnownBrowser[] }> {
    const { upstream, additions } = await this.editions.know(asked);
    const { editionId } = upstream;
    const records = await this.records.browsers(editionId);
    if (additions.browsers.length === 0) return { editionId, browsers: records };

    const own = additions.browsers.map((browser) => toKnown(browser, records));
    const ids = new Set(own.map(({ id }) => id));
    const browsers = [...records.filter(({ id }) => !ids.has(id)), ...own].sort(by(({ id }) => id));
    return { editionId, browsers };
  }
}

function toKnown(own: CustomBrowserState, records: readonly BrowserRecord[]): KnownBrowser {
  const { id, name, type, releases } = own;
  const newest = releases.length - 1;
  return {
    ...{ id, name, type, own, hidesUpstream: records.some((browser) => browser.id === id) },
    releases: releases.map((release, at) => toRelease(release, at === newest ? 'current' : 'retired', records)),
  };
}

/** With the engine of what it equals. */
function toRelease(
  { version, releaseDate, equals }: CustomRelease,
  status: string,
  records: readonly BrowserRecord[],
): KnownRelease {
  const upstream = records.find(({ id }) => id === equals.browser)?.releases ?? [];
  const placement = new ReleaseLine(upstream.map((each) => each.version)).place(equals.version);
  const { engine, engineVersion } = placement ? upstream[placement.ordinal] : ({} as Partial<ReleaseRecord>);
  return {
    ...{ version, status, equals },
    ...(releaseDate !== undefined && { date: releaseDate }),
    ...(engine !== undefined && { engine }),
    ...(engineVersion !== undefined && { engineVersion }),
  };
}
