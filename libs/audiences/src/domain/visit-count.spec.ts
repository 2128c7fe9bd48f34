import { CountReader } from './visit-count.js';

const read = (cell: string, commaDecimals = false) => new CountReader(commaDecimals).read(cell);

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
    ['1.234', 1.234],
    ['9007199254740991', 9007199254740991],
  ])('written %s is %d', (cell, count) => {
    expect(read(cell)).toBe(count);
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
    expect(() => read(cell)).toThrow(why);
  });

  it('follows the way that the file has shown before', () => {
    const german = new CountReader(true);

    expect(['12,5', '1.234', '0,125'].map((cell) => german.read(cell))).toEqual([12.5, 1234, 0.125]);
  });

  it('is refused when it contradicts the way shown before', () => {
    const mixed = new CountReader(false);
    mixed.read('1,234');

    expect(() => mixed.read('12,5')).toThrow(/marks decimals by ","/);
  });

  it('is refused when a file of commas as decimals may mean thousands or a fraction', () => {
    expect(() => read('1.234', true)).toThrow(/thousands or a fraction/);
    expect(read('1.2345', true)).toBe(1.2345);
  });
});
