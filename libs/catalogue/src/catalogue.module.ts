import { Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { OperatorPrisma } from '#libs/persistence';
import { CreateBrowserAliasHandler } from './application/commands/create-browser-alias.js';
import { CreateCustomBrowserHandler } from './application/commands/create-custom-browser.js';
import { CreateCustomFeatureHandler } from './application/commands/create-custom-feature.js';
import { DeleteBrowserAliasHandler } from './application/commands/delete-browser-alias.js';
import { DeleteCustomBrowserHandler } from './application/commands/delete-custom-browser.js';
import { DeleteCustomFeatureHandler } from './application/commands/delete-custom-feature.js';
import { ReplaceBrowserAliasHandler } from './application/commands/replace-browser-alias.js';
import { ReplaceCustomBrowserHandler } from './application/commands/replace-custom-browser.js';
import { ReplaceCustomFeatureHandler } from './application/commands/replace-custom-feature.js';
import { ImportEditionHandler } from './application/commands/import-edition.js';
import { MakeEditionCurrentHandler } from './application/commands/make-edition-current.js';
import { BrowserAliasViews } from './application/browser-alias-views.js';
import { CatalogueAdditions } from './application/catalogue-additions.js';
import { CatalogueRecords } from './application/catalogue-records.js';
import { EditionIndexes } from './application/edition-indexes.js';
import { KnownBrowsers } from './application/known-browsers.js';
import { PackageSource } from './application/package-source.js';
import { GetBrowserAliasHandler, ListBrowserAliasesHandler } from './application/queries/browser-aliases.js';
import { GetCustomBrowserHandler } from './application/queries/get-custom-browser.js';
import { GetCustomFeatureHandler } from './application/queries/get-custom-feature.js';
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
import { UpstreamCatalogue } from './application/upstream-catalogue.js';
import { WorkspaceEditions } from './application/workspace-editions.js';
import { BrowserAliasRepository } from './domain/browser-alias.repository.js';
import { CustomBrowserRepository } from './domain/custom-browser.repository.js';
import { CustomFeatureRepository } from './domain/custom-feature.repository.js';
import { EditionRepository } from './domain/edition.repository.js';
import { tellOfEdition } from './persistence/edition-in-use.js';
import { NpmPackageSource } from './persistence/npm-package.source.js';
import { PrismaBrowserAliasRepository } from './persistence/prisma-browser-alias.repository.js';
import { PrismaBrowserAliasViews } from './persistence/prisma-browser-alias.views.js';
import { PrismaCatalogueAdditions } from './persistence/prisma-catalogue-additions.js';
import { PrismaCatalogueRecords } from './persistence/prisma-catalogue-records.js';
import { PrismaCustomBrowserRepository } from './persistence/prisma-custom-browser.repository.js';
import { PrismaCustomFeatureRepository } from './persistence/prisma-custom-feature.repository.js';
import { PrismaEditionIndexes } from './persistence/prisma-edition-indexes.js';
import { PrismaEditionRepository } from './persistence/prisma-edition.repository.js';
import { BrowserAliasController } from './presentation/browser-alias.controller.js';
import { BrowserAliasesController } from './presentation/browser-aliases.controller.js';
import { BrowsersController } from './presentation/browsers.controller.js';
import { CustomBrowsersController } from './presentation/custom-browsers.controller.js';
import { CustomFeaturesController } from './presentation/custom-features.controller.js';
import { EditionsController } from './presentation/editions.controller.js';
import { FeaturesController } from './presentation/features.controller.js';
import { GroupsController } from './presentation/groups.controller.js';
import { KeysController } from './presentation/keys.controller.js';
import { ReleasesController } from './presentation/releases.controller.js';

@Module({
  imports: [CqrsModule],
  controllers: [
    ...[
      EditionsController,
      BrowsersController,
      ReleasesController,
      GroupsController,
      FeaturesController,
      KeysController,
    ],
    ...[CustomFeaturesController, CustomBrowsersController, BrowserAliasesController, BrowserAliasController],
  ],
  providers: [
    ...[ImportEditionHandler, MakeEditionCurrentHandler],
    ...[CreateCustomFeatureHandler, ReplaceCustomFeatureHandler, DeleteCustomFeatureHandler, GetCustomFeatureHandler],
    ...[CreateCustomBrowserHandler, ReplaceCustomBrowserHandler, DeleteCustomBrowserHandler, GetCustomBrowserHandler],
    ...[CreateBrowserAliasHandler, ReplaceBrowserAliasHandler, DeleteBrowserAliasHandler],
    ...[ListBrowserAliasesHandler, GetBrowserAliasHandler],
    ...[GetEditionIndexHandler, ListEditionsHandler, GetEditionHandler],
    ...[ListBrowsersHandler, GetBrowserHandler, ListReleasesHandler, GetReleaseHandler],
    ...[ListGroupsHandler, GetGroupHandler],
    ...[ListFeaturesHandler, GetFeatureHandler, ListKeysHandler, GetKeyHandler],
    { provide: CustomFeatureRepository, useClass: PrismaCustomFeatureRepository },
    { provide: CustomBrowserRepository, useClass: PrismaCustomBrowserRepository },
    { provide: BrowserAliasRepository, useClass: PrismaBrowserAliasRepository },
    { provide: BrowserAliasViews, useClass: PrismaBrowserAliasViews },
    {
      provide: UpstreamCatalogue,
      useFactory: (editions: EditionIndexes, records: CatalogueRecords) => new UpstreamCatalogue(editions, records),
      inject: [EditionIndexes, CatalogueRecords],
    },
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
export class CatalogueModule implements OnModuleInit, OnModuleDestroy {
  #leave?: () => void;

  constructor(private readonly prisma: OperatorPrisma) {}

  onModuleInit(): void {
    this.#leave = tellOfEdition(this.prisma);
  }

  onModuleDestroy(): void {
    this.#leave?.();
  }
}
