import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AudiencesModule } from '#libs/audiences';
import { CatalogueModule } from '#libs/catalogue';
import { CoverageModule } from '#libs/coverage';
import { EntryModule } from '#libs/entry';
import { HttpModule, WritesModule } from '#libs/http';
import { IdentityModule, type TrustedIssuer } from '#libs/identity';
import { type Database, PersistenceModule } from '#libs/persistence';
import { SitesModule } from '#libs/sites';
import { TenantInterceptor } from './tenant.interceptor.js';
import { writeStoreOf } from './write-store.js';

/** The HTTP process: every module, on one open database; tokens of these issuers let in beside the keys. */
@Module({})
export class ApiModule {
  static on(database: Database, issuers: readonly TrustedIssuer[]): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        CqrsModule.forRoot(),
        PersistenceModule.on(database),
        WritesModule.on(writeStoreOf(database)),
        HttpModule,
        EntryModule.watching([{ name: 'database', reach: () => database.ping() }]),
        IdentityModule.trusting(issuers),
        CatalogueModule,
        AudiencesModule,
        CoverageModule,
        SitesModule,
      ],
      providers: [{ provide: APP_INTERCEPTOR, useClass: TenantInterceptor }],
    };
  }
}
