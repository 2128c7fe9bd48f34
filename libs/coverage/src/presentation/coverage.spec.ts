import { HttpModule } from '#libs/http';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { KnownCallers, principal, serving } from '../../../http/src/testing/serving.js';
import { SHOP } from '../testing/known-world.js';
import { OCTOBER, shop, SHOP_EDITION } from '../testing/shop.js';
import { CoverageController } from './coverage.controller.js';
import { JointCoverageController } from './joint-coverage.controller.js';

const world = shop();
const NOVEMBER = '0199f0c2-9b5c-7d2e-8f3a-4b5c6d7e8f91';

@Module({
  imports: [CqrsModule.forRoot(), HttpModule],
  controllers: [CoverageController, JointCoverageController],
  providers: world.providers,
})
class ShopModule {}

const readers = new KnownCallers({
  'Bearer plk_reader': principal(
    'viewer',
    'demo',
    'read:audiences',
    'read:snapshots',
    'read:coverage',
    'read:catalogue',
  ),
});

describe('Coverage over HTTP', () => {
  let app: NestFastifyApplication;
  const get = (href: string) => request(app.getHttpServer()).get(href).set('Authorization', 'Bearer plk_reader');
  const follow = async (href: string): Promise<request.Response['body']> => (await get(href).expect(200)).body;
  const coverage = `/api/v1/audiences/${SHOP}/coverage`;
  const joint = `/api/v1/audiences/${SHOP}/joint-coverage`;

  beforeAll(async () => {
    app = await serving(ShopModule, readers);
  });
  afterAll(() => app.close());

  it('lists the best covered features first, with what the numbers came from', async () => {
    const { _links, _embedded, ...page } = await follow(coverage);

    expect(page).toEqual({
      ...{ audienceId: SHOP, snapshotId: OCTOBER, editionId: SHOP_EDITION.editionId },
      ...{ from: '2026-10-01', to: '2026-10-31' },
      ...{ basis: 'headline', withAncestors: false, visits: 1000, offset: 0, limit: 50, total: 2 },
    });
    expect(_embedded['plimsoll:coverage']).toMatchObject([
      { kind: 'feature', id: 'grid', full: 95, atMost: 100, baseline: { status: 'high' } },
      { kind: 'feature', id: 'has', full: 70, none: 25, unknown: 5, discouraged: false },
    ]);
  });

  it('links from each coverage to its explanation, asked the same', async () => {
    const { _embedded } = await follow(`${coverage}?snapshot=${OCTOBER}&basis=all&threshold=50`);
    const { self } = _embedded['plimsoll:coverage'][1]._links;

    expect(self.href).toBe(`${coverage}/has?basis=all&snapshot=${OCTOBER}&threshold=50`);
    expect(await follow(self.href)).toMatchObject({ id: 'has', basis: 'all', full: 0, verdict: 'unsafe' });
  });

  it.each([
    ['a list', coverage],
    ['an explanation', `${coverage}/has`],
    ['a joint coverage', `${joint}?subject=has`],
  ])('links what the numbers came from: %s', async (_, href) => {
    const { _links } = await follow(href);

    expect(_links).toMatchObject({
      'plimsoll:audience': { href: `/api/v1/audiences/${SHOP}` },
      'plimsoll:snapshot': { href: `/api/v1/audiences/${SHOP}/snapshots/${OCTOBER}` },
      'plimsoll:edition': { href: `/api/v1/editions/${SHOP_EDITION.editionId}` },
    });
  });

  it('links as templates the explanation of any subject, and the coverage of any set', async () => {
    const { _links } = await follow(coverage);

    expect(_links.up.href).toBe(`/api/v1/audiences/${SHOP}`);
    expect(_links['plimsoll:explanation']).toMatchObject({ templated: true });
    expect(_links['plimsoll:joint-coverage']).toEqual({
      href: `${joint}{?basis,withAncestors,snapshot,edition,segment,threshold,subject*,fields,embed}`,
      templated: true,
    });
  });

  it.each([
    ['subject=keys&sort=id', ['css.grid', 'css.has', 'css.has.nested']],
    ['subject=keys&prefix=css.has&sort=-id', ['css.has.nested', 'css.has']],
    ['subject=keys&feature=grid', ['css.grid']],
    ['sort=full,name', ['has', 'grid']],
    ['q=HAS', ['has']],
    ['group=selectors', ['has']],
    ['baseline=high', ['grid']],
    ['discouraged=true', []],
    ['minFull=80', ['grid']],
    ['maxFull=80', ['has']],
    ['threshold=80&verdict=unsafe', ['has']],
  ])('narrows and orders: %s', async (query, ids: readonly string[]) => {
    const { _embedded } = await follow(`${coverage}?${query}`);

    expect(_embedded['plimsoll:coverage'].map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it('pages, and links the pages around', async () => {
    const { _links, _embedded, ...page } = await follow(`${coverage}?limit=1&offset=1`);

    expect(page).toMatchObject({ offset: 1, limit: 1, total: 2 });
    expect(_embedded['plimsoll:coverage']).toMatchObject([{ id: 'has' }]);
    expect(await follow(_links.prev.href)).toMatchObject({
      offset: 0,
      _embedded: { 'plimsoll:coverage': [{ id: 'grid' }] },
    });
    expect(_links).not.toHaveProperty('next');
  });

  it.each([
    ['sort=-fullest', '/sort'],
    ['subject=browsers', '/subject'],
    ['threshold=101', '/threshold'],
    ['threshold=0', '/threshold'],
    ['threshold=95.12345', '/threshold'],
    ['verdict=safe', '/threshold'],
    ['prefix=css.', '/prefix'],
    ['feature=grid', '/feature'],
    ['subject=keys&feature=gird', '/feature'],
    ['group=ccs', '/group'],
    ['snapshot=latest', '/snapshot'],
    ['shape=round', '/shape'],
  ])('refuses %s and says where it is wrong', async (query, pointer) => {
    const { body } = await get(`${coverage}?${query}`).expect(400);

    expect(body).toMatchObject({ type: '/problems/invalid-parameters', errors: [{ pointer }] });
  });

  it('explains a feature: its browsers, blockers and keys, and where else to look', async () => {
    const { _links, ...explained } = await follow(`${coverage}/has`);

    expect(explained).toMatchObject({
      ...{ kind: 'feature', audienceId: SHOP, visits: 1000, full: 70 },
      browsers: [
        { browser: 'chrome', share: 60 },
        { browser: 'safari_ios', share: 35 },
      ],
      blockers: [{ browser: 'safari_ios', to: '15.3', state: 'none', visits: 250, share: 25 }],
      unidentified: { visits: 50, share: 5 },
      keys: [
        { id: 'css.has', headline: true },
        { id: 'css.has.nested', headline: false },
      ],
    });
    expect(_links['plimsoll:feature'].href).toBe(`/api/v1/features/has?edition=${SHOP_EDITION.editionId}`);
    expect(_links['plimsoll:targets']).toEqual([]);
    expect(await follow(_links['plimsoll:key-coverage'].href)).toMatchObject({ total: 2 });
    expect(await follow(_links.up.href)).toMatchObject({ total: 2 });
  });

  it('explains a key and links it', async () => {
    const { _links, ...explained } = await follow(`${coverage}/css.has?withAncestors=true`);

    expect(explained).toMatchObject({ kind: 'key', feature: 'has', withAncestors: true, full: 0 });
    expect(_links['plimsoll:key'].href).toBe(`/api/v1/keys/css.has?edition=${SHOP_EDITION.editionId}`);
  });

  it('redirects from an id that moved, asking the same', async () => {
    const { headers } = await get(`${coverage}/has-selector?basis=all`).expect(308);

    expect(headers.location).toBe(`${coverage}/has?basis=all`);
  });

  it('has no shares for an id that was split, and links its targets', async () => {
    const { _links, ...split } = await follow(`${coverage}/css`);

    expect(split).toMatchObject({ kind: 'split', id: 'css', targets: ['grid', 'has'], snapshotId: OCTOBER });
    expect(split).not.toHaveProperty('full');
    expect(_links['plimsoll:targets'].map(({ href }: { href: string }) => href)).toEqual([
      `${coverage}/grid`,
      `${coverage}/has`,
    ]);
  });

  it('suggests what an unknown id may have meant', async () => {
    const { body } = await get(`${coverage}/gird`).expect(404);

    expect(body).toMatchObject({ type: '/problems/not-found', suggestions: ['grid'] });
  });

  it('joins features and keys, and links each of them', async () => {
    const { _links, ...joined } = await follow(`${joint}?subject=grid&subject=css.has.nested&threshold=90`);

    expect(joined).toMatchObject({
      ...{ full: 0, partial: 60, none: 25, unknown: 15, verdict: 'unsafe' },
      subjects: [
        { id: 'grid', full: 95, verdict: 'safe' },
        { id: 'css.has.nested', full: 0 },
      ],
      blockers: [
        { browser: 'chrome', state: 'alternative', share: 60 },
        { browser: 'safari_ios' },
        { state: 'unknown' },
      ],
    });
    expect(_links['plimsoll:subjects']).toEqual([
      { href: `${coverage}/grid?threshold=90`, name: 'grid' },
      { href: `${coverage}/css.has.nested?threshold=90`, name: 'css.has.nested' },
    ]);
    expect(await follow(_links.self.href)).toMatchObject(joined);
  });

  it('tells of each of several no more than is documented', async () => {
    const { subjects } = await follow(`${joint}?subject=has&threshold=90`);
    const { keys } = await follow(`${coverage}/has?threshold=90`);

    expect([...subjects, ...keys].flatMap(Object.keys)).toEqual(expect.not.arrayContaining(['distance']));
    expect(keys[0]).toMatchObject({ id: 'css.has', verdict: 'unsafe' });
  });

  it('joins even one', async () => {
    expect(await follow(`${joint}?subject=has`)).toMatchObject({ full: 70, subjects: [{ id: 'has' }] });
  });

  it.each([
    ['nothing', '', 400, 'invalid-parameters'],
    ['more than a hundred', `subject=${Array(101).fill('grid').join('&subject=')}`, 400, 'invalid-parameters'],
    ['what was split', 'subject=grid&subject=css', 404, 'split-subject'],
    ['what is not known', 'subject=grid&subject=gird', 404, 'not-found'],
  ])('refuses to join %s', async (_, query, status, code) => {
    const { body } = await get(`${joint}?${query}`).expect(status);

    expect(body.type).toBe(`/problems/${code}`);
  });

  it('answers of the snapshot and edition that are asked for, and not of any that is not there', async () => {
    expect(await follow(`${coverage}?snapshot=${OCTOBER}`)).toMatchObject({ snapshotId: OCTOBER });
    await get(`${coverage}?snapshot=${NOVEMBER}`).expect(404);
    await get(`${coverage}?edition=${NOVEMBER}`).expect(404);
    await get(`/api/v1/audiences/${NOVEMBER}/coverage`).expect(404);
  });

  it('is a table for spreadsheets too', async () => {
    const { text, headers } = await get(`${coverage}?limit=1`).set('Accept', 'text/csv').expect(200);

    expect(text).toBe(
      'kind,id,name,full,partial,none,unknown,atLeast,atMost,verdict,feature,' +
        'baseline.status,baseline.lowDate,baseline.highDate,discouraged\r\n' +
        'feature,grid,Grid,95,0,0,5,95,100,,,high,2017-10-17,2020-04-17,false\r\n',
    );
    expect(headers).toMatchObject({
      ...{ 'plimsoll-total': '2', 'plimsoll-visits': '1000', 'plimsoll-basis': 'headline' },
      ...{ 'plimsoll-snapshot-id': OCTOBER, 'plimsoll-edition-id': SHOP_EDITION.editionId },
    });
    expect(headers.link).toContain(`<${coverage}?`);
  });
});
