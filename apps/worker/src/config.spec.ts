import { WrongConfiguration } from '#libs/process';
import { readConfig } from './config.js';

const STRICT = { migrating: 'here', webhooksAllowPrivate: false, monitoring: { host: '127.0.0.1' } };

describe('The configuration of a worker', () => {
  const url = 'postgresql://plimsoll@localhost/plimsoll';

  it('is where the database and results are, and what is logged', () => {
    const common = { ...STRICT, database: { url, poolSize: 10 } };
    expect(readConfig({ DATABASE_URL: url, PORT: '3001' })).toEqual({ ...common, logLevel: 'info' });
    const asked = {
      ...{ LOG_LEVEL: 'warn', LOG_FORMAT: 'json', METRICS_PORT: '9464', REDIS_URL: 'redis://localhost' },
      DATABASE_REPLICA_URL: 'postgresql://plimsoll@replica.example/plimsoll',
    };
    expect(readConfig({ DATABASE_URL: url, ...asked })).toEqual({
      ...{ ...common, redisUrl: 'redis://localhost', logLevel: 'warn', logFormat: 'json' },
      monitoring: { host: '127.0.0.1', port: 9464 },
    });
  });

  it.each([{}, { DATABASE_URL: '' }, { PLIMSOLL_DATA_DIR: '.data' }])('refuses the embedded database: %j', (given) => {
    const reading = () => readConfig(given);

    expect(reading).toThrow(WrongConfiguration);
    expect(reading).toThrow(/^A worker needs DATABASE_URL, [^\n]*$/);
  });

  it('names what is wrong', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://here', LOG_LEVEL: 'loud' })).toThrow(
      /^DATABASE_URL must be .*\nLOG_LEVEL must be /,
    );
  });
});
