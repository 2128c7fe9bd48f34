import { DomainError } from '#libs/kernel';

/** A data package does not hold what it should, so nothing was imported from it. */
export class MalformedPackage extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'malformed-package';
  readonly title = 'The data package is malformed';

  constructor(name: string, pointer: string, expected: string) {
    super(`${name}: ${pointer || 'the document'} is not ${expected}.`, { package: name, pointer });
  }
}
