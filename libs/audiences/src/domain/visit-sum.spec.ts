import { NumberStyle } from './number-style.js';
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
});
