import type { Body } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

const api = await startApi();
const client = new SitesClient(api.admin);
const audienceId = String((await client.measured()).id);

async function badgeOf(site: Body): Promise<Record<string, unknown>> {
  const { body } = await api.admin
    .get(site._links['plimsoll:badge'].href)
    .expect(200)
    .expect('Content-Type', 'application/json');
  return body as Record<string, unknown>;
}

/** How many verdicts a site has of that kind. */
async function totalOf(site: Body, query: string): Promise<number> {
  const { total } = await client.read(
    `${String(site._links['plimsoll:verdicts'].href).replace(/\{.*/, '')}?limit=1&${query}`,
  );
  return Number(total);
}

describe('The badge of a site', () => {
  it('counts what is safe by its policy among all features', async () => {
    const counts = new Set<number>();
    for (const policy of POLICIES) {
      const site = await client.site({ audienceId, ...policy });
      const [safe, all] = [await totalOf(site, 'verdict=safe'), await totalOf(site, '')];
      counts.add(safe);

      expect(await badgeOf(site)).toEqual({
        ...{ schemaVersion: 1, label: 'safe features', message: `${String(safe)} of ${String(all)}` },
        color: safe / all >= 0.6 ? 'brightgreen' : safe / all >= 0.5 ? 'green' : 'yellowgreen',
      });
    }
    expect(counts.size).toBe(POLICIES.length);
  });

  it('is not sent again to who has it', async () => {
    const site = await client.site();
    const href = String(site._links['plimsoll:badge'].href);
    const { headers } = await api.admin.get(href).expect(200);

    await api.admin.get(href).set('If-None-Match', headers.etag).expect(304).expect('etag', headers.etag);
  });

  it('has no data where nothing was imported, or what was is not trusted', async () => {
    const nothing = { message: 'no data', color: 'lightgrey' };

    expect(await badgeOf(await client.site({ audienceId: (await client.shop()).id }))).toMatchObject(nothing);
    expect(await badgeOf(await client.site({ audienceId, 'policy.minimumVisits': 1_000_000 }))).toMatchObject(nothing);
  });
});

/** On the visits of this audience each of them makes another number of features safe. */
const POLICIES = [
  { 'policy.threshold': 85, 'policy.basis': 'all', 'policy.counts': 'fullAndPartial' },
  { 'policy.threshold': 85, 'policy.basis': 'all' },
  { 'policy.threshold': 89, 'policy.bound': 'atMost' },
  { 'policy.threshold': 89 },
];
