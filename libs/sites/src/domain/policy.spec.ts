import { Policy, type PolicyTerms } from './policy.js';

const noon = new Date('2026-11-25T12:00:00Z');
const later = new Date('2026-11-26T12:00:00Z');
const ann = { id: 'key:1', name: 'Ann' };
const ben = { id: 'key:2', name: 'Ben' };
const TERMS: PolicyTerms = { threshold: 95, counts: 'full', bound: 'atLeast', basis: 'headline', segments: 'whole' };

describe('A policy', () => {
  it('begins with its first version, by whoever draws it', () => {
    expect(Policy.draw(TERMS, ann, noon).state).toEqual({ ...TERMS, version: 1, changedAt: noon, changedBy: ann });
  });

  it('counts full support, surely, by the headline keys, unless told', () => {
    expect(Policy.draw({ threshold: 95 }, ann, noon).state).toMatchObject(TERMS);
  });

  it('has the terms that it was drawn by, and no others', () => {
    const cautious = { ...TERMS, minimumVisits: 1000, maximumAgeDays: 90 };
    const { version: _version, changedAt: _at, changedBy: _by, ...terms } = Policy.draw(cautious, ann, noon).state;

    expect(terms).toStrictEqual(cautious);
    expect(Object.keys(Policy.draw(TERMS, ann, noon).state)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^m(inimumVisits|aximumAgeDays)$/)]),
    );
  });

  it('is another version when a term changes, by whoever changes it', () => {
    const lowered = Policy.draw(TERMS, ann, noon).redrawn({ ...TERMS, threshold: 90.5 }, ben, later);

    expect(lowered.state).toEqual({ ...TERMS, threshold: 90.5, version: 2, changedAt: later, changedBy: ben });
  });

  it('is another version when a term is added or taken away', () => {
    const trusting = Policy.draw(TERMS, ann, noon);
    const careful = trusting.redrawn({ ...TERMS, minimumVisits: 1000 }, ben, later);

    expect(careful.state).toMatchObject({ version: 2, minimumVisits: 1000 });
    expect(careful.redrawn(TERMS, ann, later).state).toEqual({
      ...TERMS,
      version: 3,
      changedAt: later,
      changedBy: ann,
    });
  });

  it('stays as it is when nothing changes', () => {
    const policy = Policy.draw({ ...TERMS, maximumAgeDays: 90 }, ann, noon);

    expect(policy.redrawn({ ...TERMS, maximumAgeDays: 90 }, ben, later)).toBe(policy);
  });

  it.each([
    ...[0, -1, 100.0001, 101, 95.00001, NaN, Infinity].map((threshold) => ({ threshold })),
    ...[-1, 0, 0.5, 1_000_000_001, NaN].map((minimumVisits) => ({ minimumVisits })),
    ...[-1, 0, 1.5, 36_501].map((maximumAgeDays) => ({ maximumAgeDays })),
  ])('is never drawn of %p', (terms) => {
    const [[term, value]] = Object.entries(terms);

    expect(() => Policy.draw({ ...TERMS, ...terms }, ann, noon)).toThrow(
      new RangeError(`No policy has a ${term} of ${String(value)}.`),
    );
    expect(() => Policy.draw(TERMS, ann, noon).redrawn({ ...TERMS, ...terms }, ben, later)).toThrow(RangeError);
  });

  it.each([0.0001, 33.3333, 95.1, 100])('draws a line at %p', (threshold) => {
    expect(Policy.draw({ ...TERMS, threshold }, ann, noon).state.threshold).toBe(threshold);
  });
});
