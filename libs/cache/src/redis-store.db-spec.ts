import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Line } from '../../limits/src/testing/line.js';
import { RedisStore } from './redis-store.js';

/** Without a server only what needs no answer is tested. */
const SERVER = process.env.TEST_REDIS_URL;
const TTL = 60_000;

describe('Results in Redis', () => {
  let lines: string[];
  const opened: RedisStore[] = [];
  const open = (url: string): RedisStore => {
    const log = (level: string) => (_facts: object, message: string) => lines.push(`${level} ${message}`);
    const store = RedisStore.open(url, { warn: log('warn'), info: log('info') });
    opened.push(store);
    return store;
  };
  beforeEach(() => {
    lines = [];
  });
  afterAll(() => opened.forEach((store) => store.close()));

  it('are not waited for while nothing is there, which is told once', async () => {
    const line = await Line.to();
    await line.cut();
    const store = open(line.url);
    const begun = performance.now();

    await expect(store.get('a')).rejects.toThrow();
    await expect(store.get('a')).rejects.toThrow();
    store.put('a', new Uint8Array(8), TTL);

    expect(performance.now() - begun).toBeLessThan(500);
    expect(lines).toEqual(['warn results: Redis is away, this process works them out by itself meanwhile']);
  });

  if (SERVER !== undefined) {
    it('are found as they were put, by whoever asks there', async () => {
      const [key, value] = [randomUUID(), Uint8Array.from({ length: 256 }, (_, at) => at)];
      const store = await reached(open(SERVER));
      store.put(key, value, TTL);

      const found = await (await reached(open(SERVER))).get(key);

      expect(Uint8Array.from(found ?? [])).toEqual(value);
      expect(await store.get(randomUUID())).toBeUndefined();
    });

    it('are gone when their time is over', async () => {
      const store = await reached(open(SERVER));
      const key = randomUUID();
      store.put(key, new Uint8Array(8), 20);
      expect(await store.get(key)).toBeDefined();

      await pause(60);

      expect(await store.get(key)).toBeUndefined();
    });

    it('of a server that grows silent are waited for a blink, and found again when it is back', async () => {
      const line = await Line.to(SERVER);
      const store = await reached(open(line.url));
      line.silence();
      const begun = performance.now();

      await expect(store.get('a')).rejects.toThrow('no answer within 50 ms');

      expect(performance.now() - begun).toBeLessThan(500);
      await expect(store.get('a')).rejects.toThrow('it is not asked');
      await reached(store);
      expect(lines.at(-1)).toBe('info results: Redis is back');
      store.close();
      await line.cut();
    });
  }
});

/** It connects in the background, and rests after a failure. */
async function reached(store: RedisStore): Promise<RedisStore> {
  for (let time = 0; time < 200; time += 1) {
    const isThere = await store.get('reached').then(
      () => true,
      () => false,
    );
    if (isThere) return store;
    await pause(50);
  }
  throw new Error('It was not reached in time.');
}
