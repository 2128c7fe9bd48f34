import type { Principal } from '#libs/kernel';
import { Limits, MemoryCounts } from '#libs/limits';
import { setImmediate as pause } from 'node:timers/promises';
import { roomyLimits } from '../../limits/src/testing/roomy-limits.js';
import { Authenticator, unauthenticated } from './admission.js';
import { LookUps } from './look-ups.js';
import { principal } from './testing/serving.js';

/** Finds the captain, whom it then remembers for as long as it is told to, and nobody else. */
class SlowLookUps extends Authenticator {
  lookUps = 0;
  remembers = false;
  refuses = false;
  isAway = false;

  recogniser(authorization: string): () => Principal | undefined {
    return () => (this.remembers && authorization === 'captain' ? CAPTAIN : undefined);
  }

  async authenticate(authorization: string): Promise<Principal | undefined> {
    this.lookUps += 1;
    await pause();
    if (this.refuses) throw unauthenticated('The token has ended.');
    if (this.isAway) throw new Error('The database is away.');
    return authorization === 'captain' ? CAPTAIN : undefined;
  }
}
const CAPTAIN = principal('captain', 'harbour');

describe('Looking up who calls', () => {
  let lookUps: SlowLookUps;
  let lookingUp: LookUps;
  beforeEach(() => {
    lookUps = new SlowLookUps();
    const quotas = { ...roomyLimits, 'authentication-failures': { q: 3, w: 60 } };
    lookingUp = new LookUps(lookUps, new Limits(quotas, new MemoryCounts(() => 0)));
  });
  const find = (authorization: string, address = 'here') => lookingUp.find(authorization, () => address);
  const atOnce = (count: number, authorization: string) =>
    Promise.all(Array.from({ length: count }, () => find(authorization)));

  it('looks up as many keys that nobody has as an address may show, however many come at once', async () => {
    await atOnce(50, 'stranger');
    await find('stranger');

    expect(lookUps.lookUps).toBe(3);
    await find('stranger', 'elsewhere');
    expect(lookUps.lookUps).toBe(4);
  });

  it('lets in everybody who has a key, however many of one address come at once', async () => {
    const found = await atOnce(50, 'captain');

    expect(found).toEqual(Array<unknown>(50).fill({ principal: CAPTAIN, failures: [] }));
  });

  it('knows without a look-up whom it found lately, and asks nothing of their address', async () => {
    await atOnce(4, 'stranger');
    lookUps.remembers = true;

    expect(await find('captain')).toEqual({ principal: CAPTAIN, failures: [] });
    expect(lookUps.lookUps).toBe(3);
  });

  it('tells of a failure how its address stands with its failures', async () => {
    const [first, , , refused] = [await find('a'), await find('b'), await find('c'), await find('d')];

    expect(first.failures).toMatchObject([{ remaining: 2, isOver: false }]);
    expect(refused.failures).toMatchObject([{ remaining: 0, isOver: true }]);
  });

  it('takes what is refused with a reason for a failure too', async () => {
    lookUps.refuses = true;
    const [first, , , beyond] = [await find('a'), await find('b'), await find('c'), await find('d')];

    expect(first).toMatchObject({ failures: [{ remaining: 2 }], refusal: { why: { code: 'unauthenticated' } } });
    expect(beyond).toEqual({ failures: [expect.objectContaining({ isOver: true })] });
    expect(lookUps.lookUps).toBe(3);
  });

  it('takes no look-up for a failure that came to nothing', async () => {
    lookUps.isAway = true;
    for (let time = 0; time < 5; time += 1) await expect(find('captain')).rejects.toThrow('away');
    lookUps.isAway = false;

    expect(await find('captain')).toMatchObject({ principal: CAPTAIN });
  });
});
