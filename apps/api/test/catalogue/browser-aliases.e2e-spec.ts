import type { Body } from '../audiences/audiences-client.js';
import { type Caller, startApi } from '../start-api.js';
import { AliasesClient, APP, CRUISER } from './aliases-client.js';

const api = await startApi();
let contributor: Caller;
let client: AliasesClient;
beforeEach(async () => {
  contributor = await api.caller({ role: 'contributor' });
  client = new AliasesClient(contributor);
});

const ANDROID = 'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0';

describe('Adding an alias of a browser', () => {
  it('answers with the alias and where it is, among the others', async () => {
    const { status, headers, body } = await client.addAlias();

    expect([status, body]).toMatchObject([201, APP]);
    expect(body._links.self.href).toBe(headers.location);
    expect((await client.readTagged(headers.location)).body).toMatchObject(APP);
    expect((await client.read(body._links['plimsoll:browser'].href)).id).toBe('webview_android');
    await client.addAlias(CRUISER);
    const { _embedded, _links } = await client.aliases('?pageSize=1');
    expect(_embedded['plimsoll:browser-aliases']).toMatchObject([APP]);
    const next = await client.read(_links.next.href);
    expect(next._embedded['plimsoll:browser-aliases']).toMatchObject([{ ...CRUISER, release: 'as-told' }]);
  });

  it('maps rows by it from then on, whatever upstream reads of them', async () => {
    const rows = [
      { browser: 'our-app', version: '4.2', os: 'Android' },
      { userAgent: `${ANDROID} Chrome/120.0 Mobile Safari/537.36 OurApp/4.2` },
      { browser: 'Vivaldi', version: '120', os: 'Windows' },
      { browser: 'Vivaldi', version: '119', os: 'Android' },
    ];
    const unknown = 'undefined undefined own-version-only';
    expect((await client.mapped(...rows)).slice(2)).toEqual([unknown, unknown]);

    for (const form of [APP, { name: 'Vivaldi', browser: 'chrome' }]) await client.addAlias(form);
    await client.addAlias({ name: 'Vivaldi', os: 'Android', browser: 'chrome_android' });
    expect(await client.mapped(...rows)).toEqual([
      'webview_android undefined own-version-only',
      'webview_android 120 known-release',
      'chrome 120 own-alias',
      'chrome_android 119 own-alias',
    ]);
  });

  it('of a browser of the workspace’s own leads to its releases', async () => {
    await client.addBrowser();
    await client.addAlias({ name: 'Halle', version: '2.x', browser: 'lobby-kiosk' });

    expect(await client.mapped({ browser: 'Halle', version: '2.0.1' }, { browser: 'Halle', version: '1.0' })).toEqual([
      'lobby-kiosk 2.0 own-alias',
      'undefined undefined name-not-known',
    ]);
  });

  it.each<[string, object, string, string]>([
    ['an empty name', { name: '' }, '/name', 'min-length'],
    ['a name of signs', { name: '–' }, '/name', 'blank'],
    ['a name with a control character', { name: 'Our\u0007App' }, '/name', 'matches'],
    ['a name that is too long', { name: 'x'.repeat(201) }, '/name', 'max-length'],
    ['a system with a line break', { os: 'Android\n' }, '/os', 'matches'],
    ['an empty version', { version: '' }, '/version', 'min-length'],
    ['a version in words', { version: 'four' }, '/version', 'matches'],
    ['a version with words behind it', { version: '4 beta' }, '/version', 'matches'],
    ['a placeholder before a number', { version: '4.x.1' }, '/version', 'matches'],
    ['a browser that is not there', { browser: 'webview_andriod' }, '/browser', 'unknown-browser'],
    ['a server runtime', { browser: 'nodejs' }, '/browser', 'unknown-browser'],
    ['another release', { release: 'newest' }, '/release', 'is-in'],
  ])('refuses %s', async (_, wrong, pointer, code) => {
    const { status, body } = await client.addAlias({ ...APP, ...wrong });

    expect([status, body.errors]).toMatchObject([422, [{ pointer, code }]]);
  });

  it('tells what may have been meant by a browser that is not there, and how a version is written', async () => {
    const { body } = await client.addAlias({ ...APP, browser: 'webview_andriod' });
    const { body: version } = await client.addAlias({ ...APP, version: 'v4' });

    expect(body).toMatchObject({ type: '/problems/browser-alias-invalid' });
    expect(body.errors[0].suggestions).toContain('webview_android');
    expect(version.errors[0].detail).toContain('4.x');
  });

  it('refuses a second one of a name, system and version, and leads to the first', async () => {
    const { headers } = await client.addAlias();
    const { status, body } = await client.addAlias({ ...APP, name: 'our app', version: '4.x', browser: 'chrome' });

    expect([status, body.type]).toEqual([409, '/problems/alias-exists']);
    expect(body._links['plimsoll:browser-alias'].href).toBe(headers.location);
    await api.http.get(body.type).expect(200);
  });

  it('does many at once, each as if it were sent alone', async () => {
    const { body: first } = await client.addAlias();
    const { status, body } = await client.batch([
      { op: 'create', body: CRUISER },
      { op: 'create', body: { ...APP, release: 'as-told' } },
      { op: 'create', body: { name: 'X', browser: 'nobody' } },
      { op: 'update', id: first.id, ifMatch: '*', body: { version: null } },
    ]);

    expect(status).toBe(207);
    expect(body.items).toMatchObject([
      { status: 201, resource: CRUISER },
      { status: 409, problem: { type: '/problems/alias-exists' } },
      { status: 422, problem: { errors: [{ pointer: '/operations/2/body/browser' }] } },
      { status: 200, resource: { name: 'OurApp' } },
    ]);
  });
});

