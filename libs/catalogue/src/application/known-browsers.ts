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

export interface BrowsersOfEdition {
  readonly editionId: string;
  /** By id. */
  readonly browsers: readonly KnownBrowser[];
}

/** The browsers of an edition as the workspace in context knows them: its own among the upstream ones, by id. */
export class KnownBrowsers {
  constructor(
    private readonly editions: WorkspaceEditions,
    private readonly records: CatalogueRecords,
  ) {}

  async of(asked?: string): Promise<BrowsersOfEdition> {
    const { upstream, additions } = await this.editions.know(asked);
    return this.#among(upstream.editionId, additions.browsers);
  }

  /** Of the current edition, as if the workspace had added this one alone. */
  async with(own: CustomBrowserState): Promise<BrowsersOfEdition> {
    const { upstream } = await this.editions.know();
    return this.#among(upstream.editionId, [own]);
  }

  async #among(editionId: string, added: readonly CustomBrowserState[]): Promise<BrowsersOfEdition> {
    const records = await this.records.browsers(editionId);
    if (added.length === 0) return { editionId, browsers: records };

    const own = added.map((browser) => toKnown(browser, records));
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
