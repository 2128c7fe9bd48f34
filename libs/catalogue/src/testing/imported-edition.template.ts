import { migrate } from '#libs/persistence';
import type { Template } from '../../../persistence/src/testing/template.js';
import { ImportEdition, ImportEditionHandler } from '../application/commands/import-edition.js';
import { NpmPackageSource } from '../persistence/npm-package.source.js';
import { PrismaEditionRepository } from '../persistence/prisma-edition.repository.js';

/** A test database with the edition of the installed packages. It takes ten seconds to make, and then it is copied. */
export const importedEdition: Template = {
  name: 'edition',
  sources: ['libs/catalogue/src/domain', 'libs/catalogue/src/persistence', 'libs/compat/src'],
  prepare: async (database) => {
    await migrate(database);
    const editions = new PrismaEditionRepository(database.operator);
    await new ImportEditionHandler(new NpmPackageSource(), editions).execute(new ImportEdition());
  },
};
