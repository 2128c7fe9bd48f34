import { describeAdoptionRepository } from './adoption.repository.contract.js';
import {
  InMemoryAdoptionRepository,
  InMemorySiteRepository,
  InMemorySites,
  InMemoryStandings,
} from './in-memory-sites.js';
import { describeSiteRepository, newSite } from './site.repository.contract.js';

const opened = (): InMemorySites => {
  const held = new InMemorySites();
  held.audiences.add('eu');
  return held;
};

describe('Sites in memory', () => {
  describeSiteRepository(() => {
    const held = opened();
    const stores = { sites: new InMemorySiteRepository(held), standings: new InMemoryStandings(held) };
    return Promise.resolve({ ...stores, audienceId: 'eu' });
  });
});

describe('Adoptions in memory', () => {
  describeAdoptionRepository(async () => {
    const held = opened();
    const site = newSite('eu');
    await new InMemorySiteRepository(held).save(site);
    return {
      ...{ adoptions: new InMemoryAdoptionRepository(held), standings: new InMemoryStandings(held), siteId: site.id },
      history: (_, adoptionId) => Promise.resolve(held.histories.get(adoptionId) ?? []),
    };
  });
});
