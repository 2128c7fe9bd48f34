import { readFileSync } from 'node:fs';
import { DEFAULT_QUOTAS } from '#libs/limits';
import { WrongConfiguration } from '#libs/process';
import { readConfig, VARIABLES } from './config.js';

describe('The configuration', () => {
  it('needs no environment at all', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      database: { folder: '.data' },
      migrating: 'here',
      isDemo: true,
      corsOrigins: [],
      auditDays: 365,
      idempotencyHours: 24,
      issuers: [],
      rateLimits: DEFAULT_QUOTAS,
      rateLimitOnStoreFailure: 'open',
      trustedProxies: [],
      securityContacts: [],
      webhooksAllowPrivate: false,
      graph: { introspection: true, explorer: true, documentsOnly: false },
      drainSeconds: 0,
      works: true,
      monitoring: { host: '127.0.0.1' },
      logLevel: 'info',
    });
  });

  it('takes what the environment says', () => {
    const config = readConfig({
      PORT: '0',
      DATABASE_URL: 'postgresql://postgres@pooler.example:6543/plimsoll',
      DATABASE_DIRECT_URL: 'postgresql://postgres@db.example/plimsoll?sslmode=verify-full',
      DATABASE_REPLICA_URL: 'postgresql://postgres@replica.example/plimsoll',
      DATABASE_POOL_SIZE: '25',
      PLIMSOLL_DEMO: 'false',
      CORS_ORIGINS: 'https://app.example, http://localhost:5173',
      RATE_LIMITS: '{"default":{"q":1000,"w":10},"writes":null}',
      REDIS_URL: 'rediss://:secret@redis.example:6380/1',
      RATE_LIMIT_ON_STORE_FAILURE: 'closed',
      TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,2001:db8::1',
      AUDIT_RETENTION_DAYS: '30',
      IDEMPOTENCY_RETENTION_HOURS: '72',
      SECURITY_CONTACT: 'mailto:security@shop.example, https://shop.example/report,tel:+1-201-555-0123',
      GRAPHQL_INTROSPECTION: 'false',
      GRAPHQL_EXPLORER: 'false',
      GRAPHQL_DOCUMENTS: '/srv/documents',
      GRAPHQL_DOCUMENTS_ONLY: 'true',
      PLIMSOLL_MIGRATE: 'elsewhere',
      DRAIN_SECONDS: '5',
      METRICS_PORT: '9464',
      METRICS_HOST: '0.0.0.0',
      LOG_LEVEL: 'warn',
      LOG_FORMAT: 'pretty',
    });

    expect(config).toMatchObject({
      port: 0,
      database: {
        url: 'postgresql://postgres@pooler.example:6543/plimsoll',
        directUrl: 'postgresql://postgres@db.example/plimsoll?sslmode=verify-full',
        replicaUrl: 'postgresql://postgres@replica.example/plimsoll',
        poolSize: 25,
      },
      isDemo: false,
      migrating: 'elsewhere',
      drainSeconds: 5,
      corsOrigins: ['https://app.example', 'http://localhost:5173'],
      rateLimits: { default: { q: 1000, w: 10 }, writes: null, expensive: DEFAULT_QUOTAS.expensive },
      redisUrl: 'rediss://:secret@redis.example:6380/1',
      rateLimitOnStoreFailure: 'closed',
      trustedProxies: ['loopback', '10.0.0.0/8', '2001:db8::1'],
      auditDays: 30,
      idempotencyHours: 72,
      securityContacts: ['mailto:security@shop.example', 'https://shop.example/report', 'tel:+1-201-555-0123'],
      monitoring: { host: '0.0.0.0', port: 9464 },
      logLevel: 'warn',
      logFormat: 'pretty',
    });
  });

  it('takes an empty variable as one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '3000x'],
    ['AUDIT_RETENTION_DAYS', '36501'],
    ['IDEMPOTENCY_RETENTION_HOURS', '8761'],
    ['IDEMPOTENCY_RETENTION_HOURS', '1.5'],
    ['HOST', 'http://here'],
    ['DATABASE_URL', 'mysql://localhost'],
    ['DATABASE_DIRECT_URL', 'db.example'],
    ['DATABASE_REPLICA_URL', 'replica.example'],
    ['DATABASE_POOL_SIZE', '1'],
    ['DATABASE_POOL_SIZE', '501'],
    ['PLIMSOLL_BOOTSTRAP_KEY', 'too-short'],
    ['PLIMSOLL_BOOTSTRAP_KEY', `${'spaced '.repeat(6)}key`],
    ['PLIMSOLL_DEMO', 'yes'],
    ['SECURITY_CONTACT', 'team@shop.example'],
    ['SECURITY_CONTACT', 'http://shop.example/report'],
    ['SECURITY_CONTACT', 'mailto:@shop.example'],
    ['SECURITY_CONTACT', 'mailto:nobody'],
    ['SECURITY_CONTACT', 'tel:call-us'],
    ['SECURITY_CONTACT', 'https://'],
    ['SECURITY_CONTACT', 'mailto:a@b.example\nContact: mailto:c@d.example'],
    ['SECURITY_CONTACT', 'mailto:a@b.example,'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'https://app.example/'],
    ['CORS_ORIGINS', 'https://app.example,here'],
    ['OIDC_ISSUERS', 'https://sso.example'],
    ['RATE_LIMITS', '{"default":600}'],
    ['RATE_LIMITS', '{"default":{"q":600,"w":60}'],
    ['RATE_LIMIT_ON_STORE_FAILURE', 'ajar'],
    ['REDIS_URL', 'localhost:6379'],
    ['REDIS_URL', 'http://localhost:6379'],
    ['TRUSTED_PROXIES', 'true'],
    ['TRUSTED_PROXIES', '10.0.0.0/0'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['PLIMSOLL_MIGRATE', 'there'],
    ['DRAIN_SECONDS', '301'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s and does not repeat the value', (name, value) => {
    const reading = () => readConfig({ [name]: value });

    expect(reading).toThrow(WrongConfiguration);
    expect(reading).toThrow(`${name} must be `);
    expect(reading).not.toThrow(value);
  });

  it('takes the issuers that OIDC_ISSUERS describes, and names each thing that is wrong with them', () => {
    const issuer = { issuer: 'https://sso.example', audience: 'plimsoll', claims: { workspace: 'w', role: 'r' } };
    const reading = (changed: object) => readConfig({ OIDC_ISSUERS: JSON.stringify([{ ...issuer, ...changed }]) });

    expect(reading({}).issuers).toMatchObject([{ url: 'https://sso.example' }]);
    expect(() => reading({ issuer: 'http://user:hunter2@sso.example', algorithms: ['none'] })).toThrow(
      /^OIDC_ISSUERS \[0\][.]issuer must be .*\nOIDC_ISSUERS \[0\][.]algorithms must be (?!.*hunter2).*$/,
    );
  });

  it('refuses a way past a pooler without the pooler', () => {
    expect(() => readConfig({ DATABASE_DIRECT_URL: 'postgresql://db.example/plimsoll' })).toThrow(
      /^DATABASE_DIRECT_URL needs DATABASE_URL beside it[.]$/,
    );
  });

  it('refuses a replica without what it is a replica of', () => {
    expect(() => readConfig({ DATABASE_REPLICA_URL: 'postgresql://replica.example/plimsoll' })).toThrow(
      /^DATABASE_REPLICA_URL needs DATABASE_URL beside it[.]$/,
    );
  });

  it('refuses to wait for who migrates an embedded database, which nobody else can open', () => {
    expect(() => readConfig({ PLIMSOLL_MIGRATE: 'elsewhere' })).toThrow(
      /^PLIMSOLL_MIGRATE=elsewhere needs DATABASE_URL: /,
    );
  });

  it('names everything that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/^PORT must be .*\nLOG_LEVEL must be /);
  });

  it('is documented, variable by variable', () => {
    const documented = [...readFileSync('docs/reference/configuration.md', 'utf8').matchAll(/^\| `([A-Z_]+)`/gm)].map(
      ([, name]) => name,
    );

    expect(documented.sort()).toEqual(Object.keys(VARIABLES).sort());
  });
});
