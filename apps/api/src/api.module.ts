import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AgentsModule } from '#libs/agents';
import { AudiencesModule } from '#libs/audiences';
import { BackgroundModule } from '#libs/background';
import { CacheModule } from '#libs/cache';
import { CatalogueModule } from '#libs/catalogue';
import { CoverageModule } from '#libs/coverage';
import { EntryModule } from '#libs/entry';
import { GraphModule } from '#libs/graphql';
import { type LanedServer, LimitsModule, WritesModule } from '#libs/http';
import { AuditModule, IdentityModule } from '#libs/identity';
import { JobsModule } from '#libs/jobs';
import { ObservabilityModule } from '#libs/observability';
import { type Database, PersistenceModule } from '#libs/persistence';
import { SitesModule } from '#libs/sites';
import { WebhooksModule } from '#libs/webhooks';
import type { Config } from './config.js';
import type { Kept } from './kept.js';
import { TenantInterceptor } from './tenant.interceptor.js';
import { writeStoreOf } from './write-store.js';

/** What of the configuration changes how requests are answered. */
export type ApiSettings = Partial<
  Pick<
    Config,
    | 'auditDays'
    | 'idempotencyHours'
    | 'corsOrigins'
    | 'graph'
    | 'issuers'
    | 'rateLimits'
    | 'rateLimitOnStoreFailure'
    | 'redisUrl'
    | 'securityContacts'
    | 'trustedProxies'
    | 'webhooksAllowPrivate'
    | 'works'
  >
>;

const OPEN = { introspection: true, explorer: true, documentsOnly: false };

/** By this the process is told to drain, before it ends. */
export const DRAIN = Symbol('drain');

/** The HTTP process: every module, on one open database; tokens of these issuers let in beside the keys. */
@Module({})
export class ApiModule {
  static on(
    database: Database,
    server: LanedServer,
    { limits, shared, results }: Kept,
    {
      issuers = [],
      auditDays = 365,
      idempotencyHours = 24,
      securityContacts = [],
      works = false,
      ...settings
    }: ApiSettings,
  ): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        CqrsModule.forRoot(),
        PersistenceModule.on(database),
        BackgroundModule.on(works),
        WritesModule.on(writeStoreOf(database, idempotencyHours)),
        LimitsModule.on(limits),
        CacheModule.on(results),
        AuditModule.keeping(auditDays),
        ObservabilityModule.watching([
          ...database.dependencies,
          ...(shared
            ? [{ name: 'redis', reach: () => shared.reach(), isDispensable: shared.onFailure === 'open' }]
            : []),
        ]),
        EntryModule.telling(securityContacts),
        IdentityModule.trusting(issuers),
        CatalogueModule,
        JobsModule,
        AudiencesModule,
        CoverageModule,
        SitesModule,
        WebhooksModule.sending(settings.webhooksAllowPrivate ?? false),
        AgentsModule.answering(settings.corsOrigins ?? []),
        GraphModule.answering(settings.graph ?? OPEN),
      ],
      providers: [
        { provide: DRAIN, useValue: () => server.drain() },
        { provide: APP_INTERCEPTOR, useClass: TenantInterceptor },
      ],
    };
  }
}
