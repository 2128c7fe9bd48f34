import type { PolicyTerms } from './policy.js';
import { distrustOf, rulingOf } from './ruling.js';

const TERMS: PolicyTerms = { threshold: 95, counts: 'full', bound: 'atLeast', basis: 'headline' };
const OCTOBER = { visits: 1000, to: '2026-10-31' };

describe('A ruling', () => {
  it.each([
    ['safe', 'reaches-line'],
    ['unsafe', 'below-line'],
    ['undecided', 'line-within-unknown'],
  ] as const)('is what was measured, with its reason: %s, %s', (verdict, reason) => {
    expect(rulingOf(verdict)).toEqual({ verdict, reason });
  });

  it.each(['sample-too-small', 'snapshot-too-old'] as const)('is undecided whatever was measured: %s', (distrust) => {
    expect(rulingOf('safe', distrust)).toEqual({ verdict: 'undecided', reason: distrust });
  });
});

describe('A snapshot', () => {
  const distrust = (terms: Partial<PolicyTerms>, today = '2026-11-25') =>
    distrustOf({ ...TERMS, ...terms }, OCTOBER, today);

  it('is trusted, however small and old, unless the policy says otherwise', () => {
    expect(distrustOf(TERMS, { visits: 0, to: '2001-01-01' }, '2026-11-25')).toBeUndefined();
  });

  it('is not trusted with fewer visits than the policy asks for', () => {
    expect(distrust({ minimumVisits: 1001 })).toBe('sample-too-small');
    expect(distrust({ minimumVisits: 1000 })).toBeUndefined();
  });

  it('is not trusted from the day on that it is older than the policy allows', () => {
    expect(distrust({ maximumAgeDays: 25 }, '2026-11-25')).toBeUndefined();
    expect(distrust({ maximumAgeDays: 25 }, '2026-11-26')).toBe('snapshot-too-old');
  });

  it('that counts days to come is not old', () => {
    expect(distrust({ maximumAgeDays: 1 }, '2026-10-01')).toBeUndefined();
  });
});
