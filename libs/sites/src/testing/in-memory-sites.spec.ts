import { InMemorySiteRepository, InMemorySites, InMemoryStandings } from './in-memory-sites.js';
import { describeSiteRepository } from './site.repository.contract.js';

describe('Sites in memory', () => {
  describeSiteRepository(() => {
    const held = new InMemorySites();
    held.audiences.add('eu');
    return Promise.resolve({
      sites: new InMemorySiteRepository(held),
      standings: new InMemoryStandings(held),
      audienceId: 'eu',
    });
  });
});
