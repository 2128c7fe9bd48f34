import type { Standard } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import { SHOP } from '../../testing/known-world.js';
import { OCTOBER, shop, SHOP_EDITION } from '../../testing/shop.js';
import { type CoverageListing, type CoverageListView, ListCoverage } from './list-coverage.js';

describe('a list of coverage', () => {
  let queries: QueryBus;

  beforeEach(async () => {
    queries = await shop().queries();
  });

  it('names what it came from', async () => {
    expect(await list({ basis: 'all' })).toMatchObject({
      audienceId: SHOP,
      ...{ snapshotId: OCTOBER, from: '2026-10-01', to: '2026-10-31' },
      editionId: SHOP_EDITION.editionId,
      basis: 'all',
      withAncestors: false,
      visits: 1000,
      total: 2,
    });
  });

  it('tells of each feature what share of visits has it, within which bounds, and its Baseline', async () => {
    const { items } = await list();

    expect(items).toEqual([
      {
        kind: 'feature',
        id: 'grid',
        name: 'Grid',
        ...{ full: 95, partial: 0, none: 0, unknown: 5, atLeast: 95, atMost: 100 },
        baseline: { status: 'high', lowDate: '2017-10-17', highDate: '2020-04-17' },
        discouraged: false,
      },
      {
        kind: 'feature',
        id: 'has',
        name: ':has()',
        formerIds: ['has-selector'],
        ...{ full: 70, partial: 0, none: 25, unknown: 5, atLeast: 70, atMost: 75 },
        baseline: { status: 'low', lowDate: '2023-12-19' },
        discouraged: false,
      },
    ]);
  });

  it('tells of each key to which feature it belongs, and counts another name as partial', async () => {
    const { items } = await list({ kind: 'key', filter: { prefix: 'css.has.' } });

    expect(items).toEqual([
      {
        kind: 'key',
        id: 'css.has.nested',
        name: 'css.has.nested',
        ownerFormerIds: ['has-selector'],
        ...{ full: 0, partial: 60, none: 25, unknown: 15, atLeast: 0, atMost: 15 },
        feature: 'has',
      },
    ]);
  });

  it('holds each against a threshold', async () => {
    const { items } = await list({ against: { standard: lineAt(75) } });

    expect(items.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['grid', 'safe'],
      ['has', 'undecided'],
    ]);
  });

  it('keeps one verdict only, and counts what it kept', async () => {
    const { items, total } = await list({ against: { standard: lineAt(76), verdict: 'unsafe' } });

    expect(items.map(({ id }) => id)).toEqual(['has']);
    expect(total).toBe(1);
  });

  it('keeps what lies between two shares, both included', async () => {
    expect((await list({ filter: { minFull: 70, maxFull: 70 } })).items.map(({ id }) => id)).toEqual(['has']);
    expect((await list({ filter: { minFull: 70.0001 } })).items.map(({ id }) => id)).toEqual(['grid']);
    expect((await list({ filter: { maxFull: 69.9999 } })).items).toEqual([]);
  });

  it.each([
    ['itself', 'has', ['css.has', 'css.has.nested']],
    ['what it moved to', 'has-selector', ['css.has', 'css.has.nested']],
    ['all that it was split into', 'css', ['css.grid', 'css.has', 'css.has.nested']],
  ])('keeps the keys of a feature by the id of %s', async (_, feature, ids) => {
    const { items } = await list({ kind: 'key', filter: { feature } });

    expect(items.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    [{ feature: 'gird' }, '/feature', ['grid']],
    [{ group: 'selector' }, '/group', ['selectors']],
    [{ group: 'grid' }, '/group', []],
  ])('refuses %j, which names nothing, and suggests what is near', async (filter, pointer, suggestions) => {
    await expect(list({ kind: 'key', filter })).rejects.toMatchObject({
      ...{ code: 'invalid-parameters', facts: { suggestions }, faults: [{ pointer, code: 'unknown-value' }] },
    });
  });

  it('keeps what is named, or all else, an id that has moved standing for what it is now', async () => {
    const named = new Set(['has-selector', 'nothing']);

    expect((await list({ filter: { among: named } })).items).toMatchObject([
      { id: 'has', formerIds: ['has-selector'] },
    ]);
    expect((await list({ filter: { except: named } })).items.map(({ id }) => id)).toEqual(['grid']);
  });

  function list(asked: Partial<CoverageListing> = {}): Promise<CoverageListView> {
    return queries.execute(new ListCoverage({ audienceId: SHOP }, { ...ALL_FEATURES, ...asked }));
  }
});

const lineAt = (threshold: number): Standard => ({ threshold, counts: 'full', bound: 'atLeast' });

const ALL_FEATURES: CoverageListing = {
  kind: 'feature',
  basis: 'headline',
  withAncestors: false,
  filter: {},
  sorts: [{ by: 'id', descending: false }],
  offset: 0,
  limit: 50,
};
