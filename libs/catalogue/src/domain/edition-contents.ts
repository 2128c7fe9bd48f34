import type { IndexedBrowser, IndexedFeature } from '#libs/compat';
import type { PackageVersions } from './package-versions.js';
import type { Statement } from './statement.js';

export interface ReleaseRecord {
  readonly version: string;
  readonly date?: string;
  readonly status: string;
  readonly engine?: string;
  readonly engineVersion?: string;
  readonly notes?: string;
}

export interface BrowserRecord {
  readonly id: string;
  readonly name: string;
  readonly type: IndexedBrowser['type'];
  readonly upstream?: string;
  /** The numbered ones, in version order. */
  readonly releases: readonly ReleaseRecord[];
}

/** A browser for which web-features publishes support, and the newest release that it knew when it did. */
export interface CoreBrowser {
  readonly id: string;
  readonly newest: string;
}

export interface GroupRecord {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
}

export interface Discouraged {
  readonly reason: string;
  readonly accordingTo: readonly string[];
  readonly alternatives: readonly string[];
  readonly removalDate?: string;
}

/** Baseline as published: dates are days, or "≤" and a day. */
export interface PublishedBaseline {
  readonly status: 'high' | 'low' | 'false';
  readonly lowDate?: string;
  readonly highDate?: string;
}

export interface FeatureRecord {
  readonly id: string;
  readonly kind: IndexedFeature['kind'];
  readonly name: string;
  readonly description?: string;
  readonly descriptionHtml?: string;
  readonly groups: readonly string[];
  readonly specs: readonly string[];
  readonly caniuse: readonly string[];
  /** Its compat keys that the edition has. */
  readonly keys: readonly string[];
  readonly targets: readonly string[];
  readonly baseline?: PublishedBaseline;
  /** Per core browser the release that published support starts with, as written. */
  readonly publishedSupport: Readonly<Record<string, string>>;
  readonly discouraged?: Discouraged;
}

export interface KeyRecord {
  readonly key: string;
  readonly description?: string;
  readonly mdnUrl?: string;
  readonly specUrls: readonly string[];
  readonly experimental: boolean;
  readonly standardTrack: boolean;
  readonly deprecated: boolean;
  /** Per browser of the edition, in the browsers' order; empty where nothing is said. */
  readonly statements: readonly (readonly Statement[])[];
}

/** All that an edition is made of: one version of BCD and one of web-features, put together. */
export interface EditionContents extends PackageVersions {
  /** Sorted by id, as features, groups and keys are: a record's place is its ordinal. */
  readonly browsers: readonly BrowserRecord[];
  readonly coreBrowsers: readonly CoreBrowser[];
  readonly groups: readonly GroupRecord[];
  readonly features: readonly FeatureRecord[];
  readonly keys: readonly KeyRecord[];
  /** Keys that web-features names and BCD does not have. */
  readonly missingKeys: readonly string[];
}
