import type { BlockerView, SharesView } from '#libs/coverage/contract';
import { explanationOf, type Measured } from './explanation.js';

const ios = {
  browser: 'safari_ios',
  name: 'Safari on iOS',
  to: '15.3',
  state: 'none',
  visits: 19,
  share: 1.91,
} as const;
const POLICY = { threshold: 95, counts: 'full', bound: 'atLeast', basis: 'headline', segments: 'whole' } as const;

const told = (about: Partial<Measured>, shares: Partial<SharesView> = {}): string =>
  explanationOf({
    policy: POLICY,
    ruling: { verdict: 'unsafe', reason: 'below-line' },
    shares: {
      ...{ full: 92.1, partial: 0, none: 4, unknown: 3.9, atLeast: 92.1, atMost: 96, verdict: 'unsafe' },
      ...{ distance: (shares.full ?? 92.1) - (about.policy ?? POLICY).threshold },
      ...shares,
    },
    blockers: [ios],
    sample: { visits: 1000, to: '2026-10-31' },
    today: '2026-11-25',
    ...about,
  });
const blocker = (about: Partial<BlockerView>): BlockerView => ({ ...ios, ...about });

describe('A verdict in words', () => {
  it('tells how far below the line it is, and who the rest are', () => {
    expect(told({})).toBe('92.1 % is 2.9 below the line of 95: Safari on iOS up to 15.3 costs 1.9.');
  });

  it('tells how far above the line it is', () => {
    expect(told({ blockers: [] }, { full: 97.25 })).toBe('97.3 % is 2.3 above the line of 95.');
  });

  it('names the three that cost most and counts the others', () => {
    const blockers = [
      ios,
      blocker({ from: '9', to: '17.6', state: 'alternative', share: 1.2 }),
      blocker({ from: '100', to: '100', name: 'Chrome', state: 'flag', share: 0.5 }),
      blocker({ share: 0.3 }),
      blocker({ share: 0.1 }),
    ];

    expect(told({ blockers })).toBe(
      '92.1 % is 2.9 below the line of 95: Safari on iOS up to 15.3 costs 1.9, ' +
        'Safari on iOS 9 to 17.6 (prefixed or renamed) costs 1.2, Chrome 100 (behind a flag) costs 0.5, 2 more cost 0.4.',
    );
  });

  it('takes as many decimals as show on which side of the line it is', () => {
    expect(told({ blockers: [] }, { full: 94.998 })).toBe('94.998 % is 0.002 below the line of 95.');
    expect(told({ blockers: [], policy: { ...POLICY, threshold: 95.25 } }, { full: 95 })).toBe(
      '95 % is 0.25 below the line of 95.25.',
    );
    expect(told({ blockers: [] }, { full: 95 })).toBe('95 % is a little below the line of 95.');
    expect(told({ blockers: [] }, { full: 95, verdict: 'safe' })).toBe('95 % is on the line of 95.');
  });

  it('tells the share that was judged, not the sum of rounded ones', () => {
    const policy = { ...POLICY, counts: 'fullAndPartial' } as const;

    expect(told({ policy, blockers: [] }, { full: 47.5, partial: 47.5, distance: -0.0001 })).toBe(
      '94.9999 % with what is partial is 0.0001 below the line of 95.',
    );
    expect(told({ policy, blockers: [] }, { full: 47.5, partial: 47.4999, distance: 0, verdict: 'safe' })).toBe(
      '95 % with what is partial is on the line of 95.',
    );
  });

  it('blames nobody for what the policy takes for support', () => {
    const blockers = [blocker({ state: 'alternative' }), blocker({ state: 'unknown' })];
    const policy = { ...POLICY, counts: 'fullAndPartial', bound: 'atMost' } as const;

    expect(told({ policy, blockers }, { full: 90, partial: 2, unknown: 3.9, distance: 0.9 })).toBe(
      '95.9 % with what is partial with what is unknown is 0.9 above the line of 95.',
    );
  });

  it('tells what the unknown might change', () => {
    const ruling = { verdict: 'undecided', reason: 'line-within-unknown' } as const;

    expect(told({ ruling })).toBe(
      '92.1 % is 2.9 below the line of 95, but 3.9 % of the visits are unknown, and might lift it over: ' +
        'Safari on iOS up to 15.3 costs 1.9.',
    );
  });

  it('tells why there is no trusting the snapshot, and what it says all the same', () => {
    const policy = { ...POLICY, minimumVisits: 10_000, maximumAgeDays: 20 };

    expect(told({ policy, ruling: { verdict: 'undecided', reason: 'sample-too-small' } })).toBe(
      'The snapshot counts 1,000 visits, and the policy trusts none with fewer than 10,000. ' +
        '92.1 % is 2.9 below the line of 95: Safari on iOS up to 15.3 costs 1.9.',
    );
    expect(told({ policy, ruling: { verdict: 'undecided', reason: 'snapshot-too-old' } })).toContain(
      'The snapshot ended 25 days ago, on 2026-10-31, and the policy trusts none older than 20. 92.1 %',
    );
  });
});
