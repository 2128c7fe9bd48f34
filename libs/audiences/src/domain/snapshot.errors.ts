import { DomainError } from '#libs/kernel';
import type { Days } from './file-format.js';

export class PeriodNotOfDays extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'period-not-of-days';
  readonly title = 'The period is not given as two days';

  constructor(from: string, to: string) {
    super(`The period must be two days such as 2026-10-01 and 2026-10-31, not "${from}" and "${to}".`, { from, to });
  }
}

export class PeriodEndsBeforeItBegins extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'period-ends-before-it-begins';
  readonly title = 'The period ends before it begins';

  constructor(from: string, to: string) {
    super(`The period begins on ${from} and ends on ${to}, which is before.`, { from, to });
  }
}

export class PeriodInFuture extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'period-in-future';
  readonly title = 'The period is not over yet';

  constructor(to: string, today: string) {
    super(`The period ends on ${to}, and the latest day that has begun anywhere is ${today}.`, { to, today });
  }
}

/** Neither the caller nor the file says which days it counts. */
export class PeriodNotTold extends DomainError {
  readonly kind = 'misasked';
  readonly code = 'period-not-told';
  readonly title = 'Nothing says which days the file is of';

  constructor(missing: readonly string[]) {
    super(
      `The file does not say which days it is of, so ${missing.join(' and ')} must be in the query.`,
      {},
      missing.map((name) => ({
        pointer: `/${name}`,
        detail: `${name} is missing: say which days the file is of.`,
        code: 'missing',
      })),
    );
  }
}

/** The file says of itself that it counts other days. */
export class PeriodContradictsFile extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'period-contradicts-file';
  readonly title = 'The file is of other days';

  constructor(asked: Partial<Days>, file: Days) {
    const { from = file.from, to = file.to } = asked;
    super(`The query says ${from} to ${to}, and the file that it counts ${file.from} to ${file.to}.`, {
      from,
      to,
      file,
    });
  }
}

/** One snapshot per audience and period: it never changes, so a second one would contradict the first. */
export class SnapshotExists extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'snapshot-exists';
  readonly title = 'There is a snapshot of this audience and period already';

  /** The first may be deleted again by the time it is looked for. */
  constructor({ from, to }: { readonly from: string; readonly to: string }, first?: string) {
    const detail = `This audience has a snapshot of ${from} to ${to} already. Delete it first to import another.`;
    super(detail, first ? { snapshotId: first } : {});
  }
}

/** Revisions follow one another: only the latest is remapped. */
export class SnapshotSuperseded extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'snapshot-superseded';
  readonly title = 'The snapshot was remapped already';

  /** The later one may be deleted again by the time it is looked for. */
  constructor(snapshotId: string, laterId?: string) {
    const later = laterId === undefined ? {} : { laterId };
    super('A later revision was made of this snapshot. Remap that one, or delete it first.', { snapshotId, ...later });
  }
}

/** Coverage is a share of visits: of none there is none. */
export class NoVisits extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'no-visits';
  readonly title = 'No row counts a visit';

  /** `rejected`: rows beside them that could not be read, and were left out. */
  constructor(rows: number, rejected = 0) {
    const others = rejected === 0 ? '' : ` ${String(rejected)} rows could not be read, and were left out.`;
    super(
      `None of the ${String(rows)} rows counts a visit that is not a bot's, so there is nothing to measure.${others}`,
      {
        rows,
        ...(rejected > 0 && { rejectedRows: rejected }),
      },
    );
  }
}

/** Nothing was imported for the audience yet, so there is nothing to answer from. */
export class NoSnapshot extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'no-snapshot';
  readonly title = 'The audience has no snapshot yet';

  constructor(audienceId: string) {
    super('Import the audience’s analytics first: POST a file or rows to its snapshots.', { audienceId });
  }
}
