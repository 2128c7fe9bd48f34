import type { QueryBus } from '@nestjs/cqrs';
import { SHOP } from '../../testing/known-world.js';
import { shop } from '../../testing/shop.js';
import { type FrontierTerms, type FrontierView, GetFrontier } from './get-frontier.js';

describe('the frontier of an audience', () => {
  let queries: QueryBus;

  beforeEach(async () => {
    queries = await shop().queries();
  });

  const draw = (asked: Partial<FrontierTerms> & { basis?: 'headline' | 'all' } = {}): Promise<FrontierView> =>
    queries.execute(
      new GetFrontier({ audienceId: SHOP }, { basis: 'headline', counts: 'full', mostGivenUp: 50, ...asked }),
    );

  it('names the browsers that are given up, and the features that this brings', async () => {
    const { points } = await draw();

    expect(points).toEqual([
      {
        givenUp: { visits: 0, share: 0 },
        ...{ features: 1, atMost: 1, exact: true, gained: ['grid'], lost: [], floors: [] },
      },
      {
        givenUp: { visits: 250, share: 25 },
        ...{ features: 2, atMost: 2, exact: true, gained: ['has'], lost: [] },
        floors: [{ browser: 'safari_ios', name: 'safari_ios', from: '16', givenUp: { visits: 250, share: 25 } }],
      },
    ]);
  });

  it('gives up no more than it may', async () => {
    expect((await draw({ mostGivenUp: 24.9999 })).points).toHaveLength(1);
    expect((await draw({ mostGivenUp: 25 })).points).toHaveLength(2);
  });

  it('gives up a browser whole where its newest release seen is not enough', async () => {
    // By all its keys, :has() is unknown in safari_ios 16, and under another name in chrome 2.
    const { points } = await draw({ basis: 'all', counts: 'fullAndPartial' });

    expect(points.at(-1)).toMatchObject({
      givenUp: { visits: 350, share: 35 },
      floors: [{ browser: 'safari_ios', givenUp: { visits: 350 } }],
    });
    expect(points.at(-1)?.floors[0]).not.toHaveProperty('from');
  });

  it('never gives up what nothing is known of', async () => {
    expect(await draw()).toMatchObject({ unidentified: { visits: 50, share: 5 }, known: 2, visits: 1000 });
  });
});
