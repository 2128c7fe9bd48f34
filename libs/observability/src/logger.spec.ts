import { createLogger } from './logger.js';

describe('The log', () => {
  const lines: string[] = [];
  const logger = createLogger('info', 'json', { write: (line) => void lines.push(line) });

  beforeEach(() => {
    lines.length = 0;
  });

  it('does not hold what lets someone in', () => {
    logger.info(
      { headers: { authorization: 'Bearer plk_secret' }, key: 'plk_secret', config: { password: 'plk_secret' } },
      'asked',
    );

    expect(lines.join('')).not.toContain('plk_secret');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ key: '[redacted]', msg: 'asked' });
  });

  it('leaves out what is below its level', () => {
    logger.debug('detail');

    expect(lines).toEqual([]);
  });
});
