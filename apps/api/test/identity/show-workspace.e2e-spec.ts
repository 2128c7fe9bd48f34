import type { Body } from '../audiences/audiences-client.js';
import { SitesClient } from '../sites/sites-client.js';
import { type Caller, startApi } from '../start-api.js';

const api = await startApi();
const workspaceOf = async (caller: Caller): Promise<Body> => {
  const { body: home } = await caller.get('/api/v1').expect(200);
  const { body } = await caller.get(home._links['plimsoll:workspace'].href).expect(200);
  return body;
};

describe('The workspace', () => {
  it('is found from the entry on, and tells what it holds', async () => {
    const before = await workspaceOf(api.admin);
    expect(before).toMatchObject({ slug: api.admin.workspace, name: 'Test', counts: { audiences: 0, sites: 0 } });

    await new SitesClient(api.admin).site();

    expect((await workspaceOf(api.admin)).counts).toMatchObject({ audiences: 1, snapshots: 1, sites: 1, checks: 0 });
  });

  it('tells each role what it may do with it', async () => {
    const viewer = await api.caller({ role: 'viewer', workspace: api.admin.workspace });

    expect(Object.keys((await workspaceOf(viewer))._links).sort()).toEqual(['curies', 'self']);
    expect(Object.keys((await workspaceOf(api.admin))._links)).toEqual(
      expect.arrayContaining(['plimsoll:api-keys', 'plimsoll:audit']),
    );
  });

  it('tells the caller who it is', async () => {
    const viewer = await api.caller({ role: 'viewer', workspace: api.admin.workspace, name: 'CI' });

    expect((await workspaceOf(viewer)).caller).toEqual({
      ...{ id: expect.stringMatching(/^key:/), name: 'CI' },
      ...{ role: 'viewer', readOnly: false },
    });
  });

  it('counts what a key for one site sees', async () => {
    const caller = await api.caller({ role: 'admin' });
    const client = new SitesClient(caller);
    const [site] = [await client.site(), await client.site()];
    const { body } = await caller.post('/api/v1/api-keys').send({ name: 'CI', role: 'viewer', siteId: site.id });

    const { counts, caller: asked } = await workspaceOf(api.holding(body.key, caller.workspace));

    expect(counts).toMatchObject({ sites: 1, audiences: 1, snapshots: 1 });
    expect(asked).toMatchObject({ role: 'viewer', siteId: site.id });
  });

  it('is no other than the caller’s own', async () => {
    const { id } = await workspaceOf(await api.caller({ role: 'admin' }));

    const { body } = await api.admin.get(`/api/v1/workspaces/${String(id)}`).expect(404);

    expect(body.detail).toBe(`There is no workspace ${String(id)}.`);
  });

  it('is a template to whoever did not sign in', async () => {
    const { body } = await api.http.get('/api/v1').expect(200);

    expect(body._links['plimsoll:workspace']).toEqual({
      href: '/api/v1/workspaces/{workspaceId}{?fields}',
      templated: true,
    });
  });
});
