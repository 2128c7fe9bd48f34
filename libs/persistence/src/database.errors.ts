import { Unavailable } from '#libs/kernel';

/** The database is away, all its connections are taken, or it has no room left. */
export class DatabaseUnavailable extends Unavailable {
  override readonly name = 'DatabaseUnavailable';
  /** A disk may be full for what was to be stored alone. */
  override readonly isOutage: boolean;

  constructor(cause: unknown) {
    super(isDiskFull(cause) ? 'The disk of the database is full.' : 'The database does not answer.', { cause });
    this.isOutage = !isDiskFull(cause);
  }

  get told(): string {
    return this.message;
  }
}

/** A transaction was not over, or could not begin, within the time that it has. It was rolled back. */
export class TransactionTimedOut extends Unavailable {
  override readonly name = 'TransactionTimedOut';

  constructor(cause: unknown) {
    super('It took too long to be stored: send less at a time, or when less is asked of the database.', { cause });
  }

  get told(): string {
    return this.message;
  }
}

/** SQLSTATE 53100. */
const isDiskFull = (error: unknown): boolean =>
  (error as { cause?: { originalCode?: unknown } } | undefined)?.cause?.originalCode === '53100';

/** The embedded database has come to its end within this process; what it had acknowledged is in its folder. */
export class DatabaseLost extends Error {
  override readonly name = 'DatabaseLost';

  constructor(folder: string, reason: string) {
    super(`The database in ${folder} has stopped: ${reason}. What it acknowledged is kept: mend that and start again.`);
  }
}

/** Plimsoll cannot start on this database. The message is one line for the operator, without secrets. */
export class CannotOpenDatabase extends Error {
  override readonly name = 'CannotOpenDatabase';
}
