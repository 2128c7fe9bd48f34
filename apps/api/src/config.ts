import { isIP } from 'node:net';
import { isContact } from '#libs/entry';
import type { GraphSettings } from '#libs/graphql';
import { readIssuers, type TrustedIssuer } from '#libs/identity';
import { DEFAULT_QUOTAS, ON_STORE_FAILURE, type OnStoreFailure, type Quotas, readQuotas } from '#libs/limits';
import type { LogFormat, LogLevel } from '#libs/observability';
import type { DatabaseConfig } from '#libs/persistence';
import {
  aHost,
  aPort,
  COMMON_VARIABLES,
  flag,
  type Migrating,
  type MonitoringPlace,
  postgresOf,
  readVariables,
  variable,
  WrongConfiguration,
} from '#libs/process';

/** Where work in the background is done: by this process too, or by workers alone. */
const WORK = ['here', 'elsewhere'] as const;

/** Every variable that is read, by name. docs/reference/configuration.md has the same, which a test compares. */
export const VARIABLES = {
  PORT: aPort(3000),
  HOST: aHost('127.0.0.1'),
  PLIMSOLL_DATA_DIR: variable('a folder', '.data', (text) => (text.trim() ? text : undefined)),
  PLIMSOLL_BOOTSTRAP_KEY: variable<string | undefined>('32 to 512 visible characters', undefined, (text) =>
    /^[\x21-\x7e]{32,512}$/.test(text) ? text : undefined,
  ),
  PLIMSOLL_DEMO: flag(true),
  PLIMSOLL_COMMIT: variable<string | undefined>('a commit hash', undefined, (text) =>
    /^[\da-f]{7,64}$/.test(text) ? text : undefined,
  ),
  CORS_ORIGINS: variable<readonly string[]>(
    'origins, separated by commas: https://app.example, http://localhost:5173',
    [],
    (text) => {
      const origins = text.split(',').map((origin) => origin.trim());
      return origins.every(isOrigin) ? origins : undefined;
    },
  ),
  OIDC_ISSUERS: {
    ...variable<readonly TrustedIssuer[]>('a JSON array of issuers', [], (text) => {
      const { issuers, faults } = readIssuers(text);
      return faults.length > 0 ? undefined : issuers;
    }),
    faultsOf: (text: string) => readIssuers(text).faults,
  },
  RATE_LIMITS: variable<Quotas>(
    'JSON of limits by name, each as {"q":600,"w":60} (at most q in w seconds) or null: default, writes, expensive, authentication-failures',
    DEFAULT_QUOTAS,
    readQuotas,
  ),
  RATE_LIMIT_ON_STORE_FAILURE: variable<OnStoreFailure>(`one of ${ON_STORE_FAILURE.join(', ')}`, 'open', (text) =>
    ON_STORE_FAILURE.find((course) => course === text),
  ),
  TRUSTED_PROXIES: variable<readonly string[]>(
    'addresses, networks or the words loopback, linklocal and uniquelocal, separated by commas: 10.0.0.0/8, ::1',
    [],
    (text) => {
      const proxies = text.split(',').map((proxy) => proxy.trim());
      return proxies.every(isProxy) ? proxies : undefined;
    },
  ),
  AUDIT_RETENTION_DAYS: variable('a number of days, 1 to 36500', 365, wholeUpTo(36_500)),
  IDEMPOTENCY_RETENTION_HOURS: variable('a number of hours, 1 to 8760', 24, wholeUpTo(8760)),
  SECURITY_CONTACT: variable<readonly string[]>(
    'addresses that begin with mailto:, https: or tel:, separated by commas: mailto:security@shop.example',
    [],
    (text) => {
      const contacts = text.split(',').map((contact) => contact.trim());
      return contacts.every(isContact) ? contacts : undefined;
    },
  ),
  GRAPHQL_INTROSPECTION: flag(true),
  GRAPHQL_EXPLORER: flag(true),
  GRAPHQL_DOCUMENTS: variable<string | undefined>('a folder', undefined, (text) => (text.trim() ? text : undefined)),
  GRAPHQL_DOCUMENTS_ONLY: flag(false),
  DRAIN_SECONDS: variable('a number of seconds, 0 to 300', 0, (text) =>
    /^\d{1,3}$/.test(text) && Number(text) <= 300 ? Number(text) : undefined,
  ),
  PLIMSOLL_WORK: variable<(typeof WORK)[number]>(`one of ${WORK.join(', ')}`, 'here', (text) =>
    WORK.find((place) => place === text),
  ),
  ...COMMON_VARIABLES,
};

