import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { type DynamicModule, Module } from '@nestjs/common';
import { CatalogueModule, ImportEdition } from '#libs/catalogue';
import { type Database, migrate, PersistenceModule } from '#libs/persistence';
import type { Template } from '../../../libs/persistence/src/testing/template.js';

@Module({})
class ImportModule {
  static on(database: Database): DynamicModule {
    return { module: ImportModule, imports: [CqrsModule.forRoot(), PersistenceModule.on(database), CatalogueModule] };
  }
}

/** All tables, and the whole catalogue of the installed packages. */
export const catalogued: Template = {
  name: 'catalogued',
  sources: ['libs/catalogue/src', 'libs/compat/src'],
  prepare: async (database) => {
    await migrate(database);
    const app = await NestFactory.createApplicationContext(ImportModule.on(database), {
      logger: false,
      abortOnError: false,
    });
    await app.get(CommandBus).execute(new ImportEdition());
  },
};
