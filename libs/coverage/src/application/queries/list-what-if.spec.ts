import type { QueryBus } from '@nestjs/cqrs';
import { SHOP } from '../../testing/known-world.js';
import { markets } from '../../testing/markets.js';
import { shop } from '../../testing/shop.js';
import { ListWhatIf, type WhatIfListing } from './list-what-if.js';

describe('what would be, if things were otherwise', () => {
  let queries: QueryBus;

  beforeEach(async () => {
    queries = await shop().queries();
  });

  const imagine = (asked: Partial<WhatIfListing> & { threshold?: number; segment?: string } = {}) => {
    const { threshold = 90, newThreshold = threshold, segment, ...rest } = asked;
    return queries.execute(
      new ListWhatIf(
        { audienceId: SHOP, ...(segment !== undefined && { segment }) },
        {
          ...{ kind: 'feature', basis: 'headline', withAncestors: false, filter: {}, sorts: [], offset: 0, limit: 50 },
          ...{ without: [], weigh: [], scale: [], change: 'moved', newThreshold },
          standard: { threshold, counts: 'full', bound: 'atLeast' },
          ...rest,
        },
      ),
    );
  };

  it('moves nothing where nothing is otherwise', async () => {
    const view = await imagine();

    expect(view).toMatchObject({ total: 0, items: [], lost: { visits: 0, share: 0 }, visitsAfter: 1000 });
    expect(view.before).toEqual({ safe: 1, unsafe: 1, undecided: 0 });
    expect(view.after).toEqual(view.before);
  });

  it('gains what every visit that is left supports, of what is left', async () => {
    // 700 of the 750 visits that would be left have :has(): 93.3333 %.
    const view = await imagine({ without: ['safari_ios <= 15.3'], change: 'gained' });

    expect(view).toMatchObject({ lost: { visits: 250, share: 25 }, visitsAfter: 750, after: { safe: 2 } });
    expect(view.items).toEqual([
      {
        ...{ kind: 'feature', id: 'has', name: ':has()' },
        before: expect.objectContaining({ full: 70, none: 25, unknown: 5, verdict: 'unsafe' }),
        after: expect.objectContaining({ full: 93.3333, none: 0, unknown: 6.6667, verdict: 'safe' }),
      },
    ]);
  });

  it('moves the line, and loses what was safe by the old one', async () => {
    expect(await imagine({ newThreshold: 96, change: 'lost' })).toMatchObject({
      ...{ threshold: 90, newThreshold: 96, total: 1 },
      items: [{ id: 'grid', before: { full: 95, verdict: 'safe' }, after: { full: 95, verdict: 'undecided' } }],
    });
    expect(await imagine({ newThreshold: 70, change: 'gained' })).toMatchObject({ total: 1, items: [{ id: 'has' }] });
  });

  it('weighs the visits of a browser', async () => {
    const { items, visitsAfter } = await imagine({ weigh: ['chrome*2'], change: 'any', filter: { text: 'has' } });

    expect(visitsAfter).toBe(1600);
    expect(items).toMatchObject([{ id: 'has', after: { full: 81.25 } }]);
  });

  it('counts the verdicts of what the filter lets through only', async () => {
    expect((await imagine({ filter: { text: 'grid' } })).before).toEqual({ safe: 1, unsafe: 0, undecided: 0 });
  });

  it('is refused of browsers that there are not', async () => {
    await expect(imagine({ without: ['chrom'] })).rejects.toMatchObject({ code: 'invalid-parameters' });
  });

  it('would be less safe with more visits of the market that is worst', async () => {
    queries = await markets().queries();
    const view = await imagine({ threshold: 95, scale: ['BR*2'], change: 'any' });

    // 103,100 of 110,000 visits have :has().
    expect(view).toMatchObject({
      visitsAfter: 110_000,
      lost: { visits: 0 },
      before: { safe: 2 },
      after: { unsafe: 1 },
    });
    expect(view.items.map(({ id, before, after }) => [id, before.full, after.full])).toEqual([
      ['grid', 100, 100],
      ['has', 96, 93.7273],
    ]);
  });

  it('can do without a segment, and weigh what is left', async () => {
    queries = await markets().queries();
    const view = await imagine({
      threshold: 95,
      scale: ['BR*0', '(not set)*0'],
      without: ['safari_ios'],
      change: 'any',
    });

    expect(view).toMatchObject({ visitsAfter: 88_900, lost: { visits: 4_000 } });
  });

  it.each([
    ['Brazil*2', /^There is no segment Brazil/],
    ['BR', /is no segment and factor below 10,000/],
  ])('refuses to scale what it cannot read: %s', async (scale, detail) => {
    queries = await markets().queries();

    await expect(imagine({ scale: [scale] })).rejects.toMatchObject({
      ...{ code: 'invalid-parameters', detail: expect.stringMatching(detail) as string },
    });
  });

  it('refuses to scale a segment twice, or to nobody, or beside no other', async () => {
    queries = await markets().queries();
    const refused = { code: 'invalid-parameters', faults: [expect.objectContaining({ pointer: '/scale' })] };

    await expect(imagine({ scale: ['BR*2', 'BR*3'] })).rejects.toMatchObject(refused);
    await expect(imagine({ scale: ['BR*0', 'DE*0', 'FR*0', '(not set)*0'] })).rejects.toMatchObject(refused);
    const alone = imagine({ scale: ['BR*2'], segment: 'BR' });
    await expect(alone).rejects.toMatchObject(refused);
  });
});
