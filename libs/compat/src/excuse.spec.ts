import { excuses, isStillApproved, type OwnKeys } from './excuse.js';

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

describe('An adoption', () => {
  it.each([
    ['approved', 'approved', undefined, true],
    ['shipping, with a waiver on its last day', 'shipping', '2026-11-29', true],
    ['approved, with a waiver that ended the day before', 'approved', '2026-11-28', false],
    ['proposed', 'proposed', undefined, false],
  ])('that is %s excuses what is not safe or does not', (_, state, until, expected) => {
    const adoption = { state, ...(until !== undefined && { waiver: { until } }) };

    expect(excuses(adoption, undefined, '2026-11-29')).toBe(expected);
    expect(excuses({ ...adoption, approvedKeys: ['css.grid'] }, undefined, '2026-11-29')).toBe(false);
  });
});
