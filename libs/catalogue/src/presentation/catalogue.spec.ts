import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HttpModule } from '#libs/http';
import request from 'supertest';
import { KnownCallers, principal, serving } from '../../../http/src/testing/serving.js';
import { CatalogueRecords } from '../application/catalogue-records.js';
import { KnownBrowsers } from '../application/known-browsers.js';
import { GetBrowserHandler } from '../application/queries/get-browser.js';
import { GetEditionHandler } from '../application/queries/get-edition.js';
import { GetFeatureHandler } from '../application/queries/get-feature.js';
import { GetGroupHandler } from '../application/queries/get-group.js';
import { GetKeyHandler } from '../application/queries/get-key.js';
import { GetReleaseHandler } from '../application/queries/get-release.js';
import { ListBrowsersHandler } from '../application/queries/list-browsers.js';
import { ListEditionsHandler } from '../application/queries/list-editions.js';
import { ListFeaturesHandler } from '../application/queries/list-features.js';
import { ListGroupsHandler } from '../application/queries/list-groups.js';
import { ListKeysHandler } from '../application/queries/list-keys.js';
import { ListReleasesHandler } from '../application/queries/list-releases.js';
import { WorkspaceEditions } from '../application/workspace-editions.js';
import { SmallCatalogue } from '../testing/small-catalogue.js';
import { BrowsersController } from './browsers.controller.js';
import { EditionsController } from './editions.controller.js';
import { FeaturesController } from './features.controller.js';
import { GroupsController } from './groups.controller.js';
import { KeysController } from './keys.controller.js';
import { ReleasesController } from './releases.controller.js';

const OLDER = '01980000-0000-7000-8000-000000000001';
const NEWER = '01980000-0000-7000-8000-000000000002';
const catalogue = new SmallCatalogue(OLDER);
catalogue.add(NEWER, { bcdVersion: '8.2.0', webFeaturesVersion: '3.41.0' });

@Module({
  imports: [CqrsModule.forRoot(), HttpModule],
  controllers: [
    EditionsController,
    BrowsersController,
    ReleasesController,
    GroupsController,
    FeaturesController,
    KeysController,
  ],
  providers: [
    ...[ListEditionsHandler, GetEditionHandler, ListBrowsersHandler, GetBrowserHandler, ListReleasesHandler],
    ...[
      GetReleaseHandler,
      GetGroupHandler,
      ListGroupsHandler,
      ListFeaturesHandler,
      GetFeatureHandler,
      ListKeysHandler,
      GetKeyHandler,
    ],
    { provide: WorkspaceEditions, useValue: catalogue.editions },
    { provide: KnownBrowsers, useValue: catalogue.browsers },
    { provide: CatalogueRecords, useValue: catalogue.records },
  ],
})
class SmallCatalogueModule {}

const readers = new KnownCallers({ 'Bearer plk_reader': principal('viewer', 'demo', 'read:catalogue') });

