import { createLogger } from './logger.js';
import { ReadableLines } from './readable-lines.js';

describe('The log as people read it', () => {
  const said = (isColoured: boolean, say: (logger: ReturnType<typeof createLogger>) => void): string[] => {
    const written: string[] = [];
    const sink = { write: (text: string) => written.push(text), flushSync: () => undefined };
    say(createLogger('info', 'pretty', new ReadableLines(sink, isColoured)));
    return written;
  };

  it('has a line with time, level, message and facts', () => {
    const [line] = said(false, (logger) => logger.info({ method: 'GET', status: 200, of: { a: 1 } }, 'answered'));

    expect(line).toMatch(/^\d\d:\d\d:\d\d\.\d{3} INFO {2}answered method=GET status=200 of=\{"a":1\}\n$/);
  });

  it('has the stack of an error below', () => {
    const [text = ''] = said(false, (logger) => logger.error({ err: new Error('no room') }, 'could not'));

    const [first, second, third] = text.split('\n');
    expect(first).toMatch(/ ERROR could not$/);
    expect(second).toBe('    Error: no room');
    expect(third).toMatch(/^ {8}at /);
  });

  it('is coloured on a terminal alone', () => {
    const warn = (logger: ReturnType<typeof createLogger>) => logger.warn('careful');

    expect(said(true, warn)[0]).toContain('\u001B[33mWARN \u001B[39m');
    expect(said(false, warn)[0]).not.toContain('\u001B');
  });

  it('lets nobody who is logged move the cursor', () => {
    const [line] = said(false, (logger) => logger.info({ path: '/a\u001B[2J\rb\n' }, 'answered'));

    expect(line).toMatch(/path=\/a·b·\n$/);
  });

  it('passes on what is no line of the log', () => {
    const written: string[] = [];
    new ReadableLines({ write: (text) => written.push(text), flushSync: () => undefined }, false).write('so be it\n');

    expect(written).toEqual(['so be it\n']);
  });
});
