import fc from 'fast-check';
import { BOUNDS, COUNTS, Footing, type Standard, type Verdict } from '#libs/compat';
import { Judge } from './judge.js';
import { PlacedVisits } from './placed-visits.js';
import { ReleaseMap } from './release-map.js';
import type { Shares } from './shares.js';

const counted = (visits: number): PlacedVisits => new PlacedVisits({ visits, shares: [] }, new ReleaseMap([]));

describe('a judge', () => {
  const thousand = counted(1000);
  const part = thousand.whole / 1000;
  const sharesOf = (full: number, partial: number, unknown: number): Shares => ({
    full: full * part,
    partial: partial * part,
    none: (1000 - full - partial - unknown) * part,
    unknown: unknown * part,
  });
  const judging = (standard: Partial<Standard>): Judge =>
    new Judge({ threshold: 95, counts: 'full', bound: 'atLeast', ...standard }, thousand);

  it('calls safe what surely reaches the line, to the visit', () => {
    expect(judging({}).verdictOn(sharesOf(950, 0, 0))).toBe('safe');
    expect(judging({}).verdictOn(sharesOf(949, 51, 0))).toBe('unsafe');
  });

  it('calls undecided what the unknown visits might lift over it', () => {
    expect(judging({}).verdictOn(sharesOf(949, 0, 1))).toBe('undecided');
    expect(judging({}).verdictOn(sharesOf(948, 0, 1))).toBe('unsafe');
  });

  it('counts what is partial where the standard does', () => {
    const lenient = judging({ counts: 'fullAndPartial' });

    expect(lenient.verdictOn(sharesOf(900, 50, 0))).toBe('safe');
    expect(lenient.verdictOn(sharesOf(900, 49, 1))).toBe('undecided');
    expect(lenient.verdictOn(sharesOf(900, 48, 1))).toBe('unsafe');
  });

  it('gives what is unknown the benefit of the doubt where the far end decides, and is never undecided then', () => {
    const hopeful = judging({ bound: 'atMost' });

    expect(hopeful.verdictOn(sharesOf(900, 0, 50))).toBe('safe');
    expect(hopeful.verdictOn(sharesOf(900, 0, 49))).toBe('unsafe');
  });

  it('tells what reaches the line, what is within a margin under it, and what is below', () => {
    const footingOf = judging({}).footings(2);

    expect([950, 949, 930, 929].map((full) => footingOf(sharesOf(full, 0, 50)))).toEqual([
      Footing.Reached,
      Footing.Within,
      Footing.Within,
      Footing.Below,
    ]);
    expect(judging({ threshold: 1 }).footings(2)(sharesOf(0, 0, 0))).toBe(Footing.Within);
  });

  it('tells how far from the line the end is that decides', () => {
    const shares = sharesOf(900, 30, 45.5);

    expect(judging({}).distanceOn(shares)).toBe(-5);
    expect(judging({ counts: 'fullAndPartial' }).distanceOn(shares)).toBe(-2);
    expect(judging({ bound: 'atMost' }).distanceOn(shares)).toBe(-0.45);
    expect(judging({ counts: 'fullAndPartial', bound: 'atMost' }).distanceOn(shares)).toBe(2.55);
    expect(judging({ threshold: 90 }).distanceOn(shares)).toBe(0);
  });

  it('agrees with fractions that nobody rounds, for any standard and any visits', () => {
    fc.assert(
      fc.property(anyStandard, anyVisits, ([threshold, standard], [full, partial, none, unknown]) => {
        const visits = counted(full + partial + none + unknown);
        const parts = visits.whole / (full + partial + none + unknown || 1);
        const shares = { full: full * parts, partial: partial * parts, none: none * parts, unknown: unknown * parts };

        const verdict = new Judge(standard, visits).verdictOn(shares);

        expect(verdict).toBe(naively(standard, threshold, [full, partial, none, unknown].map(BigInt)));
      }),
    );
  });
});

/** Thresholds of at most four decimals, as ten-thousandths of a percent beside the number that they are written as. */
const anyStandard = fc
  .record({
    tenThousandths: fc.integer({ min: 1, max: 1_000_000 }),
    counts: fc.constantFrom(...COUNTS),
    bound: fc.constantFrom(...BOUNDS),
  })
  .map(({ tenThousandths, ...rest }) => {
    const threshold = tenThousandths / 10_000;
    return [BigInt(tenThousandths), { threshold, ...rest }] as const;
  });

/** Often round numbers, so that lines are hit exactly. */
const anyCount = fc.oneof(
  fc.nat(20),
  fc.nat(1_000_000),
  fc.nat(10).map((tens) => tens * 1000),
);
const anyVisits = fc
  .tuple(anyCount, anyCount, anyCount, anyCount)
  .filter((counts) => counts.some((count) => count > 0));

function naively(
  { counts, bound }: Standard,
  tenThousandths: bigint,
  [full, partial, none, unknown]: bigint[],
): Verdict {
  const whole = full + partial + none + unknown;
  const reaches = (visits: bigint): boolean => visits * 1_000_000n >= tenThousandths * whole;
  const sure = counts === 'full' ? full : full + partial;
  if (bound === 'atMost') return reaches(sure + unknown) ? 'safe' : 'unsafe';
  if (reaches(sure)) return 'safe';
  return reaches(sure + unknown) ? 'undecided' : 'unsafe';
}
