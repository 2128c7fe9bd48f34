import { dayNumber, dayOf, monthsAfter } from './day.js';

describe('a day', () => {
  it('is counted, and told again', () => {
    expect(dayNumber('2026-03-01') - dayNumber('2026-02-01')).toBe(28);
    expect(dayOf(dayNumber('2026-10-31'))).toBe('2026-10-31');
  });

  it.each([
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2027-10-31', 4, '2028-02-29'],
    ['2026-11-15', 12, '2027-11-15'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s is %d months later %s', (day, months, later) => {
    expect(monthsAfter(day, months)).toBe(later);
  });
});
