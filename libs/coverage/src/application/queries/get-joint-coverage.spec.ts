import type { Standard } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import { SHOP } from '../../testing/known-world.js';
import { shop } from '../../testing/shop.js';
import { GetJointCoverage, type JointCoverageView } from './get-joint-coverage.js';

describe('a joint coverage', () => {
  let queries: QueryBus;

  beforeEach(async () => {
    queries = await shop().queries();
  });

  it('is the share of visits that can use all of them, beside each alone', async () => {
    const joint = await get(['grid', 'has', 'css.has.nested'], 60);

    expect(joint).toMatchObject({
      ...{ full: 0, partial: 60, none: 25, unknown: 15, atMost: 15, verdict: 'unsafe' },
      subjects: [
        { id: 'grid', full: 95, verdict: 'safe' },
        { id: 'has', full: 70, verdict: 'safe' },
        { id: 'css.has.nested', full: 0, partial: 60, verdict: 'unsafe' },
      ],
    });
  });

  it('names what blocks them together', async () => {
    const { blockers, unidentified } = await get(['grid', 'css.has.nested']);

    expect(blockers).toMatchObject([
      { browser: 'chrome', from: '2', to: '2', state: 'alternative', visits: 600 },
      { browser: 'safari_ios', to: '15.3', state: 'none', visits: 250 },
      { browser: 'safari_ios', from: '16', to: '16', state: 'unknown', visits: 100 },
    ]);
    expect(unidentified).toEqual({ visits: 50, share: 5 });
  });

  it('takes a moved feature as what it moved to', async () => {
    expect((await get(['has-selector'])).subjects).toMatchObject([{ id: 'has', full: 70 }]);
  });

  it('refuses a split feature, naming those to choose from', async () => {
    await expect(get(['grid', 'css'])).rejects.toMatchObject({
      code: 'split-subject',
      facts: { targets: ['grid', 'has'] },
    });
  });

  it('refuses what is neither feature nor key', async () => {
    await expect(get(['grid', 'hsa'])).rejects.toMatchObject({ code: 'not-found', facts: { suggestions: ['has'] } });
  });

  function get(ids: readonly string[], threshold?: number): Promise<JointCoverageView> {
    const asked = {
      basis: 'headline',
      withAncestors: false,
      ...(threshold && { standard: lineAt(threshold) }),
    } as const;
    return queries.execute(new GetJointCoverage({ audienceId: SHOP }, ids, asked));
  }
});

const lineAt = (threshold: number): Standard => ({ threshold, counts: 'full', bound: 'atLeast' });
