import type { EditionContents } from './edition-contents.js';
import { MalformedPackage } from './edition.errors.js';
import type { PackageVersions } from './package-versions.js';
import { COMPAT_DATA, readCompatData } from './read-compat-data.js';
import { readWebFeatures } from './read-web-features.js';

/** The two packages as they lie on disk: parsed, and not looked at yet. */
export interface EditionPackages {
  readonly versions: PackageVersions;
  readonly compatData: unknown;
  readonly webFeatures: unknown;
}

/** Puts two packages together. Keys that only web-features knows are set apart; all else that does not fit is refused. */
export function readEdition({ versions, compatData, webFeatures }: EditionPackages): EditionContents {
  const { browsers, keys } = readCompatData(compatData);
  const { coreBrowsers, groups, features } = readWebFeatures(webFeatures);
  const known = new Set(keys.map(({ key }) => key));

  for (const { id } of coreBrowsers) {
    if (!browsers.some((browser) => browser.id === id))
      throw new MalformedPackage(COMPAT_DATA, '/browsers', `a list that has ${id}`);
  }
  return {
    ...{ ...versions, browsers, coreBrowsers, groups, keys },
    features: features.map((feature) => ({ ...feature, keys: feature.keys.filter((key) => known.has(key)) })),
    missingKeys: features.flatMap((feature) => feature.keys.filter((key) => !known.has(key))).sort(),
  };
}
