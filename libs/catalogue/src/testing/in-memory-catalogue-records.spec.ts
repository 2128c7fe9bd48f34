import { describeCatalogueRecords } from './catalogue-records.contract.js';
import { InMemoryCatalogueRecords } from './in-memory-catalogue-records.js';
import { InMemoryEditionRepository } from './in-memory-editions.js';

describe('InMemoryCatalogueRecords', () => {
  describeCatalogueRecords(() => {
    const editions = new InMemoryEditionRepository();
    return { editions, records: new InMemoryCatalogueRecords(editions) };
  });
});
