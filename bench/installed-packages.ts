import { type EditionPackages } from '../libs/catalogue/src/domain/read-edition.js';
import { NpmPackageSource } from '../libs/catalogue/src/persistence/npm-package.source.js';

/** The packages that an edition is made of, parsed. */
export const installedPackages = async (): Promise<EditionPackages> => (await new NpmPackageSource().open()).read();