describe('Changing an alias of a browser', () => {
  let href: string;
  let alias: Body;
  let etag: string;
  beforeEach(async () => {
    href = (await client.addAlias(CRUISER)).headers.location;
    ({ body: alias, etag } = await client.readTagged(href));
  });

  it('replaces all that is said of it, and maps by that at once', async () => {
    const row = { browser: 'Cruiser', version: '120', os: 'Windows' };
    expect(await client.mapped(row)).toEqual(['chrome 120 own-alias']);
    const form = { name: 'Cruiser', os: 'Windows', version: '12*', browser: 'edge' };
    await client.change(alias, 'replace', form, etag).expect(422);

    await client.change(alias, 'replace', { ...form, version: '120.*' }, etag).expect(200);
    expect((await client.readTagged(href)).body).toMatchObject({ ...form, version: '120', release: 'as-told' });
    expect(await client.mapped(row)).toEqual(['edge 120 own-alias']);
  });

  it('keeps in a merge what the patch leaves out, and takes away what it says null of', async () => {
    const narrowed = client.change(alias, 'merge', { os: 'Linux', release: 'of-the-device' }, etag);
    expect((await narrowed.expect(200)).body).toMatchObject({ ...CRUISER, os: 'Linux', release: 'of-the-device' });

    const { body, etag: next } = await client.readTagged(href);
    const { body: wide } = await client.change(body, 'merge', { os: null, release: null }, next).expect(200);
    expect(wide).toMatchObject({ ...CRUISER, release: 'as-told' });
    expect(wide).not.toHaveProperty('os');
  });

  it('lets exactly one of two writers at the same moment win, and refuses whoever has not read it', async () => {
    await client.change(alias, 'merge', { browser: 'edge' }).expect(428);
    const writers = ['edge', 'opera'].map((browser) => client.change(alias, 'merge', { browser }, etag));

    expect((await Promise.all(writers)).map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('refuses what another one is called', async () => {
    const { headers } = await client.addAlias();
    const { name, os, version } = APP;
    const { body } = await client.change(alias, 'merge', { name, os, version }, etag).expect(409);

    expect(body._links['plimsoll:browser-alias'].href).toBe(headers.location);
  });

  it('is offered to those who may', async () => {
    const viewer = new AliasesClient(await api.caller({ role: 'viewer', workspace: contributor.workspace }));

    expect(Object.keys(alias._templates)).toEqual(['replace', 'merge', 'delete']);
    expect((await viewer.read(href))._templates).toEqual({});
    expect((await viewer.aliases())._templates).toEqual({});
    await viewer.caller.delete(href).set('If-Match', etag).expect(403);
  });

  it('deletes it: the name means what it did', async () => {
    await client.change(alias, 'delete', undefined, etag).expect(204);

    await client.get(href).expect(404);
    expect(await client.mapped({ browser: 'Cruiser', version: '120' })).toEqual(['undefined undefined name-not-known']);
  });

  it('is put on record', async () => {
    await client.change(alias, 'merge', { browser: 'edge' }, etag).expect(200);
    const admin = new AliasesClient(await api.caller({ role: 'admin', workspace: contributor.workspace }));
    const { _embedded } = await admin.read(await admin.entry('plimsoll:audit'));
    const [entry] = _embedded['plimsoll:audit'];

    expect(entry).toMatchObject({ action: 'mergeBrowserAlias' });
    expect(await admin.read(entry._links.self.href)).toMatchObject({
      ...{ before: { browser: 'chrome' }, after: { browser: 'edge' } },
    });
  });

  it('is for its workspace alone', async () => {
    const theirs = new AliasesClient(await api.caller({ role: 'contributor' }));

    await theirs.get(href).expect(404);
    await theirs.caller.delete(href).set('If-Match', etag).expect(404);
    expect((await theirs.aliases())._embedded['plimsoll:browser-aliases']).toEqual([]);
    expect(await theirs.mapped({ browser: 'Cruiser', version: '120' })).toEqual(['undefined undefined name-not-known']);
    expect((await theirs.addAlias(CRUISER)).status).toBe(201);
  });
});

describe('An alias whose browser is gone', () => {
  it('says so, keeps it in a change, and maps to nothing', async () => {
    const { headers } = await client.addBrowser();
    const { body: made } = await client.addAlias({ name: 'Halle', browser: 'lobby-kiosk' });
    const { body: kiosk, etag } = await client.readTagged(headers.location);
    await client.change(kiosk, 'delete', undefined, etag).expect(204);

    const { body: alias, etag: tag } = await client.readTagged(made._links.self.href);
    expect(alias).toMatchObject({ browser: 'lobby-kiosk', missingBrowser: true });
    expect(alias._links).not.toHaveProperty('plimsoll:browser');
    expect(await client.mapped({ browser: 'Halle', version: '2.0' })).toEqual([
      'undefined undefined browser-without-data',
    ]);
    await client.change(alias, 'replace', { ...alias, os: 'Linux' }, tag).expect(200);
  });
});
