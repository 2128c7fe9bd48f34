import { type DomainError, toldOf } from '#libs/kernel';
import {
  NoSnapshot,
  NoVisits,
  PeriodContradictsFile,
  PeriodEndsBeforeItBegins,
  PeriodInFuture,
  PeriodNotOfDays,
  PeriodNotTold,
  SnapshotExists,
  SnapshotSuperseded,
} from './snapshot.errors.js';

type Problem = Partial<ReturnType<typeof toldOf>>;

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };

describe('A refusal of a snapshot', () => {
  it.each<[string, () => DomainError, Problem]>([
    [
      'of what are no days shows how days are written',
      () => new PeriodNotOfDays('yesterday', '2026-02-30'),
      {
        ...{ kind: 'invalid', code: 'period-not-of-days', title: 'The period is not given as two days' },
        detail: 'The period must be two days such as 2026-10-01 and 2026-10-31, not "yesterday" and "2026-02-30".',
        facts: { from: 'yesterday', to: '2026-02-30' },
      },
    ],
    [
      'that ends too early tells both days',
      () => new PeriodEndsBeforeItBegins('2026-10-31', '2026-10-01'),
      {
        ...{ kind: 'invalid', code: 'period-ends-before-it-begins', title: 'The period ends before it begins' },
        detail: 'The period begins on 2026-10-31 and ends on 2026-10-01, which is before.',
        facts: { from: '2026-10-31', to: '2026-10-01' },
      },
    ],
    [
      'that ends too late tells what day it is',
      () => new PeriodInFuture('2026-10-31', '2026-10-30'),
      {
        ...{ kind: 'invalid', code: 'period-in-future', title: 'The period is not over yet' },
        detail: 'The period ends on 2026-10-31, and the latest day that has begun anywhere is 2026-10-30.',
        facts: { to: '2026-10-31', today: '2026-10-30' },
      },
    ],
    [
      'of no days asks for them',
      () => new PeriodNotTold(['from', 'to']),
      {
        ...{ kind: 'misasked', code: 'period-not-told', title: 'Nothing says which days the file is of' },
        detail: 'The file does not say which days it is of, so from and to must be in the query.',
        facts: {},
        faults: [
          { pointer: '/from', detail: 'from is missing: say which days the file is of.', code: 'missing' },
          { pointer: '/to', detail: 'to is missing: say which days the file is of.', code: 'missing' },
        ],
      },
    ],
    [
      'of other days tells whose are whose',
      () => new PeriodContradictsFile({ to: '2026-10-30' }, OCTOBER),
      {
        ...{ kind: 'invalid', code: 'period-contradicts-file', title: 'The file is of other days' },
        detail: 'The query says 2026-10-01 to 2026-10-30, and the file that it counts 2026-10-01 to 2026-10-31.',
        facts: { from: '2026-10-01', to: '2026-10-30', file: OCTOBER },
      },
    ],
    [
      'that is there already leads to it',
      () => new SnapshotExists(OCTOBER, 'first'),
      {
        ...{ kind: 'conflict', code: 'snapshot-exists' },
        title: 'There is a snapshot of this audience and period already',
        detail: 'This audience has a snapshot of 2026-10-01 to 2026-10-31 already. Delete it first to import another.',
        facts: { snapshotId: 'first' },
      },
    ],
    ['that was there leads nowhere', () => new SnapshotExists(OCTOBER), { code: 'snapshot-exists', facts: {} }],
    [
      'that was remapped leads to the later one',
      () => new SnapshotSuperseded('s', 'later'),
      {
        ...{ kind: 'conflict', code: 'snapshot-superseded', title: 'The snapshot was remapped already' },
        detail: 'A later revision was made of this snapshot. Remap that one, or delete it first.',
        facts: { snapshotId: 's', laterId: 'later' },
      },
    ],
    [
      'whose later one is gone names itself alone',
      () => new SnapshotSuperseded('s'),
      { code: 'snapshot-superseded', facts: { snapshotId: 's' } },
    ],
    [
      'without visits tells how many rows there were',
      () => new NoVisits(12),
      {
        ...{ kind: 'invalid', code: 'no-visits', title: 'No row counts a visit' },
        detail: "None of the 12 rows counts a visit that is not a bot's, so there is nothing to measure.",
        facts: { rows: 12 },
      },
    ],
    [
      'without visits tells how many rows were left out',
      () => new NoVisits(12, 5),
      {
        detail:
          "None of the 12 rows counts a visit that is not a bot's, so there is nothing to measure. 5 rows could not be read, and were left out.",
        facts: { rows: 12, rejectedRows: 5 },
      },
    ],
    [
      'where there is none yet says how to make one',
      () => new NoSnapshot('shop'),
      {
        ...{ kind: 'not-found', code: 'no-snapshot', title: 'The audience has no snapshot yet' },
        detail: 'Import the audience’s analytics first: POST a file or rows to its snapshots.',
        facts: { audienceId: 'shop' },
      },
    ],
  ])('%s', (_, refusal, problem) => {
    const told = toldOf(refusal());

    expect(told).toStrictEqual({ ...told, faults: [], ...problem });
  });
});
