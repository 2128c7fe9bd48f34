import { v7 } from 'uuid';
import type { Standings } from '../application/standings.js';
import type { PolicyTerms } from '../domain/policy.js';
import { Site } from '../domain/site.js';
import type { SiteRepository } from '../domain/site.repository.js';

export interface Stores {
  readonly sites: SiteRepository;
  readonly standings: Standings;
  /** There is one. */
  readonly audienceId: string;
}

const noon = new Date('2026-11-01T12:00:00.000Z');
const later = new Date('2026-11-02T12:00:00.000Z');
const ann = { id: 'key:1', name: 'Ann' };
const ben = { id: 'key:2', name: 'Ben' };
const LINE: PolicyTerms = { threshold: 95.1, counts: 'full', bound: 'atLeast', basis: 'headline', segments: 'whole' };
const CAREFUL: PolicyTerms = {
  ...{ threshold: 90, counts: 'fullAndPartial', bound: 'atMost', basis: 'all', segments: 'whole' },
  ...{ minimumVisits: 1000, maximumAgeDays: 90 },
};

export const newSite = (audienceId: string, policy = LINE): Site =>
  Site.create(v7(), { name: 'Shop', url: 'https://shop.example', audienceId, policy }, ann, noon);

/** What every store of sites promises. */
export function describeSiteRepository(open: () => Promise<Stores>): void {
  let stores: Stores;

  beforeEach(async () => {
    stores = await open();
  });

  const saved = async (policy?: PolicyTerms): Promise<string> => {
    const site = newSite(stores.audienceId, policy);
    await stores.sites.save(site);
    return site.id;
  };

  it.each([
    ['a plain policy', LINE],
    ['every term set', CAREFUL],
  ])('finds a site as it was saved, with %s', async (_, policy) => {
    const site = newSite(stores.audienceId, policy);
    await stores.sites.save(site);

    const found = await stores.sites.get(site.id);
    expect(found.state).toEqual(site.state);
    expect(found.stored).toEqual({ version: 1, policyVersion: 1 });
  });

  it('tells where it stands', async () => {
    const id = await saved(CAREFUL);

    expect((await stores.standings.get(id)).site).toEqual({
      ...{ id, name: 'Shop', url: 'https://shop.example', audienceId: stores.audienceId, version: 1 },
      policy: { ...CAREFUL, version: 1, changedAt: noon.toISOString(), changedBy: ann },
      ...{ createdAt: noon.toISOString(), updatedAt: noon.toISOString() },
    });
  });

  it('finds nothing by an id that was never saved', async () => {
    expect(await stores.sites.find(v7())).toBeUndefined();
    expect(await stores.standings.find(v7())).toBeUndefined();
    await expect(stores.sites.get(v7())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps a change, what it takes away, and another version of the policy', async () => {
    const id = await saved(CAREFUL);
    await stores.standings.get(id);
    const site = await stores.sites.get(id);
    site.replace({ name: 'Blog', audienceId: stores.audienceId, policy: LINE }, ben, later);
    await stores.sites.save(site);

    const found = await stores.sites.get(id);
    expect(found.state).toEqual({
      ...{ id, name: 'Blog', audienceId: stores.audienceId, version: 2, createdAt: noon, updatedAt: later },
      policy: { ...LINE, version: 2, changedAt: later, changedBy: ben },
    });
    expect((await stores.standings.get(id)).site).toMatchObject({ name: 'Blog', policy: { version: 2 } });
  });

  it('keeps the version of a policy that a change leaves alone', async () => {
    const id = await saved();
    const site = await stores.sites.get(id);
    site.replace({ name: 'Blog', audienceId: stores.audienceId, policy: LINE }, ben, later);
    await stores.sites.save(site);

    expect((await stores.sites.get(id)).state.policy).toMatchObject({ version: 1, changedBy: ann });
  });

  it('refuses a site of an audience that is not there, and stores nothing of it', async () => {
    const site = newSite(v7());

    await expect(stores.sites.save(site)).rejects.toMatchObject({ code: 'unknown-audience' });
    expect(await stores.sites.find(site.id)).toBeUndefined();
  });

  it('lets the first of two writers win, and tells the second', async () => {
    const id = await saved();
    const writers = [await stores.sites.get(id), await stores.sites.get(id)];
    for (const [at, site] of writers.entries())
      site.replace({ name: 'Shop', audienceId: stores.audienceId, policy: { ...LINE, threshold: at + 1 } }, ben, later);

    const outcomes = await Promise.allSettled(writers.map((site) => stores.sites.save(site)));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ code: 'precondition-failed' }) as unknown }),
    );
    expect((await stores.sites.get(id)).state).toMatchObject({ version: 2, policy: { version: 2 } });
  });

  it('deletes a site, unless it was changed since it was read', async () => {
    const id = await saved();
    const read = await stores.sites.get(id);
    const changed = await stores.sites.get(id);
    changed.replace({ name: 'Blog', audienceId: stores.audienceId, policy: LINE }, ben, later);
    await stores.sites.save(changed);

    read.discard();
    await expect(stores.sites.delete(read)).rejects.toMatchObject({ code: 'precondition-failed' });
    const site = await stores.sites.get(id);
    site.discard();
    await stores.sites.delete(site);
    expect(await stores.sites.find(id)).toBeUndefined();
    expect(await stores.standings.find(id)).toBeUndefined();
  });
}
