import type { LogLevel } from '#libs/observability';
import { COMMON_VARIABLES, type Migrating, readVariables, WrongConfiguration } from '#libs/process';

export interface Config {
  readonly database: { readonly url: string };
  /** Where migrations are applied. */
  readonly migrating: Migrating;
  /** Whether webhooks may lead to private addresses. */
  readonly webhooksAllowPrivate: boolean;
  readonly logLevel: LogLevel;
}

/** Of the same variables as the API's, which it passes over where they are about answering. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const { DATABASE_URL: url, ...given } = readVariables(COMMON_VARIABLES, environment);
  if (url === undefined) throw new WrongConfiguration(NO_SERVER);
  return {
    database: { url },
    migrating: given.PLIMSOLL_MIGRATE,
    webhooksAllowPrivate: given.WEBHOOK_ALLOW_PRIVATE,
    logLevel: given.LOG_LEVEL,
  };
}

const NO_SERVER =
  'A worker needs DATABASE_URL, the PostgreSQL that it shares with the API. The embedded database has one process, which works itself.';
