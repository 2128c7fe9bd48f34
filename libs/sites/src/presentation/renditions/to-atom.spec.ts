import type { CrossingView } from '../../application/crossing.view.js';
import type { SiteView } from '../../application/site.view.js';
import { toAtom } from './to-atom.js';

const SITE: SiteView = {
  ...{ id: '0199f0c2-b1c2-7d3e-8f4a-5b6c7d8e9f01', name: 'Shop & <Co>\u0007', audienceId: 'everyone', version: 1 },
  policy: {
    ...{ threshold: 95, counts: 'full', bound: 'atLeast', basis: 'headline', segments: 'whole', version: 1 },
    ...{ changedAt: '2026-01-01T00:00:00.000Z', changedBy: { id: 'key:1', name: 'Ann' } },
  },
  ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
};
const CROSSING: CrossingView = {
  ...{ id: '0199f0c2-d1e2-7f30-8a4b-5c6d7e8f9a0b', siteId: SITE.id, kind: 'feature', subjectId: 'dialog' },
  ...{ name: '<dialog>', direction: 'up', cause: 'edition', threshold: 95, before: 94.7, after: 95.2 },
  ...{ from: { snapshotId: 'october', editionId: 'first' }, to: { snapshotId: 'october', editionId: 'second' } },
  ...{ policyVersion: 1, at: '2026-11-01T06:00:00.000Z' },
};

describe('A feed of crossings', () => {
  it('has an entry for each, which keeps its id', () => {
    const feed = toAtom(SITE, [CROSSING], '/api/v1');

    expect(feed).toContain(`<id>urn:uuid:${CROSSING.id}</id>`);
    expect(feed).toContain(`href="/api/v1/sites/${SITE.id}/crossings/${CROSSING.id}"`);
    expect(feed).toContain('&lt;dialog&gt; reached the line of 95 %');
    expect(feed).toContain('from 94.7 % to 95.2 %, by another edition of the catalogue.');
    expect(feed).toContain('<category term="up"/>');
  });

  it('has absolute addresses where it is known from where it is read', () => {
    const feed = toAtom(SITE, [CROSSING], 'https://plimsoll.example/api/v1');

    const addresses = Array.from(feed.matchAll(/href="([^"]+)"/g), ([, href]) => href);
    expect(addresses).toEqual(
      ['/feed.atom', '', `/crossings/${CROSSING.id}`].map(
        (path) => `https://plimsoll.example/api/v1/sites/${SITE.id}${path}`,
      ),
    );
  });

  it('is as new as its newest, or as its site', () => {
    expect(toAtom(SITE, [CROSSING], '/api/v1')).toMatch(/<feed[\s\S]*?<updated>2026-11-01T06:00:00.000Z<\/updated>/);
    expect(toAtom(SITE, [], '/api/v1')).toContain('<updated>2026-01-01T00:00:00.000Z</updated>');
  });

  it('has no markup of what it tells, nor what no XML has', () => {
    expect(toAtom(SITE, [], '/api/v1')).toContain('<title>Shop &amp; &lt;Co&gt;\uFFFD: crossings of 95 %</title>');
  });
});
