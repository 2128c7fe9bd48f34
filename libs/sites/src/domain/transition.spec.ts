import { isAdopted } from '#libs/compat';
import { isDecided, isLive, STATES } from './transition.js';

describe('A state', () => {
  it.each([
    ['under way or in force', isLive, ['proposed', 'approved', 'shipping']],
    ['in force', isAdopted, ['approved', 'shipping']],
    ['a word on the subject', isDecided, ['proposed', 'approved', 'rejected', 'shipping']],
  ] as const)('is %s, or is not', (_, fits, expected) => {
    expect(STATES.filter(fits)).toEqual(expected);
  });
});
