import { ago, counted, daysBetween, interval, ordinal, percent, period, versions } from '../src/reading/words.js';

describe('A share', () => {
  it.each([
    [42.1234, '42.1 %'],
    [94.9987, '94.999 %'],
    [95, '95.0 %'],
    [95.0001, '95.0001 %'],
    [99.96, '99.96 %'],
    [0.0001, '0.0001 %'],
    [0, '0.0 %'],
    [100, '100.0 %'],
  ])('of %s is written so that it can be told from 95, nothing and all: %s', (share, written) => {
    expect(percent(share, 95)).toBe(written);
  });

  it('is an interval where something is unknown', () => {
    expect(interval(93.2, 96.04)).toBe('93.2–96.0 %');
    expect(interval(93.2, 93.2)).toBe('93.2 %');
  });
});

describe('A period', () => {
  it.each([
    ['2026-10-01', '2026-10-31', 'October 2026'],
    ['2026-02-01', '2026-02-28', 'February 2026'],
    ['2026-10-01', '2026-10-30', '1 Oct 2026 – 30 Oct 2026'],
    ['2026-09-15', '2026-10-31', '15 Sept 2026 – 31 Oct 2026'],
  ])('from %s to %s is called %s', (from, to, called) => {
    expect(period(from, to)).toBe(called);
  });

  it('ended whole days ago', () => {
    expect(daysBetween('2026-10-31', new Date('2026-11-29T08:00:00Z'))).toBe(29);
  });
});

describe('Versions of a browser', () => {
  it.each([
    [{ from: '9', to: '17.6' }, '9–17.6'],
    [{ to: '102' }, 'up to 102'],
    [{ from: '75', to: '75' }, '75'],
    [{ from: '105' }, '105 and later'],
    [{}, ''],
  ])('%j are written as "%s"', (range, written) => {
    expect(versions(range)).toBe(written);
  });
});

describe('Numbers of things', () => {
  it.each([
    [0, '0 rows'],
    [1, '1 row'],
    [2, '2 rows'],
    [1200, '1,200 rows'],
  ])('%s are written as "%s"', (number, written) => {
    expect(counted(number, 'row')).toBe(written);
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [22, '22nd'],
  ])('the time number %s is the %s', (number, written) => {
    expect(ordinal(number)).toBe(written);
  });

  it.each([
    [0, 'today'],
    [1, '1 day ago'],
    [29, '29 days ago'],
  ])('%s days back is "%s"', (days, written) => {
    expect(ago(days)).toBe(written);
  });
});