describe('The catalogue over HTTP', () => {
  let app: NestFastifyApplication;
  const get = (href: string) => request(app.getHttpServer()).get(href).set('Authorization', 'Bearer plk_reader');
  const follow = async (href: string): Promise<request.Response['body']> => (await get(href).expect(200)).body;

  beforeAll(async () => {
    app = await serving(SmallCatalogueModule, readers);
  });
  afterAll(() => app.close());

  it('lists features with their edition, and links each of them', async () => {
    const { editionId, total, _links, _embedded } = await follow('/api/v1/features?limit=2');

    expect([editionId, total]).toEqual([NEWER, 3]);
    expect(_links['plimsoll:edition'].href).toBe(`/api/v1/editions/${NEWER}`);
    expect(_embedded['plimsoll:features']).toMatchObject([
      { id: 'bluetooth', discouraged: true, baseline: { status: 'false' } },
      { id: 'grid', discouraged: false, baseline: { status: 'high', highDate: '2022-07-31' }, keyCount: 2 },
    ]);
    expect(await follow(_links.next.href)).toMatchObject({ _embedded: { 'plimsoll:features': [{ id: 'unlisted' }] } });
    expect((await follow(_embedded['plimsoll:features'][1]._links.self.href)).id).toBe('grid');
  });

  it.each([
    ['q=blue', ['bluetooth']],
    ['group=grid', ['grid']],
    ['baseline=low', ['unlisted']],
    ['discouraged=false', ['grid', 'unlisted']],
    ['browser=chrome&version=8', ['unlisted']],
    ['sort=-name', ['bluetooth', 'unlisted', 'grid']],
    ['sort=-baselineLowDate,id', ['unlisted', 'grid', 'bluetooth']],
  ])('narrows and sorts features by %s', async (query, ids) => {
    const { _embedded } = await follow(`/api/v1/features?${query}`);

    expect(_embedded['plimsoll:features'].map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it.each([
    ['group=tables', '/group', 'unknown-value'],
    ['browser=netscape&version=4', '/browser', 'unknown-value'],
    ['browser=chrome', '/version', 'missing'],
    ['version=4', '/browser', 'missing'],
    ['baseline=newly', '/baseline', 'is-in'],
    ['sort=size', '/sort', 'matches'],
    ['sortBy=name', '/sortBy', 'unknown-member'],
  ])('refuses features by %s', async (query, pointer, code) => {
    const { body } = await get(`/api/v1/features?${query}`).expect(400);

    expect(body).toMatchObject({ type: '/problems/invalid-parameters', errors: [{ pointer, code }] });
  });

  it('shows a feature with its keys, its support and where it comes from', async () => {
    const feature = await follow('/api/v1/features/grid');

    expect(feature).toMatchObject({
      ...{ id: 'grid', kind: 'feature', editionId: NEWER, overruled: false, targets: [] },
      keys: [
        { key: 'css.properties.grid', headline: true },
        { key: 'css.properties.grid.subgrid', headline: false },
      ],
      publishedSupport: [
        { browser: 'chrome', version: '9' },
        { browser: 'safari', version: '≤10' },
      ],
      _links: {
        up: { href: '/api/v1/features' },
        'plimsoll:alternatives': [],
        describedby: [{ href: 'https://example.org/spec' }],
        related: [{ href: 'https://caniuse.com/css-grid' }],
      },
    });
    expect(feature.support[0].ranges.at(-1)).toEqual({ from: '9', state: 'full' });
    expect((await follow(feature._links['plimsoll:keys'].href)).total).toBe(2);
  });

  it('links what can take the place of a discouraged feature', async () => {
    const { discouragement, _links } = await follow('/api/v1/features/bluetooth');

    expect(discouragement).toMatchObject({ reason: 'Nobody wants it.', removalDate: '2027-01-01' });
    expect(_links['plimsoll:alternatives']).toEqual([{ href: '/api/v1/features/grid', name: 'grid' }]);
  });

  it('sends a caller of a moved id to its target', async () => {
    const { headers, body } = await get(`/api/v1/features/grid-layout?edition=${OLDER}`).expect(308);

    expect(headers.location).toBe(`/api/v1/features/grid?edition=${OLDER}`);
    expect(body._links['plimsoll:moved-to'].href).toBe(headers.location);
  });

  it('links what a split id has become, and claims no support', async () => {
    const { kind, support, targets, _links } = await follow('/api/v1/features/layout');

    expect([kind, support, targets]).toEqual(['split', [], ['grid', 'unlisted']]);
    expect(_links['plimsoll:targets']).toEqual([
      { href: '/api/v1/features/grid', name: 'grid' },
      { href: '/api/v1/features/unlisted', name: 'unlisted' },
    ]);
  });

  it('suggests what a misspelt id may have meant', async () => {
    const { body } = await get('/api/v1/features/gird').expect(404);

    expect(body).toMatchObject({ type: '/problems/not-found', suggestions: ['grid'] });
  });

  it('leads whoever asks for a part of keys to those that begin with it', async () => {
    const { body } = await get(`/api/v1/keys/css.properties?edition=${OLDER}`).expect(404);

    expect(body).toMatchObject({ suggestions: [], keysBelow: 2 });
    expect(body._links['plimsoll:keys'].href).toContain(OLDER);
    expect(await follow(body._links['plimsoll:keys'].href)).toMatchObject({ total: 2 });
    expect((await get('/api/v1/keys/css.propertie').expect(404)).body).not.toHaveProperty('_links');
  });

  it('shows a key with its statements, its parent and its feature', async () => {
    const key = await follow('/api/v1/keys/css.properties.grid.subgrid');

    expect(key).toMatchObject({
      ...{ key: 'css.properties.grid.subgrid', parent: 'css.properties.grid', feature: 'grid', headline: false },
      support: [{ browser: 'chrome', statements: [{ versionAdded: '10', notes: ['Columns only.'] }] }, {}, {}],
    });
    expect((await follow(key._links['plimsoll:parent'].href))._links.help.href).toMatch('developer.mozilla.org');
    expect((await follow(key._links['plimsoll:feature'].href)).id).toBe('grid');
  });

  it.each([
    ['', 3],
    ['?q=BLUE', 1],
    ['?prefix=css.', 2],
    ['?feature=grid', 2],
  ])('lists keys%s', async (query, total) => {
    expect((await follow(`/api/v1/keys${query}`)).total).toBe(total);
  });

  it('lists browsers, and the releases of each', async () => {
    const { _embedded } = await follow('/api/v1/browsers');
    const chrome = await follow(_embedded['plimsoll:browsers'][0]._links.self.href);
    const releases = await follow(`${chrome._links['plimsoll:releases'].href}?status=retired&limit=1`);

    expect(chrome).toMatchObject({ id: 'chrome', releaseCount: 4, editionId: NEWER });
    expect(releases).toMatchObject({
      total: 4,
      _embedded: { 'plimsoll:releases': [{ version: '1', date: '2018-01-01' }] },
    });
  });

  it('shows a release between its neighbours, with the features that it has', async () => {
    const { _embedded } = await follow('/api/v1/browsers/chrome/releases?offset=1&limit=1');
    const release = await follow(_embedded['plimsoll:releases'][0]._links.self.href);

    expect(release).toMatchObject({ version: '2', editionId: NEWER, engine: 'Blink' });
    expect([release._links.prev.href, release._links.next.href]).toEqual([
      '/api/v1/browsers/chrome/releases/1',
      '/api/v1/browsers/chrome/releases/9',
    ]);
    expect((await follow('/api/v1/browsers/chrome/releases/10'))._links).not.toHaveProperty('next');
    expect(await follow(release._links['plimsoll:features'].href)).toMatchObject({
      ...{ total: 1, _embedded: { 'plimsoll:features': [{ id: 'unlisted' }] } },
    });
    await get('/api/v1/browsers/chrome/releases/3').expect(404);
  });

  it('shows a group with the groups that are in it, and where it is itself', async () => {
    const css = await follow('/api/v1/groups/css');
    const grid = await follow(css._links['plimsoll:subgroups'][0].href);

    expect(css).toMatchObject({ featureCount: 1, editionId: NEWER, _links: { up: { href: '/api/v1/groups' } } });
    expect(grid).toMatchObject({ id: 'grid', _links: { up: css._links.self, 'plimsoll:subgroups': [] } });
    expect((await get('/api/v1/groups/gird').expect(404)).body.suggestions).toEqual(['grid']);
  });

  it('lists groups, and the features of each', async () => {
    const { _embedded } = await follow('/api/v1/groups');
    const [, grid] = _embedded['plimsoll:groups'];

    expect(grid).toMatchObject({ id: 'grid', parent: 'css', featureCount: 1 });
    expect((await follow(grid._links['plimsoll:features'].href)).total).toBe(1);
  });

  it('answers by an older edition, whose links stay in it', async () => {
    const { _embedded } = await follow('/api/v1/editions');
    const [current, older] = _embedded['plimsoll:editions'];
    expect([current.isCurrent, older.isCurrent, older.bcdVersion]).toEqual([true, false, '8.1.3']);
    expect(older.missingKeys).toEqual(['css.properties.grid.lanes']);

    const features = await follow(older._links['plimsoll:features'].href);
    const grid = await follow(features._embedded['plimsoll:features'][1]._links.self.href);
    const key = await follow(
      (await follow(grid._links['plimsoll:keys'].href))._embedded['plimsoll:keys'][0]._links.self.href,
    );

    expect([features.editionId, grid.editionId, key.editionId]).toEqual([OLDER, OLDER, OLDER]);
  });

  it('knows no other edition', async () => {
    await get('/api/v1/editions/01980000-0000-7000-8000-000000000009').expect(404);
    await get('/api/v1/features?edition=01980000-0000-7000-8000-000000000009').expect(404);
    await get('/api/v1/features?edition=latest').expect(400);
  });

  it.each(['browsers', 'browsers/chrome/releases', 'groups'])(
    'has no column in CSV for the edition of %s',
    async (path) => {
      const { text } = await get(`/api/v1/${path}`).set('Accept', 'text/csv').expect(200);

      expect(text.split('\r\n', 1)[0]).not.toContain('editionId');
    },
  );

  it('answers a list as CSV', async () => {
    const { text } = await get('/api/v1/features').set('Accept', 'text/csv').expect(200);

    expect(text.split('\r\n')[0]).toBe(
      'id,name,baseline.status,baseline.lowDate,baseline.highDate,discouraged,groups,caniuse,keyCount,custom',
    );
  });
});
