import browserslist from 'browserslist';
import { readFileSync } from 'node:fs';
import { worldSnapshots } from '../../../../seed/world.js';
import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

const api = await startApi();
const client = new SitesClient(api.admin);
const hrefs = new Map<string, string>();

/** Where the browserslist of a site is that asks for so many of the visits of an audience. */
async function siteOf(name: string, audience: SitesClientBody): Promise<string> {
  const { body } = await client.created({ name, audienceId: audience.id, 'policy.threshold': 95 });
  return String(body._links['plimsoll:browserslist'].href).replace(/\{.*/, '');
}
type SitesClientBody = Awaited<ReturnType<SitesClient['shop']>>;

beforeAll(async () => {
  const shop = await client.shop();
  shopId = String(shop.id);
  await client.upload(shop, readFileSync('seed/shop.csv', 'utf8'), PERIOD).expect(201);
  hrefs.set('Shop', await siteOf('Shop', shop));

  const { rows } = worldSnapshots()[worldSnapshots().length - 1];
  const world = await client.shop();
  await client.import(world, { ...PERIOD, rows }).expect(201);
  hrefs.set('World', await siteOf('World', world));
});

const WARY = { 'policy.minimumVisits': 10_000_000 };
let shopId: string;
const PERIOD = { from: '2026-10-01', to: '2026-10-31' };
const get = (name: string, query = '', accept = '*/*') =>
  api.admin.get(`${hrefs.get(name) ?? ''}${query}`).set('Accept', accept);

describe.each(['Shop', 'World'])('What to build for %s', (name) => {
  it('is a list of floors, of which browserslist finds the share that we do', async () => {
    const { text, type } = await get(name).expect(200);
    const { body: ours } = await get(name, '', 'application/hal+json').expect(200);
    const { body: stats } = await get(name, '?format=stats').expect(200);
    const { defaults } = browserslist.parseConfig(text);

    expect(type).toBe('text/plain');
    expect(defaults).toEqual(ours.queries);
    const list = browserslist(defaults);
    const unreleased = sharesOf(stats)
      .filter(([version]) => !isKnown(version))
      .map(([, share]) => share);
    const theirs = browserslist.coverage(list, stats) + sum(unreleased);
    expect(Math.abs(theirs - ours.supported.share)).toBeLessThan(0.001);
    expect(sum(unreleased)).toBeLessThan(0.2);
  });

  it('reaches the line by as little as can be', async () => {
    const { body } = await get(name, '', 'application/json').expect(200);

    expect(body.reached).toBe(true);
    expect(body.supported.share).toBeGreaterThanOrEqual(95);
    expect(body.supported.share).toBeLessThan(95.1);
  });

  it('has only versions in its statistics that browserslist knows of, but for those that are not out', async () => {
    const { body: stats } = await get(name, '?format=stats').expect(200);
    const strange = sharesOf(stats).filter(([version]) => !isKnown(version));

    expect(strange.map(([version]) => version).filter((version) => !/^ios_saf 2[67]\./.test(version))).toEqual([]);
  });
});

/** Shares by version, without those of which any version counts as the only one that is known. */
const sharesOf = (stats: Readonly<Record<string, Readonly<Record<string, number>>>>): [string, number][] =>
  Object.entries(stats).flatMap(([browser, versions]) =>
    browserslist.data[browser]?.versions.length === 1
      ? []
      : Object.entries(versions).map(([version, share]): [string, number] => [`${browser} ${version}`, share]),
  );

function isKnown(version: string): boolean {
  const [browser, number] = version.split(' ');
  return browserslist.data[browser]?.released.includes(number) ?? false;
}

const sum = (shares: readonly number[]): number => shares.reduce((all, share) => all + share, 0);

describe('A browserslist', () => {
  it('names its site, snapshot, edition and days, and leads to them', async () => {
    const { body } = await get('Shop', '', 'application/hal+json').expect(200);
    const { text } = await get('Shop').expect(200);

    expect(text).toContain(`# snapshot ${String(body.snapshotId)}, edition ${String(body.editionId)}`);
    expect(text).toMatch(/^# Shop: what at least 95 % of the visits of 2026-10-01 to 2026-10-31 come with/);
    for (const rel of ['up', 'plimsoll:audience', 'plimsoll:snapshot', 'plimsoll:edition'])
      await api.admin.get(body._links[rel].href).expect(200);
  });

  it('is the same for the snapshot and edition that it names', async () => {
    const { body } = await get('Shop', '', 'application/hal+json').expect(200);

    const again = await get('Shop', `?snapshot=${String(body.snapshotId)}&edition=${String(body.editionId)}`).expect(
      200,
    );
    expect(again.text).toBe((await get('Shop')).text);
  });

  it.each([
    ['esbuild', { target: expect.arrayContaining([expect.stringMatching(/^chrome\d+$/)]) }],
    ['eslint', { rules: { 'css/use-baseline': ['error', { available: 2024 }] } }],
    ['stylelint', { plugins: ['stylelint-plugin-use-baseline'] }],
  ])('is JSON that a tool reads: %s', async (format, expected) => {
    const { body } = await get('Shop', `?format=${format}`).expect(200).expect('Content-Type', 'application/json');

    expect(body).toMatchObject(expected);
  });

  it('says where the policy does not trust the snapshot that it was made from', async () => {
    const { body } = await client.created({ name: 'Wary', audienceId: shopId, 'policy.threshold': 95, ...WARY });
    const href = String(body._links['plimsoll:browserslist'].href).replace(/\{.*/, '');
    const list = await api.admin.get(href).set('Accept', 'application/hal+json').expect(200);

    expect(list.body).toMatchObject({ trusted: false, distrust: expect.stringContaining('trusts none with fewer') });
    expect((await api.admin.get(href)).text).toContain(`# Do not rely on it. ${String(list.body.distrust)}\n`);
    expect((await api.admin.get(`${href}?format=esbuild`)).body).toMatchObject({ trusted: false });
    expect((await get('Shop', '', 'application/hal+json')).body).toMatchObject({ trusted: true });
  });

  it('is no text where a tool reads JSON', async () => {
    for (const accept of ['text/plain', 'application/hal+json', 'text/plain, application/json;q=0']) {
      const { body } = await get('Shop', '?format=stats', accept).expect(406);
      expect(body).toMatchObject({ type: '/problems/not-acceptable', offered: ['application/json'] });
    }
    await get('Shop', '?format=stats', 'application/hal+json, application/json;q=0.1').expect(200);
    await get('Shop', '?format=yaml').expect(400);
  });

  it('leads to the import where nothing was imported', async () => {
    const href = await siteOf('Empty', await client.shop());
    const { body } = await api.admin.get(href).set('Accept', 'text/plain, application/problem+json').expect(404);

    expect(body).toMatchObject({ type: '/problems/no-snapshot', _links: { 'plimsoll:snapshots': {} } });
  });
});
