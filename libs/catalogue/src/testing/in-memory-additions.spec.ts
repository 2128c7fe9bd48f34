import { describeAdditions } from './additions.contract.js';
import {
  InMemoryAdditions,
  InMemoryBrowserAliasRepository,
  InMemoryCustomBrowserRepository,
  InMemoryCustomFeatureRepository,
} from './in-memory-additions.js';

describe('Additions in memory', () => {
  describeAdditions(() => {
    const additions = new InMemoryAdditions();
    return Promise.resolve({
      features: new InMemoryCustomFeatureRepository(additions),
      browsers: new InMemoryCustomBrowserRepository(additions),
      aliases: new InMemoryBrowserAliasRepository(additions),
      additions,
    });
  });
});
