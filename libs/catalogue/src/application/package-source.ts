import type { PackageVersions } from '../domain/package-versions.js';
import type { EditionPackages } from '../domain/read-edition.js';

/** Where other packages lie than the installed ones. */
export interface PackageFolders {
  readonly compatData: string;
  readonly webFeatures: string;
}

/** Packages that were found: their versions are known, their contents are read when they are wanted. */
export interface OfferedPackages {
  readonly versions: PackageVersions;
  readonly read: () => Promise<EditionPackages>;
}

/** Where the data of an edition comes from. Refuses with MalformedPackage what cannot be read or is no JSON. */
export abstract class PackageSource {
  /** Those in the folders, else the installed ones. */
  abstract open(folders?: PackageFolders): Promise<OfferedPackages>;
}
