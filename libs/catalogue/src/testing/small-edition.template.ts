import { migrate } from '#libs/persistence';
import type { Template } from '../../../persistence/src/testing/template.js';
import { ImportEdition, ImportEditionHandler } from '../application/commands/import-edition.js';
import { PrismaEditionRepository } from '../persistence/prisma-edition.repository.js';
import { smallPackages } from './small-packages.js';

/** A test database with an edition that is made in a moment, for those to whom it does not matter what is in it. */
export const smallEdition: Template = {
  name: 'small_edition',
  sources: ['libs/catalogue/src', 'libs/compat/src'],
  prepare: async (database) => {
    await migrate(database);
    const editions = new PrismaEditionRepository(database.operator);
    const { versions, ...packages } = smallPackages();
    const source = {
      open: () => Promise.resolve({ versions, read: () => Promise.resolve({ versions, ...packages }) }),
    };
    await new ImportEditionHandler(source, editions).execute(new ImportEdition());
  },
};
