import type { Standard } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import { SHOP } from '../testing/known-world.js';
import { markets } from '../testing/markets.js';
import { shop } from '../testing/shop.js';
import { GetBuildTargets } from './queries/get-build-targets.js';
import { GetCoverage } from './queries/get-coverage.js';
import { GetJudgements } from './queries/get-judgements.js';
import { ListCoverage } from './queries/list-coverage.js';

const READING = { basis: 'headline', withAncestors: false } as const;
const LINE: Standard = { threshold: 95, counts: 'full', bound: 'atLeast' };
const EACH: Standard = { ...LINE, eachSegment: { minimumVisits: 1_000 } };

describe('A standard that each segment must meet', () => {
  let queries: QueryBus;
  beforeEach(async () => {
    queries = await markets().queries();
  });

  const list = (against: { standard: Standard; verdict?: 'safe' | 'unsafe' }, segment?: string) =>
    queries.execute(
      new ListCoverage(
        { audienceId: SHOP, ...(segment !== undefined && { segment }) },
        {
          ...{ ...READING, kind: 'feature', filter: {}, against, offset: 0, limit: 50 },
          sorts: [{ by: 'distance', descending: false }],
        },
      ),
    );

  it('is decided by the worst of them, which 96 % of all visits had hidden', async () => {
    const { items } = await list({ standard: EACH });

    expect(items.map(({ id, full, verdict, distance, decidedBy }) => [id, full, verdict, distance, decidedBy])).toEqual(
      [
        ['has', 96, 'unsafe', -24, 'BR'],
        ['grid', 100, 'safe', 5, undefined],
      ],
    );
    const whole = await list({ standard: LINE });
    expect(whole.items.map(({ id, verdict, decidedBy }) => [id, verdict, decidedBy])).toEqual([
      ['has', 'safe', undefined],
      ['grid', 'safe', undefined],
    ]);
  });

  it('narrows a list by what it decides', async () => {
    expect((await list({ standard: EACH, verdict: 'unsafe' })).items).toMatchObject([{ id: 'has' }]);
    expect(await list({ standard: EACH, verdict: 'safe' })).toMatchObject({ total: 1, items: [{ id: 'grid' }] });
  });

  it('hears no segment with fewer visits than are trusted, and one with as many', async () => {
    const heard = async (minimumVisits: number) => {
      const { items } = await list({ standard: { ...LINE, eachSegment: { minimumVisits } } });
      return items[0].decidedBy;
    };

    expect([await heard(100), await heard(101), await heard(10_000), await heard(10_001)]).toEqual([
      ...['(not set)', 'BR', 'BR', undefined],
    ]);
  });

  it('is that of one segment alone where that is asked about', async () => {
    const { items } = await list({ standard: EACH }, 'DE');

    expect(items[0]).toMatchObject({ id: 'has', full: 99, verdict: 'safe', distance: 4 });
    expect(items[0]).not.toHaveProperty('decidedBy');
  });

  it('judges many at once, and tells of the segment that decides what it is covered by and what costs it', async () => {
    const asked = { ...READING, standard: EACH, withBlockers: true };
    const { judgements } = await queries.execute(new GetJudgements({ audienceId: SHOP }, ['has', 'grid'], asked));

    expect(judgements).toMatchObject([
      {
        ...{ id: 'has', full: 96, verdict: 'unsafe', distance: -24, decidedBy: 'BR' },
        deciding: {
          ...{ segment: 'BR', visits: 10_000, full: 71, none: 29, verdict: 'unsafe', distance: -24 },
          blockers: [{ browser: 'safari_ios', visits: 2_900, share: 29 }],
        },
      },
      { id: 'grid', verdict: 'safe' },
    ]);
    expect(judgements[1]).not.toHaveProperty('deciding');
  });

  it('explains one by the segment that decides, beside the whole', async () => {
    const view = await queries.execute(new GetCoverage({ audienceId: SHOP }, 'has', { ...READING, standard: EACH }));

    expect(view).toMatchObject({
      ...{ full: 96, verdict: 'unsafe', decidedBy: 'BR', blockers: [{ visits: 4_000, share: 4 }] },
      deciding: { segment: 'BR', full: 71, blockers: [{ visits: 2_900, share: 29 }] },
    });
  });

  it('is decided by the whole where visits are not told apart', async () => {
    queries = await shop().queries();

    expect((await list({ standard: EACH })).items[0]).toMatchObject({ id: 'has', full: 70, verdict: 'unsafe' });
  });

  it('builds for what any of them needs', async () => {
    const floorOf = async (line: Standard) => {
      const { floors, reached } = await queries.execute(new GetBuildTargets({ audienceId: SHOP }, line));
      return [floors.find(({ name }) => name === 'ios_saf')?.from, reached];
    };

    expect(await floorOf(LINE)).toEqual([undefined, true]);
    expect(await floorOf(EACH)).toEqual(['15.2', true]);
  });
});
