import { DomainError, type Fault } from '#libs/kernel';

export class RowsInvalid extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'rows-invalid';
  readonly title = 'Rows do not name one browser each';

  constructor(faults: readonly Fault[]) {
    const rows = new Set(faults.map(({ pointer }) => ROW.exec(pointer)?.[0])).size;
    const cannot = rows === 1 ? '1 row cannot be read' : `${String(rows)} rows cannot be read`;
    super(`${cannot}; the first fault is at ${faults[0].pointer}.`, {}, faults.slice(0, MOST));
  }
}

const ROW = /^\/rows\/\d+/;

/** More would not be read. */
const MOST = 100;
