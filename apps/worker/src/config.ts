import type { LogLevel } from '#libs/observability';
import type { PostgresConfig } from '#libs/persistence';
import { COMMON_VARIABLES, type Migrating, postgresOf, readVariables, WrongConfiguration } from '#libs/process';

export interface Config {
  readonly database: PostgresConfig;
  /** Where migrations are applied. */
  readonly migrating: Migrating;
  /** Where processes keep results for one another; absent: each by itself. */
  readonly redisUrl?: string;
  /** Whether webhooks may lead to private addresses. */
  readonly webhooksAllowPrivate: boolean;
  readonly logLevel: LogLevel;
}

/** Of the same variables as the API's, which it passes over where they are about answering. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = readVariables(COMMON_VARIABLES, environment);
  const database = postgresOf(given);
  if (!database) throw new WrongConfiguration(NO_SERVER);
  return {
    database,
    migrating: given.PLIMSOLL_MIGRATE,
    ...(given.REDIS_URL !== undefined && { redisUrl: given.REDIS_URL }),
    webhooksAllowPrivate: given.WEBHOOK_ALLOW_PRIVATE,
    logLevel: given.LOG_LEVEL,
  };
}

const NO_SERVER =
  'A worker needs DATABASE_URL, the PostgreSQL that it shares with the API. The embedded database has one process, which works itself.';
