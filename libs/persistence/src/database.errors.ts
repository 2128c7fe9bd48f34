import { Unavailable } from '#libs/kernel';

/** The database is away, or all its connections are taken. */
export class DatabaseUnavailable extends Unavailable {
  override readonly name = 'DatabaseUnavailable';

  constructor(cause: unknown) {
    super('The database does not answer.', { cause });
  }
}

/** Plimsoll cannot start on this database. The message is one line for the operator, without secrets. */
export class CannotOpenDatabase extends Error {
  override readonly name = 'CannotOpenDatabase';
}
