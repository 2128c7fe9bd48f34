import { Progress } from './progress.js';

describe('Progress', () => {
  const writing = (isTTY: boolean) => {
    const written: string[] = [];
    let time = 0;
    return { written, progress: new Progress({ isTTY, write: (text) => written.push(text) }, () => (time += 500)) };
  };

  it('rewrites one line on a terminal, once a percent', async () => {
    const { written, progress } = writing(true);

    await progress.step('Import', async (tell) => {
      for (let done = 0; done <= 1000; done += 1) tell(done, 1000);
      await Promise.resolve();
    });

    expect(written.filter((line) => line.includes('50 %'))).toHaveLength(1);
    expect(written).toHaveLength(1 + 101 + 1 + 1);
    expect(written.at(-1)).toBe('\n');
  });

  it('writes a line when a step begins and one when it is done to a pipe', async () => {
    const { written, progress } = writing(false);

    const answer = await progress.step('Import', (tell) => {
      tell(1, 2);
      return Promise.resolve(42);
    });

    expect(answer).toBe(42);
    expect(written.map((line) => line.trim().replace(/ +/, ' '))).toEqual(['Import …', 'Import done in 0.5 s']);
  });

  it('does not call done what failed', async () => {
    const { written, progress } = writing(false);

    await expect(progress.step('Import', () => Promise.reject(new Error('no space')))).rejects.toThrow('no space');

    expect(written.join('')).not.toContain('done');
  });
});
