import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { describeEditionRepository } from '../testing/edition.repository.contract.js';
import { PrismaEditionIndexes } from './prisma-edition-indexes.js';
import { PrismaEditionRepository } from './prisma-edition.repository.js';

const database = await testDatabase();

describe('PrismaEditionRepository', () => {
  describeEditionRepository(() => ({
    editions: new PrismaEditionRepository(database.operator),
    indexes: new PrismaEditionIndexes(database.prisma),
  }));
});
