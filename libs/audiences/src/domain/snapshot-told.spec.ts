import type { SnapshotState } from './snapshot.js';
import { toldOf } from './snapshot-told.js';

const october: SnapshotState = {
  ...{ id: 's', audienceId: 'a', editionId: 'e', period: { from: '2026-10-01', to: '2026-10-31' } },
  visits: { mapped: 900, approximated: 75, unknown: 25, bot: 400 },
  rows: { mapped: 1, approximated: 1, unknown: 1, bot: 1 },
  ...{ shares: [], names: [] },
};

describe('What the outside is told of a snapshot', () => {
  it('says where it is, of when, and how much of it is unknown, bots aside', () => {
    expect(toldOf(october)).toEqual({
      ...{ type: 'snapshot.imported', subject: '/audiences/a/snapshots/s' },
      data: {
        ...{ audienceId: 'a', snapshotId: 's', editionId: 'e', from: '2026-10-01', to: '2026-10-31' },
        ...{ visits: october.visits, revision: 1 },
      },
      text: 'The snapshot of 2026-10-01 to 2026-10-31 was imported: 2.5 % of its visits are unknown.',
    });
  });

  it('names one day once, and what it was mapped anew from', () => {
    const { data, text } = toldOf({
      ...{ ...october, period: { from: '2026-10-01', to: '2026-10-01' } },
      remapOf: { snapshotId: 'former', revision: 2 },
    });

    expect(data).toMatchObject({ revision: 2, remapOf: 'former' });
    expect(text).toBe('The snapshot of 2026-10-01 was mapped anew: 2.5 % of its visits are unknown.');
  });
});
