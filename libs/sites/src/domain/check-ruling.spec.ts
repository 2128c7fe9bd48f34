import { CheckBench, type Measured } from './check-ruling.js';
import type { PolicyTerms } from './policy.js';

const LINE: PolicyTerms = { threshold: 95, counts: 'full', bound: 'atLeast', basis: 'headline' };
const SAMPLE = { visits: 1000, to: '2026-10-31' };

const ruled = (measured: Partial<Measured>, terms: Partial<PolicyTerms> = {}, today = '2026-11-25') =>
  new CheckBench({ ...LINE, ...terms }, SAMPLE, today).rule({
    ...{ verdict: 'unsafe', full: 92.1, partial: 2.9, unknown: 0.5, distance: -2.9, blockers: [] },
    ...measured,
  });
const blocker = (name: string, share: number, to: string, from?: string) => ({
  name,
  share,
  to,
  ...(from && { from }),
});

describe('A ruling, in words', () => {
  it('says what costs most of what is below the line', () => {
    const blockers = [
      blocker('Safari on iOS', 1.9, '15.3'),
      blocker('Firefox', 0.7, '102', '90'),
      blocker('Edge', 0.2, '17', '17'),
      blocker('Chrome', 0.1, '75'),
    ];

    expect(ruled({ blockers })).toEqual({
      ...{ verdict: 'unsafe', reason: 'below-line' },
      explanation:
        '92.1 % is 2.9 below the line of 95: Safari on iOS up to 15.3 costs 1.9, Firefox 90 to 102 costs 0.7, ' +
        'Edge 17 costs 0.2, and 1 more.',
    });
    expect(ruled({}).explanation).toBe('92.1 % is 2.9 below the line of 95.');
  });

  it('says that the line is reached, or lies within what is unknown', () => {
    expect(ruled({ verdict: 'safe', full: 97.2 })).toMatchObject({
      ...{ reason: 'reaches-line', explanation: '97.2 % reaches the line of 95.' },
    });
    expect(ruled({ verdict: 'undecided', full: 94.8, unknown: 0.3 })).toMatchObject({
      reason: 'line-within-unknown',
      explanation: '94.8 % may be 95.1: the line of 95 lies within what is unknown.',
    });
  });

  it('names the share that decides', () => {
    expect(ruled({ verdict: 'safe' }, { counts: 'fullAndPartial' }).explanation).toBe('95 % reaches the line of 95.');
    expect(ruled({}, { bound: 'atMost' }).explanation).toMatch(/^92\.6 % is 2\.9 below/);
  });

  it('trusts no small sample, whatever it measured', () => {
    expect(ruled({ verdict: 'safe' }, { minimumVisits: 1001 })).toMatchObject({
      ...{ verdict: 'undecided', reason: 'sample-too-small' },
    });
    expect(ruled({ verdict: 'safe' }, { minimumVisits: 1000 })).toMatchObject({ verdict: 'safe' });
  });

  it('trusts no old snapshot', () => {
    expect(ruled({}, { maximumAgeDays: 25 }, '2026-11-25')).toMatchObject({ verdict: 'unsafe' });
    expect(ruled({}, { maximumAgeDays: 25 }, '2026-11-26')).toMatchObject({
      ...{ verdict: 'undecided', reason: 'snapshot-too-old' },
    });
  });
});
