import { createClient, type HalResource, type HalRestClient } from 'hal-rest-client';
import { startApi } from '../start-api.js';
import { decidesFrom, type Document } from './deciding.js';
import { entryOf } from './served.js';

const api = await startApi();
const entry = await entryOf(api);

describe('hal-rest-client, which knows only the entry', () => {
  const headers = { authorization: `Bearer ${api.admin.key}` };
  const client: HalRestClient = createClient(new URL(entry).origin, { headers });
  const home = () => client.fetchResource(new URL(entry).pathname);
  const linked = async (rel: string, variables: object = {}): Promise<HalResource> =>
    (await home()).link(rel).fetch(variables) as Promise<HalResource>;

  const documentOf = (resource: HalResource): Document => ({
    data: resource.props,
    items: (rel) => Promise.resolve(resource.prop(rel).map(({ props }: HalResource) => props)),
    // Its own link it keeps as the address of the resource.
    follow: async (rel, variables = {}) =>
      documentOf(await (rel === 'self' ? client.fetchResource(resource.uri.uri) : resource.link(rel).fetch(variables))),
    submit: async (rel, filledIn, prefilled) => {
      const { uri } = resource.link(rel);
      return documentOf(await client.create(uri.uri, { ...prefilled, ...filledIn }));
    },
  });

  decidesFrom(async () => documentOf(await home()));

  it('finds where the entry leads what was created there', async () => {
    const listed = await linked('plimsoll:audiences', { count: true });

    expect(listed.prop('total')).toBe(1);
    expect(listed.prop('plimsoll:audiences')).toEqual([
      expect.objectContaining({ props: expect.objectContaining({ name: 'Shop' }) }),
    ]);
  });

  it('fills in templates', async () => {
    const grid = await linked('plimsoll:feature', { featureId: 'grid' });

    expect(grid.prop('name')).toBe('Grid');
    expect((await linked('plimsoll:features', { q: 'subgrid', pageSize: 1 })).prop('total')).toBeGreaterThan(0);
  });
});