/** Reads a whole number from 1 on. */
function wholeUpTo(most: number): (text: string) => number | undefined {
  return (text) => (/^[1-9]\d{0,5}$/.test(text) && Number(text) <= most ? Number(text) : undefined);
}

/** As a browser writes it: scheme, host and port, and nothing after them. */
const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

/** One address, all of a network by the length of its prefix, or a word for those that no stranger has. */
function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', prefix, ...more] = text.split('/');
  const longest = { 4: 32, 6: 128 }[isIP(address)];
  if (longest === undefined || more.length > 0) return false;
  return prefix === undefined || (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= longest);
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly database: DatabaseConfig;
  /** Where migrations are applied and the catalogue is imported. */
  readonly migrating: Migrating;
  /** The admin key of the first workspace, as given; absent: one is made. */
  readonly bootstrapKey?: string;
  readonly isDemo: boolean;
  /** Whose pages may call from a browser. */
  readonly corsOrigins: readonly string[];
  /** Whose tokens let their holders in, beside the keys. */
  readonly issuers: readonly TrustedIssuer[];
  readonly rateLimits: Quotas;
  /** Where processes count together; absent: each counts by itself. */
  readonly redisUrl?: string;
  readonly rateLimitOnStoreFailure: OnStoreFailure;
  /** Whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Whom to tell of a vulnerability; none: security@ where it is served (RFC 2142). */
  readonly securityContacts: readonly string[];
  /** For how many days the audit is kept. */
  readonly auditDays: number;
  /** For how many hours an Idempotency-Key counts. */
  readonly idempotencyHours: number;
  /** Whether webhooks may lead to private addresses, and be plain HTTP. */
  readonly webhooksAllowPrivate: boolean;
  readonly graph: GraphSettings;
  /** For how long it answers on when it is told to stop. */
  readonly drainSeconds: number;
  /** Whether this process works in the background beside answering. */
  readonly works: boolean;
  /** Where operators ask after this process; without a port nowhere. */
  readonly monitoring: MonitoringPlace;
  readonly logLevel: LogLevel;
  /** Absent: for people on a terminal, else JSON. */
  readonly logFormat?: LogFormat;
}

/** What the environment says, or a refusal that names everything that is wrong with it. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = readVariables(VARIABLES, environment);
  const server = postgresOf(given);
  if (!server && given.PLIMSOLL_MIGRATE === 'elsewhere') throw new WrongConfiguration(NOBODY_ELSE);
  return {
    port: given.PORT,
    host: given.HOST,
    database: server ?? { folder: given.PLIMSOLL_DATA_DIR },
    migrating: given.PLIMSOLL_MIGRATE,
    bootstrapKey: given.PLIMSOLL_BOOTSTRAP_KEY,
    isDemo: given.PLIMSOLL_DEMO,
    corsOrigins: given.CORS_ORIGINS,
    issuers: given.OIDC_ISSUERS,
    rateLimits: given.RATE_LIMITS,
    redisUrl: given.REDIS_URL,
    rateLimitOnStoreFailure: given.RATE_LIMIT_ON_STORE_FAILURE,
    trustedProxies: given.TRUSTED_PROXIES,
    securityContacts: given.SECURITY_CONTACT,
    auditDays: given.AUDIT_RETENTION_DAYS,
    idempotencyHours: given.IDEMPOTENCY_RETENTION_HOURS,
    webhooksAllowPrivate: given.WEBHOOK_ALLOW_PRIVATE,
    graph: {
      introspection: given.GRAPHQL_INTROSPECTION,
      explorer: given.GRAPHQL_EXPLORER,
      ...(given.GRAPHQL_DOCUMENTS !== undefined && { documents: given.GRAPHQL_DOCUMENTS }),
      documentsOnly: given.GRAPHQL_DOCUMENTS_ONLY,
    },
    drainSeconds: given.DRAIN_SECONDS,
    works: given.PLIMSOLL_WORK === 'here',
    monitoring: { host: given.METRICS_HOST, port: given.METRICS_PORT },
    logLevel: given.LOG_LEVEL,
    logFormat: given.LOG_FORMAT,
  };
}

const NOBODY_ELSE =
  'PLIMSOLL_MIGRATE=elsewhere needs DATABASE_URL: the embedded database has one process, and nobody else can migrate it meanwhile.';
