import { describeCheckRepository } from './check.repository.contract.js';
import { InMemoryCheckRepository } from './in-memory-checks.js';

describe('Checks in memory', () => {
  describeCheckRepository(() =>
    Promise.resolve({ checks: new InMemoryCheckRepository(new Set(['shop'])), siteId: 'shop' }),
  );
});
