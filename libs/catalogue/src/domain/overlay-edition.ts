import {
  type EditionIndex,
  type IndexedBrowser,
  type IndexedFeature,
  ReleaseLine,
  type ReleaseOrdinal,
} from '#libs/compat';
import type { Additions } from './additions.js';
import type { UpstreamVersion } from './custom-browser.js';
import { ordinalOfKey } from './upstream.js';
import { type ComposedBrowser, SupportOverlay } from './support-overlay.js';

/**
 * The edition as a workspace knows it: with its own features and browsers among the upstream ones, and what it calls browsers. The same object where
 * nothing was added. What a workspace called so first goes on to mean what it does, whatever a later edition calls so.
 */
export function overlayEdition(edition: EditionIndex, { features, browsers, aliases }: Additions): EditionIndex {
  const named = aliases.length > 0 ? { ...edition, aliases } : edition;
  return features.length + browsers.length > 0 ? withOwn(named, features, browsers) : named;
}

function withOwn(
  edition: EditionIndex,
  features: Additions['features'],
  browsers: Additions['browsers'],
): EditionIndex {
  const releases = new UpstreamReleases(edition.browsers);
  const equals = browsers.map(({ releases: own }) => own.map((release) => releases.find(release.equals)));
  const hidden = new Set(browsers.map(({ id }) => edition.browsers.findIndex((browser) => browser.id === id)));
  const named = withAdded(edition.browsers, browsers, ({ id, name, type, aliases, releases: own }, at) => ({
    ...{ id, name, type, aliases, custom: true as const },
    versions: own.map(({ version }) => version),
    dates: own.map(({ releaseDate }) => releaseDate),
    equals: equals[at].map((release) => (release && !hidden.has(release.browser) ? release : undefined)),
  }));
  const composed = equals.map((own, at): ComposedBrowser => ({ ordinal: named.ordinals[at], releases: own }));
  const table = new SupportOverlay(edition.support, named.all.length, composed);
  const featured = withAdded(edition.features, features, (feature) => toIndexed(feature, edition));
  const vectors = featured.ordinals.map((ordinal, at) => {
    const { keys } = featured.all[ordinal];
    return table.addWorstOf(
      keys.map((key) => edition.support.ofKey[key]),
      keys.length < features[at].keys.length,
    );
  });

  return {
    ...edition,
    ...{ browsers: named.all, features: featured.all },
    featureOfKey: withoutHidden(edition, featured.ordinals),
    support: table.build({ features: featured.ordinals, vectors }),
  };
}

/** Finds the upstream release that is meant; none of server runtimes, nor of what this edition does not know. */
class UpstreamReleases {
  readonly #lines: ReadonlyMap<string, { readonly ordinal: number; readonly line: ReleaseLine }>;

  constructor(browsers: readonly IndexedBrowser[]) {
    const lines = browsers.map(
      ({ id, versions }, ordinal) => [id, { ordinal, line: new ReleaseLine(versions) }] as const,
    );
    this.#lines = new Map(lines.filter((_, ordinal) => browsers[ordinal].type !== 'server'));
  }

  /** As a visit is placed: by the newest release that is not newer. */
  find({ browser, version }: UpstreamVersion): ReleaseOrdinal | undefined {
    const known = this.#lines.get(browser);
    const placement = known?.line.place(version);
    return known && placement && { browser: known.ordinal, release: placement.ordinal };
  }
}

/** The list with what was added: at its end, or in the place of what is called the same. */
function withAdded<Item extends { readonly id: string }, Added extends { readonly id: string }>(
  items: readonly Item[],
  added: readonly Added[],
  index: (added: Added, at: number) => Item,
): { readonly all: readonly Item[]; readonly ordinals: readonly number[] } {
  const all = [...items];
  const ordinals = added.map((one, at) => {
    const known = items.findIndex(({ id }) => id === one.id);
    const ordinal = known < 0 ? all.length : known;
    all[ordinal] = index(one, at);
    return ordinal;
  });
  return { all, ordinals };
}

function toIndexed(
  { id, name, keys, groups }: Additions['features'][number],
  edition: Pick<EditionIndex, 'keys'>,
): IndexedFeature {
  const ordinals = keys.map((key) => ordinalOfKey(edition, key)).filter((ordinal) => ordinal >= 0);
  return {
    ...{ id, name, kind: 'feature', targets: [], groups, caniuse: [], discouraged: false },
    ...{ keys: ordinals, headlineKeys: ordinals, overruled: false, custom: true },
  };
}

/** Keys belong to upstream features alone; those of one that is hidden belong to none. */
function withoutHidden({ features, featureOfKey }: EditionIndex, ordinals: readonly number[]): Int32Array {
  const hidden = new Set(ordinals.filter((ordinal) => ordinal < features.length));
  return hidden.size === 0 ? featureOfKey : featureOfKey.map((ordinal) => (hidden.has(ordinal) ? -1 : ordinal));
}
