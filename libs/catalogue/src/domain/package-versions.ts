import { compareVersions } from '#libs/compat';

/** The versions of the two packages that an edition is made of. */
export interface PackageVersions {
  readonly bcdVersion: string;
  readonly webFeaturesVersion: string;
}

/** The newest BCD first, and of the same BCD the newest web-features: the first is the current edition. */
export const newestFirst = (left: PackageVersions, right: PackageVersions): number =>
  compareVersions(right.bcdVersion, left.bcdVersion) ||
  compareVersions(right.webFeaturesVersion, left.webFeaturesVersion);
