import { Logger as Spoken } from '@nestjs/common';
import { pino } from 'pino';
import { NestLogger } from './nest-logger.js';

describe('What Nest says', () => {
  const spoken = (level: string, say: (nest: NestLogger) => void): object[] => {
    const lines: string[] = [];
    say(new NestLogger(pino({ level }, { write: (line: string) => void lines.push(line) })));
    return lines.map((line) => JSON.parse(line) as object);
  };
  const all = (nest: NestLogger) => {
    nest.log('Mapped {/api, GET} route', 'RouterExplorer');
    nest.warn('an old option', 'Factory');
    nest.error('could not', 'at start (main.js:1)', 'Loader');
  };

  it('are lines of the log, with where it was said', () => {
    expect(spoken('debug', all)).toMatchObject([
      { level: 20, context: 'RouterExplorer', msg: 'Mapped {/api, GET} route' },
      { level: 40, context: 'Factory', msg: 'an old option' },
      { level: 50, context: 'Loader', stack: 'at start (main.js:1)', msg: 'could not' },
    ]);
  });

  it('is no more than warnings and errors unless somebody debugs', () => {
    expect(spoken('info', all)).toMatchObject([{ msg: 'an old option' }, { msg: 'could not' }]);
  });

  it('are told to everybody where they are facts', () => {
    const lines = spoken('info', (nest) => nest.log({ msg: 'job done', jobId: '1' }, 'Jobs'));

    expect(lines).toMatchObject([{ level: 30, context: 'Jobs', msg: 'job done', jobId: '1' }]);
  });

  it('can be said through its own class', () => {
    const lines = spoken('info', (nest) => {
      Spoken.overrideLogger(nest);
      new Spoken('Anywhere').warn('careful');
      Spoken.overrideLogger(false);
    });

    expect(lines).toMatchObject([{ context: 'Anywhere', msg: 'careful' }]);
  });
});
