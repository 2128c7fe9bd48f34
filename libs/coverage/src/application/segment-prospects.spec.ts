import type { Standard } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import type { Outlook } from './prospects.js';
import { SegmentProspects } from './segment-prospects.js';
import type { Surveys } from './surveys.js';

const STANDARD: Standard = { threshold: 70, counts: 'full', bound: 'atLeast', eachSegment: { minimumVisits: 1 } };
const WHOLE = { surveyed: { traffic: {} } } as Outlook;

describe('What lies ahead of many segments', () => {
  it('is asked for a few at a time, most visits first', async () => {
    const segments = Array.from({ length: 23 }, (_, at) => ({ segment: { visits: 100, segment: String(at) } }));
    const surveys = { split: () => Promise.resolve(segments) } as unknown as Surveys;
    let [open, most] = [0, 0];
    const queries = {
      execute: async () => {
        most = Math.max(most, (open += 1));
        await new Promise(setImmediate);
        open -= 1;
        return [];
      },
    };

    const heard = await new SegmentProspects(surveys, queries as unknown as QueryBus).heardBy(STANDARD, WHOLE);

    expect(heard.map(({ segment }) => segment)).toEqual(segments.map(({ segment: { segment } }) => segment));
    expect(most).toBe(5);
  });

  it('is not read from snapshots that came after it was asked', async () => {
    const surveys = { split: () => Promise.resolve([{ segment: { visits: 100, segment: 'BR' } }]) };
    const queries = { execute: () => Promise.resolve([{ snapshotId: 'known' }, { snapshotId: 'late' }]) };
    const prospects = new SegmentProspects(surveys as unknown as Surveys, queries as unknown as QueryBus);

    const heard = await prospects.heardBy(STANDARD, { ...WHOLE, snapshotIds: ['known'] });

    expect(heard).toEqual([{ segment: 'BR' }]);
  });
});
