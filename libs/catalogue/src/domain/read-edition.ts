import type { EditionContents } from './edition-contents.js';
import { COMPAT_DATA, readCompatData } from './read-compat-data.js';
import { readWebFeatures } from './read-web-features.js';
import { MalformedPackage } from './edition.errors.js';

/** The two packages as they lie on disk: parsed, and not looked at yet. */
export interface EditionPackages {
  readonly compatData: unknown;
  readonly webFeatures: unknown;
  /** web-features names its version in its package.json only. */
  readonly webFeaturesVersion: string;
}

/** Puts two packages together. Keys that only web-features knows are set apart; all else that does not fit is refused. */
export function readEdition({ compatData, webFeatures, webFeaturesVersion }: EditionPackages): EditionContents {
  const { version: bcdVersion, browsers, keys } = readCompatData(compatData);
  const { coreBrowsers, groups, features } = readWebFeatures(webFeatures);
  const known = new Set(keys.map(({ key }) => key));
  const missingKeys = features.flatMap((feature) => feature.keys.filter((key) => !known.has(key))).sort();

  for (const { id } of coreBrowsers) {
    if (!browsers.some((browser) => browser.id === id))
      throw new MalformedPackage(COMPAT_DATA, '/browsers', `a list that has ${id}`);
  }
  return {
    ...{ bcdVersion, webFeaturesVersion, browsers, coreBrowsers, groups, keys, missingKeys },
    features: features.map((feature) => ({ ...feature, keys: feature.keys.filter((key) => known.has(key)) })),
  };
}
