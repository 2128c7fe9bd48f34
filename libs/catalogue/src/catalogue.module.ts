import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ImportEditionHandler } from './application/commands/import-edition.js';
import { EditionIndexes } from './application/edition-indexes.js';
import { PackageSource } from './application/package-source.js';
import { GetEditionIndexHandler } from './application/queries/get-edition-index.js';
import { EditionRepository } from './domain/edition.repository.js';
import { NpmPackageSource } from './persistence/npm-package.source.js';
import { PrismaEditionIndexes } from './persistence/prisma-edition-indexes.js';
import { PrismaEditionRepository } from './persistence/prisma-edition.repository.js';

@Module({
  imports: [CqrsModule],
  providers: [
    ImportEditionHandler,
    GetEditionIndexHandler,
    { provide: EditionRepository, useClass: PrismaEditionRepository },
    { provide: EditionIndexes, useClass: PrismaEditionIndexes },
    { provide: PackageSource, useClass: NpmPackageSource },
  ],
})
export class CatalogueModule {}
