import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AudiencesModule } from '#libs/audiences';
import { BackgroundModule } from '#libs/background';
import { CacheModule, type ResultCache } from '#libs/cache';
import { CatalogueModule } from '#libs/catalogue';
import { CoverageModule } from '#libs/coverage';
import { JobsModule } from '#libs/jobs';
import { ObservabilityModule } from '#libs/observability';
import { type Database, PersistenceModule } from '#libs/persistence';
import { SitesModule } from '#libs/sites';
import { WebhooksModule } from '#libs/webhooks';
import type { Config } from './config.js';

/** The modules that work in the background, and those that they ask. */
@Module({})
export class WorkerModule {
  static on(
    database: Database,
    results: ResultCache,
    { webhooksAllowPrivate }: Pick<Config, 'webhooksAllowPrivate'>,
  ): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ...[CqrsModule.forRoot(), PersistenceModule.on(database), BackgroundModule.on(true), CacheModule.on(results)],
        ObservabilityModule.watching(database.dependencies),
        ...[CatalogueModule, JobsModule, AudiencesModule, CoverageModule, SitesModule],
        WebhooksModule.sending(webhooksAllowPrivate),
      ],
    };
  }
}
