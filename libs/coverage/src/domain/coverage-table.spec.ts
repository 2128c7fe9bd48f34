import { visitsOf } from '../testing/seen.js';
import { CoverageTable, denseRanks, type Measure } from './coverage-table.js';

describe('The coverage of every support vector', () => {
  it('leaves to the unknown what is nothing else', () => {
    const table = tableOf([50, 20, 10]);

    expect(table.sharesOf(0)).toEqual({ full: 50 * PART, partial: 20 * PART, none: 10 * PART, unknown: 20 * PART });
  });

  it.each<[Measure, readonly number[]]>([
    ['full', [0, 1, 2, 0]],
    ['partial', [2, 1, 0, 2]],
    ['none', [1, 2, 0, 1]],
    ['unknown', [2, 0, 1, 2]],
    ['atMost', [1, 0, 2, 1]],
    ['supported', [1, 0, 2, 1]],
    ['supportable', [1, 0, 2, 1]],
  ])('is ranked by %s, the smallest first, equals alike', (measure, ranks) => {
    const table = tableOf([40, 20, 20], [45, 10, 45], [90, 0, 2], [40, 20, 20]);

    expect([...table.ranks(measure)]).toEqual(ranks);
  });

  it('is ranked by a sum of two, and not by either', () => {
    const table = tableOf([60, 0, 40], [50, 30, 0], [10, 80, 10]);

    expect([...table.ranks('atMost')]).toEqual([1, 2, 0]);
    expect([...table.ranks('supported')]).toEqual([0, 1, 2]);
    expect([...table.ranks('supportable')]).toEqual([0, 2, 1]);
  });

  it('is ranked when that is first asked for, and once', () => {
    const table = tableOf([40, 20, 20], [45, 10, 45]);

    expect(table.ranks('full')).toBe(table.ranks('full'));
    expect(table.ranks('full')).not.toBe(table.ranks('partial'));
  });

  it('occupies three numbers per vector, and seven ranks', () => {
    expect(tableOf([40, 20, 20], [45, 10, 45]).bytes).toBe(2 * (3 * 8 + 7 * 2));
  });
});

describe('Ranks', () => {
  it('are places among the distinct values', () => {
    expect([...denseRanks(Float64Array.of(5, -1, 100, 5, 20))]).toEqual([1, 0, 3, 1, 2]);
  });
});

/** Percentages. */
function tableOf(...shares: readonly (readonly [full: number, partial: number, none: number])[]): CoverageTable {
  const table = new CoverageTable(visitsOf({ chrome: [['1', undefined, 100]] }), shares.length);
  for (const [vector, [full, partial, none]] of shares.entries()) {
    table.full[vector] = full * PART;
    table.partial[vector] = partial * PART;
    table.none[vector] = none * PART;
  }
  return table;
}

/** Of a visit, where there are a hundred. */
const PART = 10 ** 10;
