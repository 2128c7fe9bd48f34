import { LOG_LEVELS, type LogLevel } from '#libs/observability';
import { MIGRATE, type Migrating } from './bring-up-to-date.js';
import { flag, variable } from './variable.js';

const postgresUrl = variable<string | undefined>(
  'a PostgreSQL URL, postgresql://user:password@host:5432/name',
  undefined,
  (text) => (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text) ? text : undefined),
);

/** What every process on the database reads. */
export const COMMON_VARIABLES = {
  DATABASE_URL: postgresUrl,
  DATABASE_DIRECT_URL: postgresUrl,
  DATABASE_POOL_SIZE: variable('a number of connections, 2 to 500', 10, (text) =>
    /^[1-9]\d{0,2}$/.test(text) && Number(text) >= 2 && Number(text) <= 500 ? Number(text) : undefined,
  ),
  PLIMSOLL_MIGRATE: variable<Migrating>(`one of ${MIGRATE.join(', ')}`, 'here', (text) =>
    MIGRATE.find((place) => place === text),
  ),
  REDIS_URL: variable<string | undefined>('a Redis URL, redis://user:password@host:6379/0', undefined, (text) =>
    /^rediss?:\/\//.test(text) && URL.canParse(text) ? text : undefined,
  ),
  WEBHOOK_ALLOW_PRIVATE: flag(false),
  LOG_LEVEL: variable<LogLevel>(`one of ${LOG_LEVELS.join(', ')}`, 'info', (text) =>
    LOG_LEVELS.find((level) => level === text),
  ),
};
