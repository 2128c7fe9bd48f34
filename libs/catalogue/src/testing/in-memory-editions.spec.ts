import { describeEditionRepository } from './edition.repository.contract.js';
import { InMemoryEditionIndexes, InMemoryEditionRepository } from './in-memory-editions.js';

describe('InMemoryEditionRepository', () => {
  describeEditionRepository(() => {
    const editions = new InMemoryEditionRepository();
    return { editions, indexes: new InMemoryEditionIndexes(editions) };
  });
});
