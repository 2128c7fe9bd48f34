import type { LogFormat, LogLevel } from '#libs/observability';
import type { PostgresConfig } from '#libs/persistence';
import {
  COMMON_VARIABLES,
  type Migrating,
  type MonitoringPlace,
  postgresOf,
  readVariables,
  WrongConfiguration,
} from '#libs/process';

export interface Config {
  readonly database: PostgresConfig;
  /** Where migrations are applied. */
  readonly migrating: Migrating;
  /** Where processes keep results for one another; absent: each by itself. */
  readonly redisUrl?: string;
  /** Whether webhooks may lead to private addresses. */
  readonly webhooksAllowPrivate: boolean;
  /** Where operators ask after this process; without a port nowhere. */
  readonly monitoring: MonitoringPlace;
  readonly logLevel: LogLevel;
  /** Absent: for people on a terminal, else JSON. */
  readonly logFormat?: LogFormat;
}

/** Of the same variables as the API's, which it passes over where they are about answering. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = readVariables(COMMON_VARIABLES, environment);
  const server = postgresOf(given);
  if (!server) throw new WrongConfiguration(NO_SERVER);
  const { replicaUrl: _, ...database } = server; // it answers nobody
  return {
    database,
    migrating: given.PLIMSOLL_MIGRATE,
    ...(given.REDIS_URL !== undefined && { redisUrl: given.REDIS_URL }),
    webhooksAllowPrivate: given.WEBHOOK_ALLOW_PRIVATE,
    monitoring: { host: given.METRICS_HOST, port: given.METRICS_PORT },
    logLevel: given.LOG_LEVEL,
    logFormat: given.LOG_FORMAT,
  };
}

const NO_SERVER =
  'A worker needs DATABASE_URL, the PostgreSQL that it shares with the API. The embedded database has one process, which works itself.';
