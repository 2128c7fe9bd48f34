import { NumberStyle, settled, type VisitCount } from './number-style.js';
import { sumOfVisits, VisitSum } from './visit-sum.js';

describe('a sum of visits', () => {
  it('shows no binary noise', () => {
    expect(sumOfVisits([0.1, 0.2])).toBe(0.3);
    expect(sumOfVisits(Array.from({ length: 1_000_000 }, () => 0.1))).toBe(100_000);
  });

  it('keeps small visits beside large ones', () => {
    expect(sumOfVisits([1_000_000_000_000, ...Array.from({ length: 1_000 }, () => 0.001)])).toBe(1_000_000_000_001);
    expect(sumOfVisits([0.25, 1_000_000_000])).toBe(1_000_000_000.25);
  });

  it('of nothing is nothing', () => {
    expect(sumOfVisits([])).toBe(0);
  });

  it('of counts that may be thousands is what the style of their file says, be it known before or after', () => {
    const sums = ([',', '.'] as const).map((decimalMark) => {
      const style = new NumberStyle();
      const sum = new VisitSum();
      sum.add(567);
      sum.add({ style, by: { ',': 1_200, '.': 1.2 } });
      sum.add({ style, by: { ',': 2_500, '.': 2.5 } });
      style.decimalMark = decimalMark;
      return sum.value;
    });

    expect(sums).toEqual([4_267, 570.7]);
  });

  it('of counts of which nothing tells the style takes points for marks of decimals', () => {
    const sum = new VisitSum();
    sum.add(openCount(1.2));

    expect([sum.value, settled(openCount(1.2)), settled(7)]).toEqual([1.2, 1.2, 7]);
  });

  it.each<[VisitCount[], VisitCount, boolean]>([
    [[2, 3], 5, true],
    [[2, 3], 6, false],
    [[5, openCount(1.2)], 6.2, true],
    [[5, openCount(1.2)], 1_205, true],
    [[5, openCount(1.2)], 5, false],
    [[1.2], openCount(1.2), true],
    [[1_200], openCount(1.2), true],
    [[1_201], openCount(1.2), false],
    [[openCount(1.2), openCount(2.5)], openCount(3.7), true],
    [[openCount(1.2), openCount(2.5)], openCount(3.8), false],
  ])('of %j may be %j: %s', (visits, total, expected) => {
    const sum = new VisitSum();
    for (const some of visits) sum.add(some);

    expect(sum.is(total)).toBe(expected);
  });
});

/** A count that is a fraction, or that many thousands. */
function openCount(fraction: number): VisitCount {
  return { style: new NumberStyle(), by: { '.': fraction, ',': 1_000 * fraction } };
}
