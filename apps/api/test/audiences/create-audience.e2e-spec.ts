import { parseTemplate } from 'url-template';
import { startApi } from '../start-api.js';
import { AudiencesClient, type Body } from './audiences-client.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);

describe('Creating an audience', () => {
  it('answers 201 with the new resource and where it lives', async () => {
    const { status, body, headers } = await client.create({ name: ' Shop ', description: 'Web shop' });

    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Shop', description: 'Web shop', _links: { self: { href: headers.location } } });
    const found = await api.admin.get(headers.location).expect(200);
    expect([found.body, found.headers.etag]).toEqual([body, headers.etag]);
  });

  it('lists it with the others of the workspace, oldest first', async () => {
    const other = new AudiencesClient(await api.caller({ role: 'admin' }));
    for (const name of ['World', 'Blog']) await other.create({ name });

    const { total, _embedded } = await other.audiences();
    expect(total).toBe(2);
    expect(_embedded['plimsoll:audiences'].map(({ name }: { name: string }) => name)).toEqual(['World', 'Blog']);
  });

  it('finds it by a part of its name, by links alone, and itself by its id', async () => {
    const other = new AudiencesClient(await api.caller({ role: 'admin' }));
    for (const name of ['Web shop', 'Blog', 'Shop, Europe', '100 % shop']) await other.create({ name });
    const { _links } = await other.read('/api');
    const asked = (rel: string, variables: Record<string, string | number>) =>
      other.read(parseTemplate(String(_links[rel].href)).expand(variables));
    const names = ({ _embedded }: Body) =>
      (_embedded['plimsoll:audiences'] as readonly { readonly name: string }[]).map(({ name }) => name);

    const first = await asked('plimsoll:audiences', { q: 'SHOP', pageSize: 2, count: 'true' });
    const next = await other.read(first._links.next.href);
    expect([first.total, names(first), names(next)]).toEqual([3, ['Web shop', 'Shop, Europe'], ['100 % shop']]);
    expect(names(await asked('plimsoll:audiences', { q: '_' }))).toEqual([]);
    const { id, name } = next._embedded['plimsoll:audiences'][0];
    expect(await asked('plimsoll:audience', { audienceId: id })).toMatchObject({ id, name });
  });

  it('needs a name, and takes no member that it does not know', async () => {
    const unnamed = await client.create({ name: '  ' });
    const strange = await client.create({ name: 'Shop', id: '1' });

    expect(unnamed.body).toMatchObject({ type: '/problems/audience-unnamed', errors: [{ pointer: '/name' }] });
    expect(strange.body).toMatchObject({ type: '/problems/validation-failed', errors: [{ pointer: '/id' }] });
  });

  it('is for those who may write, and shows the audience to no other workspace', async () => {
    const shop = await client.shop();
    const viewer = await api.caller({ role: 'viewer', workspace: api.admin.workspace });
    const stranger = await api.caller({ role: 'admin' });

    const seen = await new AudiencesClient(viewer).read(shop._links.self.href);
    expect(seen._templates).toEqual({});
    await viewer.post(shop._links.up.href).send({ name: 'Blog' }).expect(403);
    const foreign = await stranger.get(shop._links.self.href).expect(404);
    const missing = await stranger.get(String(shop._links.self.href).replace(/.$/, '0')).expect(404);
    expect(foreign.body.type).toBe(missing.body.type);
    await stranger.post(shop._templates.import.target).send({}).expect(422);
  });
});
