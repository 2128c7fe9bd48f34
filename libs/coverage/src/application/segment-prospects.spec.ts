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
});
