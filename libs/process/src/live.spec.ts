import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

/** It is built beforehand, as `npm test` does. */
const BUILT = new URL('../../../dist/libs/process/src/live.js', import.meta.url).href;

describe('A process that lives', () => {
  /** Begins as told, in a process of its own, and says whatever it writes. */
  const live = (begin: string) => {
    const code = `
      import { setTimeout as pause } from 'node:timers/promises';
      const { live } = await import(${JSON.stringify(BUILT)});
      const say = (what) => process.stdout.write(what + '\\n');
      await live(async () => { ${begin} });`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { env: { PATH: '' } });
    return { child, said: () => once(child.stdout, 'data'), ended: once(child, 'close') };
  };
  const RUNS = `setInterval(() => {}, 1_000); say('begun'); return { stop: async (signal, hurried) => {
    say('stopping'); await pause(5_000, undefined, { signal: hurried }).catch(() => say('hurried')); } };`;

  it('is there to be started', () => {
    expect(existsSync(new URL(BUILT))).toBe(true);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('ends at once by %s while it begins', async (signal, code) => {
    const { child, said, ended } = live(`say('beginning'); await pause(5_000); return { stop: async () => {} };`);
    await said();

    child.kill(signal);

    expect(await ended).toEqual([code, null]);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('cuts short what it waits for when %s follows', async (signal) => {
    const { child, said, ended } = live(RUNS);
    await said();
    const begun = performance.now();
    child.kill('SIGTERM');
    await said();

    child.kill(signal);

    expect(await ended).toEqual([0, null]);
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});
