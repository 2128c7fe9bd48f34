import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

const api = await startApi();
const client = new SitesClient(api.admin);

async function badgeOf(fields: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const { _links } = await client.site(fields);
  const { body } = await api.admin
    .get(_links['plimsoll:badge'].href)
    .expect(200)
    .expect('Content-Type', 'application/json');
  return body as Record<string, unknown>;
}

describe('The badge of a site', () => {
  it('counts what is safe by its policy among all features', async () => {
    const { message, ...badge } = await badgeOf({ 'policy.threshold': 85 });
    const [, safe, all] = /^(\d+) of (\d+)$/.exec(String(message)) ?? [];

    expect(badge).toEqual({ schemaVersion: 1, label: 'safe features', color: expect.any(String) });
    expect(Number(all)).toBeGreaterThan(1000);
    expect(Number(safe)).toBeGreaterThan(300);
    expect(Number(safe)).toBeLessThan(Number(all));
  });

  it('has no data where nothing was imported, or what was is not trusted', async () => {
    const nothing = { message: 'no data', color: 'lightgrey' };

    expect(await badgeOf({ audienceId: (await client.shop()).id })).toMatchObject(nothing);
    expect(await badgeOf({ 'policy.minimumVisits': 1_000_000 })).toMatchObject(nothing);
  });
});
