import { settled } from './number-style.js';
import { CountReader } from './visit-count.js';

const SEPARATORS = { commas: true, semicolons: false };
type Separator = keyof typeof SEPARATORS;

/** The counts of a file's cells, read in their order and settled at its end. */
function read(cells: readonly string[], separator: Separator = 'commas'): number[] {
  const reader = new CountReader(SEPARATORS[separator]);
  const counts = cells.map((cell) => reader.read(cell));
  reader.settle();
  return counts.map(settled);
}

describe('a count of visits', () => {
  it.each([
    ['0', 0],
    ['1234', 1234],
    [' 42 ', 42],
    ['12.5', 12.5],
    ['0.125', 0.125],
    ['1,234', 1234],
    ['1,234,567', 1_234_567],
    ['1,234.5', 1234.5],
    ['1 234', 1234],
    ['1 234 567', 1_234_567],
    ['1\u202f234,5', 1234.5],
    ['1\u00a0234', 1234],
    ["1'234", 1234],
    ['1’234.75', 1234.75],
    ['12,5', 12.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['9007199254740991', 9007199254740991],
  ])('written %s is %d', (cell, count) => {
    expect(read([cell])).toEqual([count]);
    expect(read([cell], 'semicolons')).toEqual([count]);
  });

  it.each([
    ['', /empty/],
    ['-1', /negative/],
    ['−1', /negative/],
    ['(12)', /negative/],
    ['abc', /not a number/],
    ['12%', /not a number/],
    ['1e5', /not a number/],
    ['NaN', /not a number/],
    ['Infinity', /not a number/],
    ['1,23,456', /not a number/],
    ['1 23', /not a number/],
    ['1.234,567.8', /not a number/],
    ['1,234,56', /not a number/],
    ['.5', /not a number/],
    ['0x10', /not a number/],
    ['9007199254740993', /counted exactly/],
  ])('is not what is written %s', (cell, why) => {
    expect(() => read([cell])).toThrow(why);
  });
});

describe('the counts of a file, in whichever order', () => {
  const inEveryOrder = (cells: readonly string[]): string[][] =>
    cells.length < 2
      ? [[...cells]]
      : cells.flatMap((cell, at) => inEveryOrder(cells.toSpliced(at, 1)).map((others) => [cell, ...others]));

  it.each<[Separator, Readonly<Record<string, number>>]>([
    ['semicolons', { '12.345': 12_345, '567': 567, '1.200': 1200 }],
    ['semicolons', { '1.234': 1234, '12,5': 12.5, '0,125': 0.125 }],
    ['semicolons', { '1.234': 1.234, '12.5': 12.5 }],
    ['semicolons', { '1,234': 1234, '567': 567 }],
    ['semicolons', { '1,234': 1234, '1,234.5': 1234.5 }],
    ['commas', { '1,234': 1234, '567': 567 }],
    ['commas', { '1.234': 1.234, '1,234': 1234 }],
    ['commas', { '1.234': 1.234, '0.125': 0.125 }],
    ['commas', { '1.234': 1234, '1.234.567': 1_234_567 }],
    ['commas', { '1.234': 1234, '12,5': 12.5, '1,234': 1.234 }],
  ])('with cells separated by %s: %j', (separator, counts) => {
    for (const cells of inEveryOrder(Object.keys(counts)))
      expect(read(cells, separator)).toEqual(cells.map((cell) => counts[cell]));
  });

  it.each<[Separator, readonly string[]]>([
    ['commas', ['1.234']],
    ['commas', ['12.345', '567', '1.200']],
    ['semicolons', ['1.234', '1,234']],
  ])('are refused where nothing tells how they are meant, separated by %s: %j', (separator, cells) => {
    for (const order of inEveryOrder(cells)) expect(() => read(order, separator)).toThrow(/thousands or as a fraction/);
  });

  it.each<[readonly string[]]>([[['12,5', '12.5']], [['1,234,567', '1.234,5']], [['1.234', '12.5', '12,5']]])(
    'are refused where two contradict each other: %j',
    (cells) => {
      for (const order of inEveryOrder(cells)) expect(() => read(order)).toThrow(/marks decimals by/);
    },
  );

  it('is plain from the first on that tells how all are meant', () => {
    const reader = new CountReader(true);
    const counts = ['1.234', '12.5', '1.234'].map((cell) => reader.read(cell));

    expect(counts).toEqual([{ style: { decimalMark: '.' }, by: { '.': 1.234, ',': 1_234 } }, 12.5, 1.234]);
  });
});
