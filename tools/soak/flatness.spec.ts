import { fitted, growthOf } from './flatness.mjs';

const points = (valueAt: (index: number) => number) =>
  Array.from({ length: 40 }, (_, index) => ({ at: index * 1_000, value: valueAt(index) }));

describe('What is measured over time', () => {
  it('is fitted by a line', () => {
    expect(fitted(points((index) => 5 + 2 * index))).toEqual({ mean: 44, slope: 0.002 });
  });

  it('is flat where it goes up and down', () => {
    const { growth, isFlat } = growthOf(points((index) => 100 + (index % 2)));

    expect([Math.abs(growth) < 0.01, isFlat]).toEqual([true, true]);
  });

  it('is flat where it grew only while memory was filled', () => {
    expect(growthOf(points((index) => Math.min(index, 15)))).toMatchObject({ growth: 0, isFlat: true });
  });

  it('is flat where it grew by no more than may happen to be open', () => {
    const few = points((index) => 10 + index / 10);

    expect([growthOf(few).isFlat, growthOf(few, 5).isFlat, growthOf(few, 1).isFlat]).toEqual([false, true, false]);
  });

  it('is not flat where it goes on growing', () => {
    expect(growthOf(points((index) => 100 + index))).toMatchObject({ isFlat: false });
  });
});
