import type { SupportTable } from './support-table.js';

/** A browser of the catalogue with its numbered releases in version order. */
export interface IndexedBrowser {
  /** BCD's id, such as safari_ios. */
  readonly id: string;
  readonly name: string;
  /** `server` runtimes are in BCD too, and no audience has them. */
  readonly type: 'desktop' | 'mobile' | 'xr' | 'server';
  readonly versions: readonly string[];
  /** Days of release (YYYY-MM-DD), one for each version; absent where BCD has none. */
  readonly dates: readonly (string | undefined)[];
  /** Engines with their versions ("Blink 121"), one for each version; absent where BCD has none. */
  readonly engines?: readonly (string | undefined)[];
  /** A workspace added it. */
  readonly custom?: true;
  /** Of a custom one: what analytics call it, beside its id and name. */
  readonly aliases?: readonly NameOfBrowser[];
  /** Of a custom one: the upstream release that each of its own equals; absent where the edition does not have it. */
  readonly equals?: readonly (ReleaseOrdinal | undefined)[];
}

/** A release of a browser, both by their ordinals. */
export interface ReleaseOrdinal {
  readonly browser: number;
  readonly release: number;
}

/** What analytics call a browser: on any operating system, or on this one. */
export interface NameOfBrowser {
  readonly name: string;
  readonly os?: string;
}

/** Where the release comes from that a visit under an alias is with. */
export const ALIAS_RELEASES = ['as-told', 'of-the-device'] as const;
export type AliasRelease = (typeof ALIAS_RELEASES)[number];

/** What a workspace says that a name of its analytics means. */
export interface AliasOfBrowser {
  /** In this version and all that begin with it; absent: in any. */
  readonly called: NameOfBrowser & { readonly version?: string };
  /** The id of the browser that is meant. */
  readonly browser: string;
  /** As told: the version is the browser's. Of the device: it is the app's, and the browser is as new as the device has it. */
  readonly release: AliasRelease;
}

export interface Baseline {
  readonly status: 'high' | 'low' | 'false';
  /** YYYY-MM-DD, or the same after "≤" where only a bound is known. */
  readonly lowDate?: string;
  /** 30 months after `lowDate`. */
  readonly highDate?: string;
}

export interface IndexedFeature {
  /** web-features' id, such as grid. */
  readonly id: string;
  readonly name: string;
  /** A moved id answers as its one target; a split id has several and no support of its own. */
  readonly kind: 'feature' | 'moved' | 'split';
  /** Ids of the features that a moved or split id leads to. */
  readonly targets: readonly string[];
  readonly groups: readonly string[];
  readonly caniuse: readonly string[];
  readonly baseline?: Baseline;
  readonly discouraged: boolean;
  /** Ordinals of its compat keys. */
  readonly keys: readonly number[];
  /** Those of `keys` that decide its own support. */
  readonly headlineKeys: readonly number[];
  /** Its published support is not what its keys say: in core browsers what is published decides. */
  readonly overruled: boolean;
  /** A workspace added it. */
  readonly custom?: true;
}

/**
 * Everything that is asked of an edition on a hot path. Immutable, compiled once when the edition is imported and stored
 * with it; a browser, feature or key is named by its ordinal, its place in these arrays.
 */
export interface EditionIndex {
  readonly editionId: string;
  readonly bcdVersion: string;
  readonly webFeaturesVersion: string;
  readonly browsers: readonly IndexedBrowser[];
  /** Of a workspace: what it calls browsers, before all others. */
  readonly aliases?: readonly AliasOfBrowser[];
  readonly features: readonly IndexedFeature[];
  /** BCD keys, sorted. */
  readonly keys: readonly string[];
  /** Per key the ordinal of the feature that it belongs to, or -1. */
  readonly featureOfKey: Int32Array;
  readonly support: SupportTable;
}
