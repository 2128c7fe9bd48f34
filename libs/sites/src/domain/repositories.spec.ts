import { InMemoryCheckRepository } from '../testing/in-memory-checks.js';
import { InMemoryAdoptionRepository, InMemorySiteRepository, InMemorySites } from '../testing/in-memory-sites.js';
import type { AdoptionState } from './adoption.js';

describe('What callers cannot go on without', () => {
  it.each([
    ['site', () => new InMemorySiteRepository(new InMemorySites()).get('x')],
    ['adoption', () => new InMemoryAdoptionRepository(new InMemorySites()).get('shop', 'x')],
    ['check', () => new InMemoryCheckRepository(new Set()).get('x')],
  ])('is refused by its name where it is not there: %s', async (noun, get) => {
    await expect(get()).rejects.toMatchObject({ code: 'not-found', detail: `There is no ${noun} x.` });
  });

  it('is an adoption of that site, and of no other', async () => {
    const held = new InMemorySites();
    const at = new Date('2026-11-25T12:00:00Z');
    const state: AdoptionState = {
      ...{ id: 'a', siteId: 'shop', subject: { kind: 'feature', id: 'has' }, state: 'proposed', version: 1 },
      ...{ rationale: 'Cards need it', fallback: 'none', links: [], createdAt: at, updatedAt: at },
    };
    held.adoptions.set('a', state);
    const adoptions = new InMemoryAdoptionRepository(held);

    expect((await adoptions.get('shop', 'a')).state).toEqual(state);
    await expect(adoptions.get('blog', 'a')).rejects.toMatchObject({ code: 'not-found' });
  });
});
