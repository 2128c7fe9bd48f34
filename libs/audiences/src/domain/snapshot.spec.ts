import { Snapshot, type SnapshotState } from './snapshot.js';

const nothing = { mapped: 0, approximated: 0, unknown: 0, bot: 0 };
const october = (visits: Partial<SnapshotState['visits']>): SnapshotState => ({
  id: 's',
  audienceId: 'a',
  editionId: 'e',
  period: { from: '2026-10-01', to: '2026-10-31' },
  visits: { ...nothing, ...visits },
  rows: { ...nothing, mapped: 2 },
  shares: [],
  names: [],
});

describe('a snapshot', () => {
  it('announces that it was imported', () => {
    expect(Snapshot.import(october({ mapped: 1 })).events).toMatchObject([
      { type: 'snapshot-imported', audienceId: 'a', snapshotId: 's' },
    ]);
  });

  it('may know none of its visits’ browsers', () => {
    expect(Snapshot.import(october({ unknown: 0.5 })).state.visits.unknown).toBe(0.5);
  });

  it('is refused when no visit is a visitor’s, since coverage would be a share of nothing', () => {
    const refusal = expect.objectContaining({ code: 'no-visits', facts: { rows: 2 } });

    expect(() => Snapshot.import(october({}))).toThrow(refusal);
    expect(() => Snapshot.import(october({ bot: 100 }))).toThrow(refusal);
    const file = {
      format: 'table',
      columns: { visits: 'Visits' },
      ignored: [],
      totalsLeftOut: 0,
      rowsRejected: 5,
    } as const;
    expect(() => Snapshot.import({ ...october({}), file })).toThrow('5 rows could not be read, and were left out.');
  });

  it('announces that it goes', () => {
    const snapshot = Snapshot.restore(october({ mapped: 1 }));
    snapshot.discard();

    expect(snapshot.events).toEqual([{ type: 'snapshot-deleted', audienceId: 'a', snapshotId: 's' }]);
  });
});
