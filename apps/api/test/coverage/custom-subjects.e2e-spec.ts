import { RouteRegister } from '#libs/http';
import type { Body } from '../audiences/audiences-client.js';
import { AdditionsClient, CHECKOUT, KIOSK } from '../catalogue/additions-client.js';
import { type Caller, startApi } from '../start-api.js';

const api = await startApi();

/** 1,000 visits, of which 100 came with what only one workspace knows. */
const ROWS = [
  { browser: 'Chrome', version: '120.0', os: 'Windows', visits: 600 },
  { browser: 'Safari', version: '15.3', os: 'iOS', visits: 300 },
  { browser: 'lobby-kiosk', version: '1.0', visits: 40 },
  { browser: 'lobby-kiosk', version: '2.0', visits: 60 },
];
const PERIOD = { from: '2026-10-01', to: '2026-10-31' };

describe('The coverage of what a workspace added', () => {
  let ours: AdditionsClient;
  let audience: Body;
  beforeAll(async () => {
    ours = new AdditionsClient(await api.caller({ role: 'contributor' }));
    await ours.addFeature();
    await ours.addBrowser();
    audience = await ours.shop();
    await ours.import(audience, { ...PERIOD, rows: ROWS }).expect(201);
  });

  const coverage = (): string => String(audience._links['plimsoll:coverage'].href).replace(/\{.*/, '');
  const joint = (): string => String(audience._links['plimsoll:joint-coverage'].href).replace(/\{.*/, '');

  it('is that of its keys together', async () => {
    const checkout = await ours.read(`${coverage()}/checkout`);
    const keys = await ours.read(`${joint()}?subject=${CHECKOUT.keys.join('&subject=')}`);
    const { full, partial, none, unknown, blockers } = keys;

    expect(checkout).toMatchObject({ kind: 'feature', full, partial, none, unknown, blockers });
    expect(checkout.keys.map(({ id }: { id: string }) => id)).toEqual(CHECKOUT.keys);
    expect((await ours.read(checkout._links['plimsoll:feature'].href)).custom).toBe(true);
    const keyCoverage = await ours.read(checkout._links['plimsoll:key-coverage'].href);
    expect(keyCoverage.total).toBe(2);
  });

  it('counts the visits of a custom browser by what its releases equal', async () => {
    const has = await ours.read(`${coverage()}/has`);

    expect(has).toMatchObject({ full: 66, none: 34, unknown: 0, unidentified: { visits: 0 } });
    expect(has.browsers.find(({ browser }: { browser: string }) => browser === 'lobby-kiosk')).toMatchObject({
      ...{ name: 'Lobby kiosk', visits: 100, full: 6, none: 4 },
    });
    expect(has.blockers).toMatchObject([
      { browser: 'safari_ios', visits: 300 },
      { browser: 'lobby-kiosk', to: '1.0', visits: 40 },
    ]);
  });

  it('is listed among all others', async () => {
    const { _embedded } = await ours.read(`${coverage()}?q=checkout`);

    expect(_embedded['plimsoll:coverage']).toMatchObject([{ id: 'checkout', full: 66 }]);
    expect((await ours.read(`${coverage()}?limit=1`)).total).toBe(1205);
  });

  it('is another as soon as the feature is', async () => {
    await ours.addFeature({ name: 'Cart', keys: ['css.selectors.has'] });
    const { body, etag } = await ours.readTagged('/api/v1/features/cart');
    expect((await ours.read(`${coverage()}/cart`)).full).toBe(66);

    await ours.change(body, 'merge', { keys: ['css.properties.display.grid'] }, etag).expect(200);
    expect((await ours.read(`${coverage()}/cart`)).full).toBe(100);
  });
});

describe('A custom browser that is deleted', () => {
  it('leaves the visits that were mapped to it unknown, until there is one of its id again', async () => {
    const client = new AdditionsClient(await api.caller({ role: 'contributor' }));
    const { headers } = await client.addBrowser();
    const shop = await client.shop();
    await client.import(shop, { ...PERIOD, rows: ROWS }).expect(201);
    const { body, etag } = await client.readTagged(headers.location);
    const has = `${String(shop._links['plimsoll:coverage'].href).replace(/\{.*/, '')}/has`;

    await client.change(body, 'delete', undefined, etag).expect(204);
    expect(await client.read(has)).toMatchObject({ full: 60, none: 30, unknown: 10, unidentified: { visits: 100 } });

    await client.addBrowser();
    expect(await client.read(has)).toMatchObject({ full: 66, unknown: 0 });
  });
});

describe('What another workspace added', () => {
  let theirs: Caller;
  let reader: AdditionsClient;
  let audience: Body;
  let edition: string;

  beforeAll(async () => {
    const ours = new AdditionsClient(await api.caller({ role: 'contributor' }));
    await ours.addFeature();
    await ours.addBrowser();
    edition = (await ours.read('/api/v1/features/has'))._links['plimsoll:edition'].href;
    for (const href of [...ASKED, `${edition}?embed=plimsoll:browsers`]) await ours.get(href).expect(200);
    theirs = await api.caller({ role: 'contributor' });
    reader = new AdditionsClient(theirs);
    audience = await reader.shop();
    await reader.import(audience, { ...PERIOD, rows: ROWS }).expect(201);
  });

  /** As somebody who may see them asks, so that answers may be remembered. */
  const ASKED = [
    ...['/api/v1/features/checkout', '/api/v1/browsers/lobby-kiosk', '/api/v1/browsers/lobby-kiosk/releases'],
    ...['/api/v1/browsers/lobby-kiosk/releases/1.0', '/api/v1/keys?feature=checkout'],
    ...['/api/v1/features?browser=lobby-kiosk&version=1.0', '/api/v1/features/has', '/api/v1/keys/css.selectors.has'],
    ...['/api/v1/features?custom=true', '/api/v1/browsers?custom=true', '/api/v1/groups/css'],
  ];

  const place = (rel: string): string => String(audience._links[rel].href).replace(/\{.*/, '');

  it.each([
    ['/api/v1/features/checkout', '/api/v1/features/checkouts'],
    ['/api/v1/browsers/lobby-kiosk', '/api/v1/browsers/lobby-kiosks'],
    ['/api/v1/browsers/lobby-kiosk/releases', '/api/v1/browsers/lobby-kiosks/releases'],
    ['/api/v1/browsers/lobby-kiosk/releases/1.0', '/api/v1/browsers/lobby-kiosks/releases/1.0'],
  ])('is not at %s, as nothing is', async (href, missing) => {
    const [refused, none] = [await reader.get(href).expect(404), await reader.get(missing).expect(404)];

    expect(told(refused.body)).toEqual(told(none.body));
    expect(Object.keys(refused.body)).toEqual(Object.keys(none.body));
  });

  it('is no more to be changed than what is not there', async () => {
    const form = { name: 'Mine', keys: ['css.selectors.has'] };
    const changing = (href: string) => theirs.put(href).set('If-Match', '*').send(form).expect(404);

    const [refused, none] = [await changing('/api/v1/features/checkout'), await changing('/api/v1/features/checkouts')];
    expect(told(refused.body)).toEqual(told(none.body));
    await theirs.delete('/api/v1/browsers/lobby-kiosk').set('If-Match', '*').expect(404);
  });

  it('is in no list, and in nothing that lists say of upstream', async () => {
    expect((await reader.features('?custom=true')).total).toBe(0);
    expect((await reader.browsers('?custom=true')).total).toBe(0);
    const ofUpstream = ['/api/v1/features/has', '/api/v1/keys/css.selectors.has', '/api/v1/groups/css'];
    for (const href of [...ofUpstream, `${edition}?embed=plimsoll:browsers`])
      expect(JSON.stringify(await reader.read(href))).not.toMatch(/"(id|browser)":"(lobby-kiosk|checkout)"/);
    await theirs.get('/api/v1/features?browser=lobby-kiosk&version=1.0').expect(400);
    const { body } = await theirs.get('/api/v1/keys?feature=checkout').expect(400);
    expect(JSON.stringify(body.suggestions)).not.toContain('checkout');
  });

  it('is in no answer that all workspaces share', () => {
    const shared = api.app
      .get(RouteRegister)
      .affordances.filter(({ declared: { remembered } }) => remembered === 'catalogue')
      .map(({ declared: { name } }) => name);

    expect(shared.sort()).toEqual(['listEditions', 'showEdition']);
  });

  it('has no coverage, alone or with others, and is nothing that may have been meant', async () => {
    for (const href of [`${place('plimsoll:coverage')}/checkout`, `${place('plimsoll:coverage')}/chekout`])
      expect((await reader.get(href).expect(404)).body.suggestions).not.toContain('checkout');
    await reader.get(`${place('plimsoll:joint-coverage')}?subject=checkout&subject=has`).expect(404);
    expect((await reader.read(`${place('plimsoll:coverage')}?limit=1`)).total).toBe(1204);
  });

  it('counts for nothing: visits that name it are unknown', async () => {
    const has = await reader.read(`${place('plimsoll:coverage')}/has`);
    const { body } = await theirs.post(await reader.entry('plimsoll:mappings')).send({
      rows: [{ browser: 'lobby-kiosk', version: '1.0' }],
    });

    expect(has).toMatchObject({ full: 60, none: 30, unknown: 10 });
    expect(body.items).toEqual([{ outcome: 'unknown', reason: 'name-not-known', version: '1.0' }]);
  });

  it('is no hindrance to call one’s own the same', async () => {
    expect((await reader.addFeature({ ...CHECKOUT, name: 'Ours' })).status).toBe(201);
    expect((await reader.addBrowser({ ...KIOSK, name: 'Ours' })).status).toBe(201);
    expect((await reader.read('/api/v1/features/checkout')).name).toBe('Ours');
  });
});

/** What a refusal says, but for whom and of what it says it. */
const told = ({ detail, ...body }: Body) => ({
  ...{ detail: String(detail).replace(/checkouts?|lobby-kiosks?/, '…'), type: body.type, title: body.title },
  suggestions: body.suggestions,
});
