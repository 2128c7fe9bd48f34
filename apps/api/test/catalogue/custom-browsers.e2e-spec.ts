import type { Body } from '../audiences/audiences-client.js';
import { type Caller, startApi } from '../start-api.js';
import { AdditionsClient, idsIn, KIOSK } from './additions-client.js';

const api = await startApi();
let contributor: Caller;
let client: AdditionsClient;
beforeEach(async () => {
  contributor = await api.caller({ role: 'contributor' });
  client = new AdditionsClient(contributor);
});

describe('Adding a custom browser', () => {
  it('answers with the browser and where it is, among those of upstream', async () => {
    const { status, headers, body } = await client.addBrowser();

    expect([status, body]).toMatchObject([
      201,
      { ...KIOSK, type: 'desktop', custom: true, releaseCount: 2, currentVersion: '2.0' },
    ]);
    expect(body._links.self.href).toBe(headers.location);
    expect((await client.readTagged(headers.location)).body).toMatchObject(KIOSK);
    expect(idsIn(await client.browsers('?custom=true'), 'plimsoll:browsers')).toEqual(['lobby-kiosk']);
    expect(idsIn(await client.browsers(), 'plimsoll:browsers')).toHaveLength(18);
  });

  it('has releases like any other, each with what it equals and the features that it has', async () => {
    const { body } = await client.addBrowser();
    const { _embedded } = await client.read(body._links['plimsoll:releases'].href);
    const [first, second] = _embedded['plimsoll:releases'];

    expect([first, second]).toMatchObject([
      { version: '1.0', status: 'retired', engine: 'Blink', equals: { browser: 'chrome', version: '104' } },
      { version: '2.0', status: 'current', date: '2025-11-03', equals: { version: '120.0.6099.71' } },
    ]);
    const has = async ({ _links }: Body): Promise<number> =>
      (await client.read(_links['plimsoll:features'].href)).total as number;
    const equal = await client.read('/api/v1/browsers/chrome/releases/120');
    expect(await has(second)).toBe(await has(equal));
    expect((await client.read(second._links.self.href))._links.prev.href).toBe(first._links.self.href);
  });

  it('stands in what features and keys say of browsers', async () => {
    await client.addBrowser();
    const { support } = await client.read('/api/v1/features/has');
    const { support: ofKey } = await client.read('/api/v1/keys/css.selectors.has');
    const ranges = [
      { from: '1.0', to: '1.0', state: 'none' },
      { from: '2.0', state: 'full' },
    ];

    expect(support.at(-1)).toEqual({ browser: 'lobby-kiosk', name: 'Lobby kiosk', ranges });
    expect(ofKey.at(-1)).toEqual({ browser: 'lobby-kiosk', name: 'Lobby kiosk', ranges, statements: [] });
  });

  it('puts releases in the order of their numbers', async () => {
    const equals = { browser: 'safari_ios', version: '16.4' };
    const releases = ['10.1', '9', '9.10'].map((version) => ({ version, equals }));
    const { body } = await client.addBrowser({ name: 'Car', releases });

    expect(body).toMatchObject({ id: 'car', type: 'mobile', aliases: [] });
    expect(body.releases.map(({ version }: { version: string }) => version)).toEqual(['9', '9.10', '10.1']);
  });

  const equals = { browser: 'chrome', version: '104' };
  it.each<[string, object, string, string]>([
    [
      'a browser that is not there',
      { browser: 'crome', version: '1' },
      '/releases/0/equals/browser',
      'unknown-browser',
    ],
    ['a server runtime', { browser: 'nodejs', version: '18.0.0' }, '/releases/0/equals/browser', 'unknown-browser'],
    ['a release of the future', { browser: 'chrome', version: '999' }, '/releases/0/equals/version', 'unknown-release'],
    ['a preview', { browser: 'safari', version: 'preview' }, '/releases/0/equals/version', 'unknown-release'],
    [
      'a browser of its own',
      { browser: 'lobby-kiosk', version: '1.0' },
      '/releases/0/equals/browser',
      'unknown-browser',
    ],
  ])('refuses a release that equals %s', async (_, equal, pointer, code) => {
    await client.addBrowser();
    const { status, body } = await client.addBrowser({ name: 'Car', releases: [{ version: '1', equals: equal }] });

    expect([status, body]).toMatchObject([
      422,
      { type: '/problems/custom-browser-invalid', errors: [{ pointer, code }] },
    ]);
  });

  it.each<[string, object, string]>([
    ['no releases', { name: 'Car', releases: [] }, '/releases'],
    ['a version that is none', { name: 'Car', releases: [{ version: 'beta', equals }] }, '/releases/0/version'],
    ['a release that equals nothing', { name: 'Car', releases: [{ version: '1' }] }, '/releases/0/equals'],
    [
      'a day that is none',
      { name: 'Car', releases: [{ version: '1', releaseDate: '2026-02-30', equals }] },
      '/releases/0/releaseDate',
    ],
    ['a type that no audience has', { name: 'Car', type: 'server', releases: [{ version: '1', equals }] }, '/type'],
  ])('refuses %s', async (_, form, pointer) => {
    const { status, body } = await client.addBrowser(form);

    expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
  });

  it('refuses an id that upstream has, and an alias that another one has', async () => {
    await client.addBrowser();
    const taken = await client.addBrowser({ ...KIOSK, id: 'safari_ios' });
    const alias = await client.addBrowser({ ...KIOSK, id: 'car', aliases: [{ name: 'reception' }] });

    expect([taken.status, taken.body.type]).toEqual([409, '/problems/id-taken']);
    expect([alias.status, alias.body]).toMatchObject([
      409,
      { type: '/problems/alias-taken', errors: [{ pointer: '/aliases/0' }] },
    ]);
    expect((await client.read(alias.body._links['plimsoll:browser'].href)).id).toBe('lobby-kiosk');
  });
});

