import { jest } from '@jest/globals';
import { BriefMemory } from './brief-memory.js';

describe('A brief memory', () => {
  let times: number;
  let end: (() => void)[];
  let memory: BriefMemory<number>;
  beforeEach(() => {
    jest.useFakeTimers();
    times = 0;
    end = [];
    memory = new BriefMemory(async () => {
      const reading = (times += 1);
      await new Promise<void>((resolve) => void end.push(resolve));
      if (reading === 2) throw new Error('The database is away.');
      return reading;
    });
  });
  afterEach(() => jest.useRealTimers());

  const finish = (): void => end.splice(0).forEach((resolve) => resolve());

  it('reads once for all who ask while it reads, and for a second after', async () => {
    const first = [memory.get(), memory.get()];
    jest.advanceTimersByTime(5_000);
    first.push(memory.get());
    finish();
    expect(await Promise.all(first)).toEqual([1, 1, 1]);

    jest.advanceTimersByTime(900);
    expect(await memory.get()).toBe(1);
    jest.advanceTimersByTime(200);
    void memory.get().catch(() => undefined);

    expect(times).toBe(2);
  });

  it('keeps nothing of what failed', async () => {
    times = 1;
    const failing = memory.get();
    finish();
    await expect(failing).rejects.toThrow('away');

    const next = memory.get();
    finish();

    expect(await next).toBe(3);
  });

  it('forgets what is under way, too', async () => {
    const old = memory.get();
    memory.forget();
    times = 2;
    const young = memory.get();
    finish();

    expect(await Promise.all([old, young, memory.get()])).toEqual([1, 3, 3]);
  });
});
