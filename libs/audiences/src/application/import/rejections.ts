import type { RejectedRow } from '#libs/jobs/contract';
import type { DomainError } from '#libs/kernel';
import { RowsRejected } from '../../domain/row.errors.js';

/**
 * What becomes of the rows of a file that cannot be read. Up to `most` of them are left out. With one more the file is refused: as soon
 * as it is met, or, where each is told to somebody, once all are known.
 */
export class Rejections {
  count = 0;
  private first?: DomainError;

  constructor(
    private readonly most = 0,
    private readonly tell?: (row: RejectedRow) => void,
  ) {}

  /** A refusal whose facts say where the row stands. */
  add(refusal: DomainError, cells: readonly string[]): void {
    this.count += 1;
    this.first ??= refusal;
    if (this.tell) this.tell(rejected(refusal, cells));
    else this.refuse();
  }

  /** Once the last row was read. */
  refuse(): void {
    if (!this.first || this.count <= this.most) return;
    throw this.count === 1
      ? this.first
      : new RowsRejected({ count: this.count, all: this.tell !== undefined }, this.most, this.first);
  }
}

function rejected({ code, detail, facts }: DomainError, cells: readonly string[]): RejectedRow {
  const { line, column, header } = facts as Pick<RejectedRow, 'line' | 'column' | 'header'>;
  return {
    line,
    ...(column !== undefined && { column }),
    ...(header !== undefined && { header }),
    ...{ code, detail, cells },
  };
}
