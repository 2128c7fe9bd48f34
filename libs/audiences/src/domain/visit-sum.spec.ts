import { sumOfVisits } from './visit-sum.js';

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
});
