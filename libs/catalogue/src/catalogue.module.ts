import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ImportEditionHandler } from './application/commands/import-edition.js';
import { CatalogueAdditions } from './application/catalogue-additions.js';
import { CatalogueRecords } from './application/catalogue-records.js';
import { EditionIndexes } from './application/edition-indexes.js';
import { KnownBrowsers } from './application/known-browsers.js';
import { PackageSource } from './application/package-source.js';
import { GetBrowserHandler } from './application/queries/get-browser.js';
import { GetEditionHandler } from './application/queries/get-edition.js';
import { GetEditionIndexHandler } from './application/queries/get-edition-index.js';
import { GetFeatureHandler } from './application/queries/get-feature.js';
import { GetGroupHandler } from './application/queries/get-group.js';
import { GetKeyHandler } from './application/queries/get-key.js';
import { GetReleaseHandler } from './application/queries/get-release.js';
import { ListBrowsersHandler } from './application/queries/list-browsers.js';
import { ListEditionsHandler } from './application/queries/list-editions.js';
import { ListFeaturesHandler } from './application/queries/list-features.js';
import { ListGroupsHandler } from './application/queries/list-groups.js';
import { ListKeysHandler } from './application/queries/list-keys.js';
import { ListReleasesHandler } from './application/queries/list-releases.js';
import { WorkspaceEditions } from './application/workspace-editions.js';
import { EditionRepository } from './domain/edition.repository.js';
import { NpmPackageSource } from './persistence/npm-package.source.js';
import { PrismaCatalogueAdditions } from './persistence/prisma-catalogue-additions.js';
import { PrismaCatalogueRecords } from './persistence/prisma-catalogue-records.js';
import { PrismaEditionIndexes } from './persistence/prisma-edition-indexes.js';
import { PrismaEditionRepository } from './persistence/prisma-edition.repository.js';
import { BrowsersController } from './presentation/browsers.controller.js';
import { EditionsController } from './presentation/editions.controller.js';
import { FeaturesController } from './presentation/features.controller.js';
import { GroupsController } from './presentation/groups.controller.js';
import { KeysController } from './presentation/keys.controller.js';

@Module({
  imports: [CqrsModule],
  controllers: [EditionsController, BrowsersController, GroupsController, FeaturesController, KeysController],
  providers: [
    ImportEditionHandler,
    ...[GetEditionIndexHandler, ListEditionsHandler, GetEditionHandler],
    ...[ListBrowsersHandler, GetBrowserHandler, ListReleasesHandler, GetReleaseHandler],
    ...[ListGroupsHandler, GetGroupHandler],
    ...[ListFeaturesHandler, GetFeatureHandler, ListKeysHandler, GetKeyHandler],
    { provide: EditionRepository, useClass: PrismaEditionRepository },
    { provide: EditionIndexes, useClass: PrismaEditionIndexes },
    { provide: CatalogueAdditions, useClass: PrismaCatalogueAdditions },
    {
      provide: WorkspaceEditions,
      useFactory: (editions: EditionIndexes, additions: CatalogueAdditions) =>
        new WorkspaceEditions(editions, additions),
      inject: [EditionIndexes, CatalogueAdditions],
    },
    {
      provide: KnownBrowsers,
      useFactory: (editions: WorkspaceEditions, records: CatalogueRecords) => new KnownBrowsers(editions, records),
      inject: [WorkspaceEditions, CatalogueRecords],
    },
    { provide: CatalogueRecords, useClass: PrismaCatalogueRecords },
    { provide: PackageSource, useClass: NpmPackageSource },
  ],
})
export class CatalogueModule {}
