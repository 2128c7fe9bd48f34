import { isMistyped, newSecret } from './secret.js';

describe('A secret', () => {
  it('is told from one with a wrong letter, without a look-up', () => {
    const secret = newSecret();
    const wrong = secret.replace(/.$/, (letter) => (letter === 'a' ? 'b' : 'a'));

    expect([isMistyped(secret), isMistyped(wrong)]).toEqual([false, true]);
  });

  it.each(['a-key-that-somebody-chose-for-themselves', `plk_${'a'.repeat(43)}`, 'plk_'])(
    'is not doubted where it was not made here: %s',
    (given) => {
      expect(isMistyped(given)).toBe(false);
    },
  );
});
