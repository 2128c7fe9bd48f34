import { isSame } from './is-same.js';

const NOON = '2026-11-01T12:00:00Z';

describe('two values', () => {
  it.each([
    [1, 1],
    ['a', 'a'],
    [
      { a: 1, b: [{ c: 2 }] },
      { b: [{ c: 2 }], a: 1 },
    ],
    [{ a: 1, b: undefined }, { a: 1 }],
    [new Date(NOON), new Date(NOON)],
    [[], []],
  ])('are the same: %j and %j', (left, right) => {
    expect([isSame(left, right), isSame(right, left)]).toEqual([true, true]);
  });

  it.each([
    [1, '1'],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [[], {}],
    [null, undefined],
    [new Date(NOON), new Date(0)],
    [new Date(NOON), {}],
  ])('are not: %j and %j', (left, right) => {
    expect([isSame(left, right), isSame(right, left)]).toEqual([false, false]);
  });
});
