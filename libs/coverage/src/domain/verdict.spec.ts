import { Line } from './verdict.js';

describe('a line', () => {
  it('calls safe what reaches it, to the visit', () => {
    const line = new Line(95, 1000);

    expect(line.verdictOn({ full: 950, unknown: 0 })).toBe('safe');
    expect(line.verdictOn({ full: 949, unknown: 0 })).toBe('unsafe');
  });

  it('calls undecided what the unknown visits might lift over it', () => {
    const line = new Line(95, 1000);

    expect(line.verdictOn({ full: 949, unknown: 1 })).toBe('undecided');
    expect(line.verdictOn({ full: 948, unknown: 1 })).toBe('unsafe');
  });

  it('is drawn where the percentage is, not where the nearest double or a rounded share would be', () => {
    expect(new Line(95.1, 1000).isReachedBy(951)).toBe(true);
    expect(new Line(95, 3_000_000).isReachedBy(2_849_999)).toBe(false);
    expect(new Line(33.3333, 3).isReachedBy(1)).toBe(true);
    expect(new Line(33.3334, 3).isReachedBy(1)).toBe(false);
  });

  it('is passed by more only, not by what just reaches it', () => {
    const line = new Line(50, 1000);

    expect(line.isPassedBy(500)).toBe(false);
    expect(line.isPassedBy(501)).toBe(true);
  });
});
