import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { describeCatalogueRecords } from '../testing/catalogue-records.contract.js';
import { PrismaCatalogueRecords } from './prisma-catalogue-records.js';
import { PrismaEditionRepository } from './prisma-edition.repository.js';

const database = await testDatabase();

describe('PrismaCatalogueRecords', () => {
  describeCatalogueRecords(() => ({
    editions: new PrismaEditionRepository(database.operator),
    records: new PrismaCatalogueRecords(database.prisma),
  }));
});
