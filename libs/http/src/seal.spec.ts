import { Seal } from './seal.js';

describe('A seal', () => {
  const secret = Buffer.from('{"key":"plk_once"}');

  it('is opened by whoever closed it, and shows nothing of what is in it', () => {
    const sealed = new Seal('Bearer mine').close(secret);

    expect(Buffer.from(sealed).includes('plk_once')).toBe(false);
    expect(new Seal('Bearer mine').open(sealed)).toEqual(secret);
    expect(new Seal('bearer  mine').open(sealed)).toEqual(secret);
  });

  it('is not opened by anybody else, nor when it was changed', () => {
    const sealed = new Seal('Bearer mine').close(secret);
    const changed = sealed.with(30, sealed[30] ^ 1);

    expect([new Seal('Bearer yours').open(sealed), new Seal('Bearer mine').open(changed)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('closes the same in another way each time', () => {
    const seal = new Seal('Bearer mine');

    expect(seal.close(secret)).not.toEqual(seal.close(secret));
  });
});
