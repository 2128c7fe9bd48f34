import { baselineHighDate } from './baseline.js';

describe('The day of Baseline high', () => {
  it.each([
    ['2020-01-15', '2022-07-15'],
    ['2022-07-15', '2025-01-15'],
    ['2015-07-29', '2018-01-29'],
  ])('is 30 months after %s: %s', (low, high) => {
    expect(baselineHighDate(low)).toBe(high);
  });

  it('is the last of its month where the month is too short', () => {
    expect(baselineHighDate('2023-08-31')).toBe('2026-02-28');
    expect(baselineHighDate('2021-08-30')).toBe('2024-02-29');
  });

  it('is a bound where the day of low is one', () => {
    expect(baselineHighDate('≤2018-10-02')).toBe('≤2021-04-02');
  });
});
