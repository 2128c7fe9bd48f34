import type { Standard } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import type { Reading } from '../../domain/subject.js';
import { SHOP } from '../../testing/known-world.js';
import { OCTOBER, shop, SHOP_EDITION } from '../../testing/shop.js';
import { GetCoverage } from './get-coverage.js';

describe('an explained coverage', () => {
  let queries: QueryBus;

  beforeEach(async () => {
    queries = await shop().queries();
  });

  it('tells browser by browser who has what, from when to when', async () => {
    expect(await get('has')).toMatchObject({
      ...{ kind: 'feature', id: 'has', full: 70, none: 25, unknown: 5 },
      browsers: [
        {
          ...{ browser: 'chrome', name: 'chrome', visits: 600, share: 60, full: 60, partial: 0, none: 0, unknown: 0 },
          ranges: [
            { to: '1', state: 'none', visits: 0, share: 0 },
            { from: '2', to: '2', state: 'full', visits: 600, share: 60 },
          ],
        },
        {
          ...{ browser: 'safari_ios', visits: 350, share: 35, full: 10, none: 25 },
          ranges: [
            { to: '15.3', state: 'none', visits: 250, share: 25 },
            { from: '16', to: '16', state: 'full', visits: 100, share: 10 },
          ],
        },
      ],
    });
  });

  it('names the blockers, and apart from them the visits of no known release', async () => {
    expect(await get('has')).toMatchObject({
      blockers: [{ browser: 'safari_ios', to: '15.3', state: 'none', visits: 250, share: 25 }],
      unidentified: { visits: 50, share: 5 },
    });
  });

  it('leaves out where a range begins when no release is older', async () => {
    const { blockers } = (await get('has')) as { blockers: readonly object[] };

    expect(blockers[0]).not.toHaveProperty('from');
  });

  it('shows the keys of a feature by themselves, and which of them decide', async () => {
    expect(await get('has')).toMatchObject({
      keys: [
        { id: 'css.has', headline: true, full: 70, none: 25, unknown: 5 },
        { id: 'css.has.nested', headline: false, full: 0, partial: 60, none: 25, unknown: 15 },
      ],
    });
  });

  it('reads a feature by all its keys where that is asked', async () => {
    expect(await get('has', { basis: 'all' })).toMatchObject({
      basis: 'all',
      full: 0,
      partial: 60,
      none: 25,
      unknown: 15,
    });
  });

  it('explains a key, with its ancestors where that is asked', async () => {
    const alone = await get('css.has');
    const withAncestors = await get('css.has', { withAncestors: true });

    expect(alone).toMatchObject({ kind: 'key', feature: 'has', full: 70, none: 25, unknown: 5 });
    expect(alone).not.toHaveProperty('keys');
    expect(withAncestors).toMatchObject({ full: 0, none: 95, unknown: 5, withAncestors: true });
    expect(withAncestors).toMatchObject({
      blockers: [
        { browser: 'chrome', from: '2', state: 'flag', visits: 600 },
        { browser: 'safari_ios', state: 'none', visits: 350 },
      ],
    });
  });

  it('gives a verdict and its distance where there is a standard', async () => {
    expect(await get('has', { standard: { threshold: 80, counts: 'full', bound: 'atLeast' } })).toMatchObject({
      verdict: 'unsafe',
      distance: -10,
    });
  });

  it('leads on from an id that has moved', async () => {
    expect(await get('has-selector')).toEqual({ kind: 'moved', id: 'has-selector', target: 'has' });
  });

  it('has no number for an id that was split, but its targets', async () => {
    expect(await get('css')).toEqual({
      ...{ kind: 'split', id: 'css', name: 'All of CSS', targets: ['grid', 'has'] },
      ...{ audienceId: SHOP, snapshotId: OCTOBER, editionId: SHOP_EDITION.editionId },
      ...{ from: '2026-10-01', to: '2026-10-31' },
      ...{ basis: 'headline', withAncestors: false, visits: 1000 },
    });
  });

  it.each([
    ['a feature', 'gird', ['grid']],
    ['a key', 'css.hsa', ['css.has']],
  ])('suggests what an unknown id may have meant: %s', async (_, id, suggestions) => {
    await expect(get(id)).rejects.toMatchObject({ code: 'not-found', facts: { suggestions } });
  });

  function get(id: string, asked: Partial<Reading> & { readonly standard?: Standard } = {}): Promise<object> {
    return queries.execute(
      new GetCoverage({ audienceId: SHOP }, id, { basis: 'headline', withAncestors: false, ...asked }),
    );
  }
});
