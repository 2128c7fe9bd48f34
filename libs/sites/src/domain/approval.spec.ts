import { isStillApproved, type OwnKeys } from './approval.js';

describe('An approval', () => {
  it.each<[string, OwnKeys, OwnKeys, boolean]>([
    ['what the catalogue has', undefined, undefined, true],
    ['the same keys', ['css.grid', 'css.has'], ['css.has', 'css.grid'], true],
    ['a part of the keys', ['css.grid', 'css.has'], ['css.has'], true],
    ['more keys', ['css.grid'], ['css.grid', 'css.has'], false],
    ['other keys', ['css.grid'], ['css.has'], false],
    ['what the catalogue has, for own keys', undefined, ['css.grid'], false],
    ['own keys, for what the catalogue has', ['css.grid'], undefined, false],
  ])('is of what was approved: %s', (_, approved, keys, expected) => {
    expect(isStillApproved(approved, keys)).toBe(expected);
  });
});