describe('Changing a custom browser', () => {
  let href: string;
  let kiosk: Body;
  let etag: string;
  beforeEach(async () => {
    href = (await client.addBrowser()).headers.location;
    ({ body: kiosk, etag } = await client.readTagged(href));
  });

  it('replaces all that is said of it', async () => {
    const form = { name: 'Kiosk', releases: KIOSK.releases.slice(1) };
    const { body } = await client.change(kiosk, 'replace', form, etag).expect(200);

    expect(body).toMatchObject({ id: 'lobby-kiosk', name: 'Kiosk', releaseCount: 1, aliases: [] });
    expect((await client.readTagged(href)).body).toMatchObject({ name: 'Kiosk' });
  });

  it('keeps in a merge what the patch leaves out', async () => {
    const { body } = await client.change(kiosk, 'merge', { type: 'xr' }, etag).expect(200);

    expect(body).toMatchObject({ ...KIOSK, type: 'xr' });
  });

  it('accepts the browser as it was shown', async () => {
    const { body } = await client.change(kiosk, 'replace', { ...kiosk, name: 'Kiosk' }, etag).expect(200);

    expect(body).toMatchObject({ ...KIOSK, name: 'Kiosk' });
  });

  it('changes what is known of it at once, also where that was asked before', async () => {
    const stateOf = async (): Promise<string> =>
      (await client.read('/api/v1/features/has')).support.at(-1).ranges.at(-1).state as string;
    const before = await stateOf();
    await client.change(kiosk, 'merge', { releases: KIOSK.releases.slice(0, 1) }, etag).expect(200);

    expect([before, await stateOf()]).toEqual(['full', 'none']);
  });

  it('lets exactly one of two writers at the same moment win, and refuses whoever has not read it', async () => {
    await client.change(kiosk, 'merge', { name: 'Kiosk' }).expect(428);
    const writers = ['Cart', 'Till'].map((name) => client.change(kiosk, 'merge', { name }, etag));

    expect((await Promise.all(writers)).map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is offered to those who may, and for what is their own', async () => {
    const viewer = new AdditionsClient(await api.caller({ role: 'viewer', workspace: contributor.workspace }));

    expect(Object.keys(kiosk._templates)).toEqual(['replace', 'merge', 'delete']);
    expect((await viewer.read(href))._templates).toEqual({});
    expect((await client.read('/api/v1/browsers/chrome'))._templates).toEqual({});
    const { body } = await contributor.delete('/api/v1/browsers/chrome').set('If-Match', '*').expect(409);
    expect(body).toMatchObject({ type: '/problems/upstream-read-only', _links: { 'plimsoll:browsers': {} } });
  });

  it('deletes it: it was never there for whoever asks next', async () => {
    await client.change(kiosk, 'delete', undefined, etag).expect(204);

    await client.get(href).expect(404);
    await client.get(kiosk._links['plimsoll:releases'].href).expect(404);
    expect((await client.read('/api/v1/features/has')).support.at(-1).browser).not.toBe('lobby-kiosk');
  });
});
