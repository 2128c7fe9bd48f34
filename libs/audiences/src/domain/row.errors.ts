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

/** More rows than may be left out: tells of the first, which is a refusal of its own. */
export class RowsRejected extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'rows-rejected';
  readonly title = 'More rows of the file cannot be read than may be left out';

  /** `all`: whether all rows were looked at, and not only those up to the one that is too many. */
  constructor({ count, all }: { readonly count: number; readonly all: boolean }, most: number, first: DomainError) {
    const known = all ? String(count) : `At least ${String(count)}`;
    const may = most === 0 ? 'and none may be left out' : `and ${String(most)} may be left out`;
    super(`${known} rows cannot be read, ${may}. The first: ${first.detail}`, {
      ...first.facts,
      ...{ rejectedRows: count, maxRejectedRows: most },
    });
  }
}

const ROW = /^\/rows\/\d+/;

/** More would not be read. */
const MOST = 100;
