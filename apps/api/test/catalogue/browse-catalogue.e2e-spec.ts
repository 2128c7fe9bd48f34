import type { Response } from 'supertest';
import { startApi } from '../start-api.js';

const api = await startApi();
const viewer = await api.caller({ role: 'viewer' });

type Body = Response['body'];
const follow = async (href: string): Promise<Body> => (await viewer.get(href).expect(200)).body;

/** Where a templated link leads with these values; what is not given is left out (RFC 6570). */
const fill = ({ href }: { href: string }, values: Readonly<Record<string, string>> = {}): string =>
  href
    .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name]))
    .replace(/\{\?([\w,*]+)\}/, (_, names: string) => {
      const given = names
        .replaceAll('*', '')
        .split(',')
        .filter((name) => name in values);
      return given.length > 0
        ? `?${new URLSearchParams(given.map((name): [string, string] => [name, values[name]])).toString()}`
        : '';
    });

const { _links: home } = await follow('/api/v1');

const features = async (query: Readonly<Record<string, string>>): Promise<{ id: string; groups: string[] }[]> => {
  const { _embedded } = await follow(fill(home['plimsoll:features'], { ...query, limit: '500' }));
  return _embedded['plimsoll:features'] as { id: string; groups: string[] }[];
};

describe('Browsing the catalogue', () => {
  it('leads from the home document to every feature, page by page', async () => {
    const seen = new Set<string>();
    for (let href: string | undefined = fill(home['plimsoll:features'], { limit: '500' }); href;) {
      const page: Body = await follow(href);
      for (const { id } of page._embedded['plimsoll:features']) seen.add(id as string);
      href = page._links.next?.href;
    }

    expect(seen.size).toBe(1204);
    expect(seen.has('masonry')).toBe(false);
  });

  it('narrows features by words', async () => {
    expect((await features({ q: 'container QUER' })).map(({ id }) => id)).toEqual([
      ...['container-anchor-position-queries', 'container-name-queries', 'container-queries'],
      ...['container-scroll-state-queries', 'container-style-queries'],
    ]);
  });

  it('narrows features by their group', async () => {
    const found = await features({ group: 'grid' });

    expect(found).toHaveLength(4);
    expect(found.filter(({ groups }) => !groups.includes('grid'))).toEqual([]);
  });

  it('narrows features by a release that supports them', async () => {
    const found = (await features({ browser: 'safari_ios', version: '9.3.5' })).map(({ id }) => id);

    expect([found.includes('flexbox'), found.includes('grid')]).toEqual([true, false]);
  });

  it('counts by Baseline what web-features counts', async () => {
    const total = async (baseline: string): Promise<number> =>
      (await follow(fill(home['plimsoll:features'], { baseline }))).total as number;

    expect([await total('high'), await total('low'), await total('false')]).toEqual([649, 122, 433]);
  });

  it('shows a feature, from which release each browser has it, and the keys that say so', async () => {
    const grid = await follow(fill(home['plimsoll:feature'], { featureId: 'grid' }));
    const chrome = grid.support.find(({ browser }: { browser: string }) => browser === 'chrome');
    const key = await follow(
      (await follow(grid._links['plimsoll:keys'].href))._embedded['plimsoll:keys'][5]._links.self.href,
    );

    expect(grid.baseline).toEqual({ status: 'high', lowDate: '2017-10-17', highDate: '2020-04-17' });
    expect(chrome.ranges.at(-1)).toEqual({ from: '57', state: 'full' });
    expect(key).toMatchObject({ key: 'css.properties.display.grid', feature: 'grid', headline: true });
    expect(key.support.find(({ browser }: { browser: string }) => browser === 'firefox').statements[0]).toMatchObject({
      versionAdded: '52',
    });
  });

  it('finds a key whose name needs to be escaped', async () => {
    const { _embedded } = await follow(fill(home['plimsoll:keys'], { prefix: 'api.DOMTokenList.@@' }));
    const [{ _links }] = _embedded['plimsoll:keys'];

    expect((await follow(_links.self.href)).key).toBe('api.DOMTokenList.@@iterator');
  });

  it('sends a caller of a moved id on, and shows what a split one became', async () => {
    const { headers } = await viewer.get(fill(home['plimsoll:feature'], { featureId: 'masonry' })).expect(308);
    const split = await follow(fill(home['plimsoll:feature'], { featureId: 'single-color-gradients' }));

    expect((await follow(headers.location)).id).toBe('grid-lanes');
    expect(split).toMatchObject({ kind: 'split', support: [] });
    for (const { href } of split._links['plimsoll:targets'] as { href: string }[]) await follow(href);
  });

  it('suggests ids near a misspelt one', async () => {
    const feature = await viewer.get(fill(home['plimsoll:feature'], { featureId: 'flexbx' })).expect(404);
    const key = await viewer.get(fill(home['plimsoll:key'], { key: 'css.properties.display.gird' })).expect(404);

    expect(feature.body.suggestions).toContain('flexbox');
    expect(key.body.suggestions).toContain('css.properties.display.grid');
  });

  it('orders releases by version, and leads from the newest to as many features as are published for it', async () => {
    const { _embedded } = await follow(fill(home['plimsoll:browsers']));
    const browser = _embedded['plimsoll:browsers'].find(({ id }: { id: string }) => id === 'safari_ios');
    const releases = await follow(`${browser._links['plimsoll:releases'].href}?limit=500`);
    const versions = releases._embedded['plimsoll:releases'].map(({ version }: { version: string }) => version);
    const newest = await follow(releases._embedded['plimsoll:releases'].at(-1)._links.self.href);

    expect(versions.slice(0, 5)).toEqual(['1', '2', '3', '3.2', '4']);
    expect(versions.indexOf('10.3')).toBeGreaterThan(versions.indexOf('9.3'));
    expect((await follow(newest._links['plimsoll:features'].href)).total).toBe(894);
  });

  it('names the edition of every answer, and what it was made of', async () => {
    const { _links } = await follow(fill(home['plimsoll:groups']));

    expect(await follow(_links['plimsoll:edition'].href)).toMatchObject({
      ...{ bcdVersion: '8.1.3', webFeaturesVersion: '3.40.0', isCurrent: true, missingKeys: [] },
      counts: { browsers: 17, releases: 1648, features: 1204, keys: 20647, statements: 290881 },
    });
  });

  it('is closed to callers without a key', async () => {
    await api.http.get(fill(home['plimsoll:features'])).expect(401);
  });
});
