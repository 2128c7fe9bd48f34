import type { Body } from '../audiences/audiences-client.js';
import { type Caller, startApi } from '../start-api.js';
import { AdditionsClient, CHECKOUT, idsIn } from './additions-client.js';

const api = await startApi();

describe('Adding a custom feature', () => {
  let contributor: Caller;
  let client: AdditionsClient;
  beforeEach(async () => {
    contributor = await api.caller({ role: 'contributor' });
    client = new AdditionsClient(contributor);
  });

  it('answers with the feature and where it is, among those of upstream', async () => {
    const { status, headers, body } = await client.addFeature();

    expect([status, body]).toMatchObject([
      201,
      {
        ...{ ...CHECKOUT, kind: 'feature', custom: true, missingKeys: [], overruled: false },
        keys: CHECKOUT.keys.map((key) => ({ key, headline: true })),
      },
    ]);
    expect(body).not.toHaveProperty('baseline');
    expect(body._links.self.href).toBe(headers.location);
    expect((await client.readTagged(headers.location)).body).toMatchObject({ id: 'checkout', custom: true });
    expect(idsIn(await client.features('?custom=true'), 'plimsoll:features')).toEqual(['checkout']);
    expect((await client.features('?limit=1')).total).toBe(1205);
    expect((await client.features('?limit=1&custom=false')).total).toBe(1204);
  });

  it('shows what each browser has of it: the worst of its keys', async () => {
    const { body } = await client.addFeature();
    const chrome = body.support.find(({ browser }: { browser: string }) => browser === 'chrome');
    const keys = await client.read(body._links['plimsoll:keys'].href);

    expect(chrome.ranges.at(-1)).toEqual({ from: '114', state: 'full' });
    expect(keys._embedded['plimsoll:keys'].map(({ key, feature }: Record<string, string>) => [key, feature])).toEqual([
      ['css.selectors.has', 'has'],
      ['api.HTMLElement.popover', 'popover'],
    ]);
  });

  it('makes an id of the name where none is chosen', async () => {
    expect((await client.addFeature({ name: 'Käse & Wein', keys: ['css.selectors.has'] })).body.id).toBe('kase-wein');
    expect((await client.addFeature({ name: '大堂', keys: ['css.selectors.has'] })).body).toMatchObject({
      ...{ type: '/problems/custom-feature-invalid', errors: [{ pointer: '/id', code: 'missing' }] },
    });
  });

  it.each(['grid', 'masonry', 'single-color-gradients'])('refuses the id %s, which upstream has', async (id) => {
    const { status, body } = await client.addFeature({ ...CHECKOUT, id });

    expect([status, body]).toMatchObject([409, { type: '/problems/id-taken', errors: [{ pointer: '/id' }] }]);
    expect(body._links['plimsoll:feature'].href).toMatch(new RegExp(`/features/${id}$`));
  });

  it('refuses an id that is its own already, and stores one of two that come at once', async () => {
    const statuses = await Promise.all([client.addFeature(), client.addFeature()]);

    expect(statuses.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await client.addFeature()).body.type).toBe('/problems/id-taken');
  });

  it('is done once when it is sent twice, and not at all when it is only tried', async () => {
    const post = (headers: Record<string, string>, form: object = CHECKOUT) =>
      contributor.post('/api/v1/features').set(headers).send(form);
    const tried = await post({ Prefer: 'validate-only' });
    expect([tried.status, (await client.features('?custom=true')).total]).toEqual([200, 0]);
    await post({ Prefer: 'validate-only' }, { ...CHECKOUT, keys: ['css.selectors.hsa'] }).expect(422);

    const [first, again] = [await post({ 'Idempotency-Key': 'once' }), await post({ 'Idempotency-Key': 'once' })];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect((await client.readTagged(first.headers.location)).body.keys).toEqual(first.body.keys);
  });

  it('points at keys and groups that are not there, and tells what may have been meant', async () => {
    const keys = ['css.selectors.has', 'css.selectors.hsa', 'css.properties.display.gird'];
    const { status, body } = await client.addFeature({ ...CHECKOUT, keys, groups: ['csss'] });

    expect([status, body]).toMatchObject([
      422,
      {
        type: '/problems/custom-feature-invalid',
        errors: [
          { pointer: '/keys/1', code: 'unknown-key', suggestions: expect.arrayContaining(['css.selectors.has']) },
          { pointer: '/keys/2', suggestions: expect.arrayContaining(['css.properties.display.grid']) },
          { pointer: '/groups/0', code: 'unknown-group', suggestions: ['css'] },
        ],
      },
    ]);
    expect((await client.features('?custom=true')).total).toBe(0);
  });

  it.each([
    ['no keys', { name: 'Cart', keys: [] }, '/keys'],
    ['keys that are no list', { name: 'Cart', keys: 'css.selectors.has' }, '/keys'],
    ['a key that is no text', { name: 'Cart', keys: [{}] }, '/keys'],
    ['an id with a dot', { ...CHECKOUT, id: 'css.cart' }, '/id'],
    ['a member that it has not', { ...CHECKOUT, baseline: 'high' }, '/baseline'],
    ['one that only we write', { ...CHECKOUT, custom: true }, '/custom'],
  ])('refuses %s', async (_, form, pointer) => {
    const { status, body } = await client.addFeature(form);

    expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
  });

  it('is offered to those who may, and refused to all others', async () => {
    const viewer = await api.caller({ role: 'viewer', workspace: contributor.workspace });
    const shown = async (caller: Caller): Promise<Body> => new AdditionsClient(caller).features('?limit=1');

    expect((await shown(contributor))._templates.create).toMatchObject({
      ...{ method: 'POST', target: '/api/v1/features' },
      properties: [{ name: 'name' }, { name: 'description' }, { name: 'keys' }, { name: 'groups' }, { name: 'id' }],
    });
    expect((await shown(viewer))._templates).toEqual({});
    expect((await shown(viewer))._links).not.toHaveProperty('plimsoll:create');
    await viewer.post('/api/v1/features').send(CHECKOUT).expect(403);
  });
});
