import { BROWSERS } from '../testing/browsers.js';
import type { FileReading } from './file-reading.js';
import { ReleaseBook } from './release-book.js';
import { RowMapper } from './row-mapper.js';
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

  const FILE: FileReading = { format: 'table', columns: { visits: 'Visits' }, ignored: [], totalsLeftOut: 0 };
  const NEWER: SnapshotState = {
    ...october({ approximated: 7, unknown: 1 }),
    names: [
      {
        ...{ name: 'chrome', version: '157', outcome: 'approximated', reason: 'newer-than-known' },
        ...{ browser: 'chrome', release: '150', visits: 7, count: 2 },
      },
      { name: 'Foyer', outcome: 'unknown', reason: 'name-not-known', visits: 1, count: 1 },
    ],
  };
  const remapped = (state: SnapshotState): SnapshotState => {
    const mapper = new RowMapper(new ReleaseBook(BROWSERS), () => false);
    return Snapshot.restore(state).remapped({ id: 'next', editionId: 'newer', mapper }).state;
  };

  it('is another by a newer edition: the same rows, mapped anew', () => {
    expect(remapped(NEWER)).toStrictEqual({
      ...{ id: 'next', audienceId: 'a', editionId: 'newer', period: { from: '2026-10-01', to: '2026-10-31' } },
      remapOf: { snapshotId: 's', revision: 2 },
      visits: { mapped: 7, approximated: 0, unknown: 1, bot: 0 },
      rows: { mapped: 2, approximated: 0, unknown: 1, bot: 0 },
      shares: [{ browser: 'chrome', release: '157', visits: 7 }],
      names: [
        {
          ...{ name: 'chrome', version: '157', outcome: 'mapped', reason: 'desktop-assumed' },
          ...{ browser: 'chrome', release: '157', visits: 7, count: 2 },
        },
        { name: 'Foyer', outcome: 'unknown', reason: 'name-not-known', visits: 1, count: 1 },
      ],
    });
  });

  it('keeps what is known of its file and its dimension, and counts its revisions', () => {
    const names = NEWER.names.map((row) => ({ ...row, segment: 'DE' }));
    const { file, remapOf, dimension } = remapped({
      ...{ ...NEWER, names, file: FILE, remapOf: { snapshotId: 'former', revision: 2 } },
      dimension: { name: 'Country', segments: [] },
    });

    expect([file, remapOf]).toEqual([FILE, { snapshotId: 's', revision: 3 }]);
    expect(dimension).toMatchObject({
      name: 'Country',
      segments: [{ value: 'DE', visits: { mapped: 7, unknown: 1 } }],
    });
  });
});
