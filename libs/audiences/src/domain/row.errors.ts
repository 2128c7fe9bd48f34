import { DomainError, type Fault } from '#libs/kernel';

export class RowsInvalid extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'rows-invalid';
  readonly title = 'Rows do not name one browser each';

  constructor(faults: readonly Fault[]) {
    super(
      `${String(faults.length)} rows cannot be read; the first is ${faults[0].pointer}.`,
      {},
      faults.slice(0, MOST),
    );
  }
}

/** More would not be read. */
const MOST = 100;
