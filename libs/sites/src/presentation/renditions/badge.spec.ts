import { badgeOf } from './badge.js';

describe('A badge', () => {
  it('counts the safe among all features', () => {
    expect(badgeOf({ safe: 671, all: 1204 })).toEqual({
      ...{ schemaVersion: 1, label: 'safe features', message: '671 of 1204', color: 'green' },
    });
  });

  it.each([
    [60, 'brightgreen'],
    [59, 'green'],
    [49, 'yellowgreen'],
    [39, 'yellow'],
    [29, 'orange'],
    [19, 'red'],
    [0, 'red'],
  ])('is coloured by their share: %i %% are %s', (safe, color) => {
    expect(badgeOf({ safe, all: 100 })).toMatchObject({ color });
  });

  it('is grey where there is nothing to count', () => {
    expect(badgeOf()).toMatchObject({ message: 'no data', color: 'lightgrey' });
    expect(badgeOf({ safe: 0, all: 0 })).toMatchObject({ color: 'lightgrey' });
  });
});
