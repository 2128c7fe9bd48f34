import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AudiencesModule } from '#libs/audiences';
import { CatalogueModule } from '#libs/catalogue';
import { CoverageModule } from '#libs/coverage';
import { EntryModule } from '#libs/entry';
import { HttpModule, WritesModule } from '#libs/http';
import { IdentityModule } from '#libs/identity';
import { type Database, PersistenceModule } from '#libs/persistence';
import { SitesModule } from '#libs/sites';
import { TenantInterceptor } from './tenant.interceptor.js';
import { writeStoreOf } from './write-store.js';

/** The HTTP process: every module, on one open database. */
@Module({})
export class ApiModule {
  static on(database: Database): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        CqrsModule.forRoot(),
        PersistenceModule.on(database),
        WritesModule.on(writeStoreOf(database)),
        HttpModule,
        EntryModule.watching([{ name: 'database', reach: () => database.ping() }]),
        IdentityModule,
        CatalogueModule,
        AudiencesModule,
        CoverageModule,
        SitesModule,
      ],
      providers: [{ provide: APP_INTERCEPTOR, useClass: TenantInterceptor }],
    };
  }
}
