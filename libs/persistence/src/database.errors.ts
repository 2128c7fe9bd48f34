import { DomainError } from '#libs/kernel';

/** The database is away, or all its connections are taken: the same request may succeed in a moment. */
export class DatabaseUnavailable extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'unavailable';
  readonly title = 'The service cannot answer just now';

  constructor(options?: ErrorOptions) {
    super('The database did not answer. Nothing was changed; try again in a moment.');
    this.cause = options?.cause;
  }
}

/** Plimsoll cannot start on this database. The message is one line for the operator, without secrets. */
export class CannotOpenDatabase extends Error {
  override readonly name = 'CannotOpenDatabase';
}
