import type { Standard } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import { SHOP } from '../../testing/known-world.js';
import { editionOf } from '../../testing/edition-of.js';
import { OCTOBER, shop, SHOP_EDITION } from '../../testing/shop.js';
import { GetJudgements, type JudgementsView } from './get-judgements.js';
import { GetSubjects } from './get-subjects.js';

describe('a judgement of many', () => {
  let queries: QueryBus;

  beforeEach(async () => {
    queries = await shop().queries();
  });

  it('names what it came from', async () => {
    expect(await judge([])).toEqual({
      ...{ audienceId: SHOP, snapshotId: OCTOBER, from: '2026-10-01', to: '2026-10-31' },
      ...{ editionId: SHOP_EDITION.editionId, basis: 'headline', withAncestors: false, visits: 1000, judgements: [] },
    });
  });

  it('holds each against the standard, in the order they were named', async () => {
    const { judgements } = await judge(['has', 'css.has.nested', 'grid', 'has']);

    expect(judgements).toMatchObject([
      { kind: 'feature', id: 'has', full: 70, unknown: 5, verdict: 'unsafe', distance: -10 },
      { kind: 'key', id: 'css.has.nested', feature: 'has', partial: 60, verdict: 'unsafe', distance: -80 },
      { kind: 'feature', id: 'grid', baseline: { status: 'high' }, verdict: 'safe', distance: 15 },
      { kind: 'feature', id: 'has' },
    ]);
  });

  it('counts and decides as the standard says', async () => {
    const { judgements } = await judge(['css.has.nested'], {
      counts: 'fullAndPartial',
      bound: 'atMost',
      threshold: 75,
    });

    expect(judgements).toMatchObject([{ verdict: 'safe', distance: 0 }]);
  });

  it('names what blocks each', async () => {
    const { judgements } = await judge(['has'], {}, true);

    expect(judgements).toMatchObject([
      { blockers: [{ browser: 'safari_ios', name: 'safari_ios', to: '15.3', state: 'none', visits: 250, share: 25 }] },
    ]);
  });

  it('looks for no blockers where nobody asks for them', async () => {
    expect((await judge(['has'])).judgements[0]).not.toHaveProperty('blockers');
  });

  it('takes a moved id as what it moved to, and says so', async () => {
    expect((await judge(['has-selector'])).judgements).toMatchObject([
      { id: 'has', movedFrom: 'has-selector', verdict: 'unsafe' },
    ]);
  });

  it('tells what a feature of the workspace’s own is made of', async () => {
    const custom = { custom: true, keys: ['css.b', 'css.a'], support: {} } as const;
    const edition = editionOf({
      browsers: { chrome: ['1'] },
      keys: { 'css.a': { support: {} }, 'css.b': { support: {} } },
      features: { cart: custom },
    });
    const world = shop();
    world.editions.push(edition);
    queries = await world.queries();

    expect((await judge(['cart', 'css.a'])).judgements).toMatchObject([
      { id: 'cart', ownKeys: ['css.b', 'css.a'] },
      { id: 'css.a' },
    ]);
    expect((await queries.execute(new GetSubjects(['cart']))).subjects).toMatchObject([
      { ownKeys: ['css.b', 'css.a'] },
    ]);
  });

  it('tells what a split id has become, among the others', async () => {
    const { judgements } = await judge(['css', 'grid']);

    expect(judgements).toMatchObject([
      { kind: 'split', id: 'css', targets: ['grid', 'has'] },
      { id: 'grid', verdict: 'safe' },
    ]);
  });

  it('suggests what an unknown id may have meant, and judges the others', async () => {
    const { judgements } = await judge(['gird', 'css.hsa', 'grid']);

    expect(judgements).toMatchObject([
      { kind: 'unknown', id: 'gird', suggestions: ['grid'] },
      { kind: 'unknown', id: 'css.hsa', suggestions: ['css.has'] },
      { id: 'grid', verdict: 'safe' },
    ]);
  });

  it('looks for what was meant a hundred times, however many are unknown', async () => {
    const { judgements } = await judge(Array.from({ length: 101 }, (_, n) => `grid${'-'.repeat(n + 1)}`));

    expect(judgements.map((each) => each.kind)).toEqual(Array(101).fill('unknown'));
    expect(judgements.map((each) => 'suggestions' in each && each.suggestions.length)).toEqual([
      ...Array<number>(100).fill(1),
      0,
    ]);
  });

  function judge(
    ids: readonly string[],
    standard: Partial<Standard> = {},
    withBlockers?: boolean,
  ): Promise<JudgementsView> {
    const reading = { basis: 'headline', withAncestors: false } as const;
    const asked = { ...reading, standard: { ...LINE, ...standard }, ...(withBlockers && { withBlockers }) };
    return queries.execute(new GetJudgements({ audienceId: SHOP }, ids, asked));
  }
});

const LINE: Standard = { threshold: 80, counts: 'full', bound: 'atLeast' };
