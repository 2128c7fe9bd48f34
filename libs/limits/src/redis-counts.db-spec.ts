import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Charge, Counts } from './counts.js';
import { Limit } from './limit.js';
import { RedisCounts } from './redis-counts.js';
import { countsContract } from './testing/counts.contract.js';
import { Line } from './testing/line.js';

/** Redis 6.2 or later; without it what needs no answer is tested alone. */
const SERVER = process.env.TEST_REDIS_URL;
const limit = new Limit('default', { q: 100, w: 60 });
const opened: RedisCounts[] = [];
const open = async (url: string): Promise<RedisCounts> => {
  const counts = await RedisCounts.open(url);
  opened.push(counts);
  return counts;
};
afterAll(() => {
  for (const counts of opened) counts.close();
});

describe('Counts in Redis', () => {
  const charge = () => ({ limit, key: randomUUID(), cost: 1 });

  it('refuse at once while nothing is there, and are opened nevertheless', async () => {
    const line = await Line.to();
    await line.cut();
    const counts = await open(line.url);

    await expect(counts.take([charge()])).rejects.toThrow("Stream isn't writeable");
    await expect(counts.reach()).rejects.toThrow("Stream isn't writeable");
  });

  if (SERVER !== undefined) onServer(SERVER, charge);
});

function onServer(server: string, charge: () => Charge): void {
  describe('on a server', () => {
    let counts: RedisCounts;
    beforeAll(async () => {
      counts = await open(server);
    });
    countsContract(() => ({ counts: new Apart(counts), forward: (ms) => pause(ms + 2) }));

    it('are the same for all who count there, however many come at once', async () => {
      const other = await open(server);
      const taken = charge();

      const stood = await Promise.all(Array.from({ length: 500 }, (_, at) => (at % 2 ? other : counts).take([taken])));

      expect(stood.filter(([{ isOver }]) => !isOver)).toHaveLength(100);
      expect(stood.map(([{ remaining }]) => remaining).sort((a, b) => b - a)).toEqual(
        Array.from({ length: 500 }, (_, at) => Math.max(0, 99 - at)),
      );
    });

    it('give up a server that grows silent, and find it again', async () => {
      const line = await Line.to(server);
      const through = await open(line.url);
      await through.take([charge()]);

      line.silence();
      const begun = performance.now();
      await expect(through.take([charge()])).rejects.toThrow('no answer within 200 ms');
      expect(performance.now() - begun).toBeLessThan(1000);

      await until(() => through.reach());
      expect(await through.take([charge()])).toMatchObject([{ remaining: 99 }]);
      through.close();
      await line.cut();
    });

    it('wait for an answer that came while this process was busy', async () => {
      const taking = counts.take([charge()]);
      await new Promise(setImmediate); // it is sent, and not answered yet
      for (const begun = performance.now(); performance.now() - begun < 600;);

      expect(await taking).toMatchObject([{ remaining: 99 }]);
    });

    it('are counted by a quota that was lowered meanwhile', async () => {
      const taken = charge();
      await counts.take([{ ...taken, cost: 50 }]);
      const lowered = { ...taken, limit: new Limit('default', { q: 10, w: 60 }) };

      expect(await counts.take([lowered])).toMatchObject([{ remaining: 0, isOver: true }]);
    });
  });
}

async function until(done: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < 100; time += 1) {
    try {
      await done();
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error('It did not come to pass in time.');
}

/** Callers that no other test knows. */
class Apart extends Counts {
  private readonly own = randomUUID();

  constructor(private readonly counts: Counts) {
    super();
  }

  take(charges: readonly Charge[]) {
    return this.counts.take(charges.map((charge) => this.apart(charge)));
  }

  giveBack(charge: Charge) {
    return this.counts.giveBack(this.apart(charge));
  }

  private apart = (charge: Charge): Charge => ({ ...charge, key: this.own + charge.key });
}
