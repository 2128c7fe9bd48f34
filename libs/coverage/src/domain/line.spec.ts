import { Line } from './line.js';

describe('a line', () => {
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
