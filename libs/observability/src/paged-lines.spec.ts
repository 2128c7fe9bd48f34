import { setTimeout as pause } from 'node:timers/promises';
import { createLogger } from './logger.js';
import { PagedLines } from './paged-lines.js';

describe('The pages of a log', () => {
  let written: string[];
  let flushes: number;
  let lines: PagedLines;

  beforeEach(() => {
    written = [];
    flushes = 0;
    lines = new PagedLines({ write: (text) => written.push(text), flushSync: () => (flushes += 1) });
  });

  it('hold lines back until they are full, and lose none', () => {
    const line = `${'x'.repeat(999)}\n`;
    for (let count = 0; count < 160; count += 1) lines.write(line);
    expect(written).toHaveLength(2);

    lines.flushSync();
    expect(written.join('')).toBe(line.repeat(160));
  });

  it('are written within a quarter of a second', async () => {
    lines.write('late\n');
    expect(written).toEqual([]);

    await pause(600);
    expect(written).toEqual(['late\n']);
  });

  it('are written at once when a line is fatal', () => {
    const logger = createLogger('info', 'json', lines);
    logger.info('one');
    logger.fatal('two');

    expect(written.join('').trim().split('\n')).toHaveLength(2);
    expect(flushes).toBe(1);
  });
});
