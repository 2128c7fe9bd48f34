import { createClient, type HalResource, type HalRestClient } from 'hal-rest-client';
import { startApi } from '../start-api.js';
import { entryOf } from './served.js';

const api = await startApi();
const entry = await entryOf(api);

describe('hal-rest-client, which knows only the entry', () => {
  const headers = { authorization: `Bearer ${api.admin.key}` };
  const client: HalRestClient = createClient(new URL(entry).origin, { headers });
  const linked = async (rel: string, variables: object = {}): Promise<HalResource> => {
    const home = await client.fetchResource(new URL(entry).pathname);
    return home.link(rel).fetch(variables) as Promise<HalResource>;
  };

  it('creates an audience where the entry leads, and finds it there', async () => {
    const audiences = await linked('plimsoll:audiences');
    const made = await client.create(audiences.uri.fetchedURI, { name: 'Shop' });

    const listed = await linked('plimsoll:audiences', { count: true });
    expect(listed.prop('total')).toBe(1);
    expect(listed.prop('plimsoll:audiences')).toEqual([
      expect.objectContaining({ props: expect.objectContaining({ id: made.prop('id'), name: 'Shop' }) }),
    ]);
  });

  it('fills in templates', async () => {
    const grid = await linked('plimsoll:feature', { featureId: 'grid' });

    expect(grid.prop('name')).toBe('Grid');
    expect((await linked('plimsoll:features', { q: 'subgrid', pageSize: 1 })).prop('total')).toBeGreaterThan(0);
  });
});
