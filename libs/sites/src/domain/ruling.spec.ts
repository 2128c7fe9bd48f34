import type { PolicyTerms } from './policy.js';
import { distrustOf, rulingOf, standardOf } from './ruling.js';

const TERMS: PolicyTerms = { threshold: 95, counts: 'full', bound: 'atLeast', basis: 'headline', segments: 'whole' };
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

describe('A snapshot that tells no segments apart', () => {
  const each = { ...TERMS, segments: 'each' } as const;

  it('decides nothing where each segment must reach the line', () => {
    expect(distrustOf(each, OCTOBER, '2026-11-01')).toBe('no-segments');
    expect(distrustOf(each, { ...OCTOBER, dimension: 'Country' }, '2026-11-01')).toBeUndefined();
    expect(distrustOf(TERMS, OCTOBER, '2026-11-01')).toBeUndefined();
  });
});

describe('What coverage is held against by a policy', () => {
  const line = { threshold: 95, counts: 'full', bound: 'atLeast' } as const;
  const each = { ...line, basis: 'headline', segments: 'each' } as const;

  it('is the line, for all visits together', () => {
    expect(standardOf({ ...each, segments: 'whole' })).toEqual(line);
  });

  it('is it for each segment too where the policy says so, as far as it has enough visits', () => {
    expect(standardOf({ ...each, minimumVisits: 500 })).toEqual({ ...line, eachSegment: { minimumVisits: 500 } });
    expect(standardOf(each)).toEqual({ ...line, eachSegment: { minimumVisits: 1 } });
  });

  it('is the line alone for one segment that is asked about', () => {
    expect(standardOf(each, 'DE')).toEqual(line);
  });
});
