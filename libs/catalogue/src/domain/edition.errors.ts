import { DomainError } from '#libs/kernel';
import type { PackageVersions } from './package-versions.js';

/** A data package does not hold what it should, so nothing was imported from it. */
export class MalformedPackage extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'malformed-package';
  readonly title = 'The data package is malformed';

  constructor(name: string, pointer: string, expected: string) {
    super(`${name}: ${pointer || 'the document'} is not ${expected}.`, { package: name, pointer });
  }
}

/** There is an edition of these packages; another process may have imported it a moment ago. */
export class EditionAlreadyImported extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'edition-already-imported';
  readonly title = 'There is an edition of these packages already';

  constructor({ bcdVersion, webFeaturesVersion }: PackageVersions) {
    super(`The edition of BCD ${bcdVersion} and web-features ${webFeaturesVersion} was imported before.`);
  }
}
