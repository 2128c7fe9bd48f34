import { refuseTooMany } from './additions.js';

describe('The additions of a workspace', () => {
  it.each([
    ['features', 500],
    ['browsers', 20],
  ] as const)('are, of its %s, %i at most', (what, most) => {
    expect(() => refuseTooMany(what, most)).not.toThrow();
    expect(() => refuseTooMany(what, most + 1)).toThrow(
      expect.objectContaining({ code: 'too-many-additions', facts: { limit: most } }),
    );
  });
});
