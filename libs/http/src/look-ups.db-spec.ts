import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Principal } from '#libs/kernel';
import { Limits, MemoryCounts, openSharedCounts } from '#libs/limits';
import { roomyLimits } from '../../limits/src/testing/roomy-limits.js';
import { Authenticator } from './admission.js';
import { LookUps } from './look-ups.js';
import { principal } from './testing/serving.js';

const SERVER = process.env.TEST_REDIS_URL;
const CAPTAIN = principal('captain', 'harbour');

/** Takes its time, and remembers nobody. */
class SlowLookUps extends Authenticator {
  lookUps = 0;

  recogniser(): () => undefined {
    return () => undefined;
  }

  async authenticate(authorization: string): Promise<Principal | undefined> {
    this.lookUps += 1;
    await pause(30);
    return authorization === 'captain' ? CAPTAIN : undefined;
  }
}

/** Without a Redis they share a memory. */
describe('Looking up who calls in two processes', () => {
  const quotas = { ...roomyLimits, 'authentication-failures': { q: 3, w: 60 } };
  const silent = { warn: () => undefined, info: () => undefined };
  const closing: (() => void)[] = [];
  const openLimits = async (): Promise<Limits> => {
    if (SERVER === undefined) return memory;
    const counts = await openSharedCounts(SERVER, 'closed', silent);
    closing.push(() => {
      counts.close();
    });
    return new Limits(quotas, counts);
  };
  const memory = new Limits(quotas, new MemoryCounts());
  let slow: SlowLookUps;
  let processes: LookUps[];
  let address: string;
  beforeEach(async () => {
    [slow, address] = [new SlowLookUps(), randomUUID()];
    processes = [new LookUps(slow, await openLimits()), new LookUps(slow, await openLimits())];
  });
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });
  const atOnce = (count: number, authorization: string) =>
    Promise.all(
      Array.from({ length: count }, (_, at) => processes[at % processes.length].find(authorization, () => address)),
    );

  it('looks up as many keys that nobody has as an address may show to both', async () => {
    const found = await atOnce(40, 'stranger');

    expect(slow.lookUps).toBe(3);
    expect(found.filter(({ failures: [failure] }) => failure.isOver)).toHaveLength(37);
  });

  it('lets in everybody who has a key, though the other looks up as many as may fail', async () => {
    const found = await atOnce(20, 'captain');

    expect(found).toEqual(Array<unknown>(20).fill({ principal: CAPTAIN, failures: [] }));
  });

  it('refuses at once what is beyond, when nobody is being looked up', async () => {
    await atOnce(3, 'stranger');
    const [refused] = await atOnce(1, 'captain');

    expect(refused).toMatchObject({ failures: [{ remaining: 0, isOver: true }] });
    expect(slow.lookUps).toBe(3);
  });
});
