import { LOG_FORMATS, LOG_LEVELS, type LogFormat, type LogLevel } from '#libs/observability';
import { MIGRATE, type Migrating } from './bring-up-to-date.js';
import { flag, variable } from './variable.js';

const postgresUrl = variable<string | undefined>(
  'a PostgreSQL URL, postgresql://user:password@host:5432/name',
  undefined,
  (text) => (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text) ? text : undefined),
);

const portOf = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
const hostOf = (text: string): string | undefined => (/^[\w.:-]+$/.test(text) ? text : undefined);

/** A port to listen at; 0 takes any free one. */
export const aPort = <Fallback extends number | undefined>(fallback: Fallback) =>
  variable<number | Fallback>('a port, 0 to 65535', fallback as never, portOf);
/** An address to listen at. */
export const aHost = (fallback: string) => variable('a host name or address to listen at', fallback, hostOf);

/** What every process on the database reads. */
export const COMMON_VARIABLES = {
  DATABASE_URL: postgresUrl,
  DATABASE_DIRECT_URL: postgresUrl,
  DATABASE_REPLICA_URL: postgresUrl,
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
  METRICS_PORT: aPort(undefined),
  METRICS_HOST: aHost('127.0.0.1'),
  LOG_LEVEL: variable<LogLevel>(`one of ${LOG_LEVELS.join(', ')}`, 'info', (text) =>
    LOG_LEVELS.find((level) => level === text),
  ),
  LOG_FORMAT: variable<LogFormat | undefined>(`one of ${LOG_FORMATS.join(', ')}`, undefined, (text) =>
    LOG_FORMATS.find((format) => format === text),
  ),
};
