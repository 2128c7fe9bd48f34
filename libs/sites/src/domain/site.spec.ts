import type { PolicyTerms } from './policy.js';
import { Site, type SiteState } from './site.js';

const noon = new Date('2026-11-01T12:00:00Z');
const later = new Date('2026-11-02T12:00:00Z');
const ann = { id: 'key:1', name: 'Ann' };
const ben = { id: 'key:2', name: 'Ben' };
const terms: PolicyTerms = { threshold: 95, counts: 'full', bound: 'atLeast', basis: 'headline', segments: 'whole' };
const facts = { name: 'Shop', url: 'https://shop.example', audienceId: 'eu' };
const policy = { ...terms, version: 2, changedAt: noon, changedBy: ann };
const state: SiteState = { id: 's', ...facts, policy, version: 3, createdAt: noon, updatedAt: noon };

describe('A site', () => {
  it('begins at version 1 with the first version of its policy, and announces itself', () => {
    const site = Site.create('s', { ...facts, policy: terms }, ann, noon);

    expect(site.state).toEqual({
      ...{ id: 's', ...facts, version: 1, createdAt: noon, updatedAt: noon },
      policy: { ...terms, version: 1, changedAt: noon, changedBy: ann },
    });
    expect(site.stored).toEqual({ version: 0, policyVersion: 0 });
    expect(site.events).toEqual([{ type: 'site-created', siteId: 's' }]);
  });

  it('has an address only where one is told', () => {
    const { url: _, ...bare } = facts;

    expect(Site.create('s', { ...bare, policy: terms }, ann, noon).state).not.toHaveProperty('url');
  });

  it('is described anew without touching its policy', () => {
    const site = Site.restore(state);
    site.replace({ name: ' Blog ', audienceId: 'us', policy: terms }, ben, later);

    expect(site.state).toEqual({
      ...{ id: 's', name: 'Blog', audienceId: 'us', version: 4, createdAt: noon, updatedAt: later },
      policy: state.policy,
    });
    expect(site.events).toEqual([{ type: 'site-changed', siteId: 's' }]);
  });

  it('is what it was when it is described as it was', () => {
    const site = Site.restore(state);
    site.replace({ ...facts, policy: terms }, ben, later);

    expect([site.state, site.events]).toEqual([state, []]);
  });

  it('keeps who moved its line, and when', () => {
    const site = Site.restore(state);
    site.replace({ ...facts, policy: { ...terms, threshold: 90 } }, ben, later);

    expect(site.state.policy).toMatchObject({ threshold: 90, version: 3, changedAt: later, changedBy: ben });
    expect(site.stored).toEqual({ version: 3, policyVersion: 2 });
  });

  it('refuses a writer who has read another version', () => {
    expect(() => Site.restore(state).expect(2)).toThrow(
      expect.objectContaining({ code: 'precondition-failed', detail: expect.stringContaining('The site has') }),
    );
    expect(() => Site.restore(state).expect(3)).not.toThrow();
  });

  it('needs a name that is more than spaces', () => {
    expect(() => Site.create('s', { ...facts, name: ' ', policy: terms }, ann, noon)).toThrow(
      expect.objectContaining({ code: 'site-unnamed', faults: [expect.objectContaining({ pointer: '/name' })] }),
    );
  });

  it('announces that it goes', () => {
    const site = Site.restore(state);
    site.discard();

    expect(site.events).toEqual([{ type: 'site-deleted', siteId: 's' }]);
  });
});
