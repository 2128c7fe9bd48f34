import { RouteRegister } from '#libs/http';
import type { Body } from '../audiences/audiences-client.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const client = new SitesClient(api.admin);

describe('Embedding what is linked', () => {
  const read = async (href: string): Promise<Body> => (await api.admin.get(href).expect(200)).body;
  const asked = (href: string, query: string) => href + (href.includes('?') ? '&' : '?') + query;
  const fill = async (rel: string, value: string) =>
    String((await read('/api'))._links[rel].href)
      .replace(/\{\?.*\}/, '')
      .replace(/\{\w+\}/, value);

  /** Of each operation that embeds, resources that together have all its relations. */
  let samples: Record<string, readonly string[]>;
  beforeAll(async () => {
    const decided = await client.site();
    const { _links: site } = decided;
    const proposal = { featureId: 'has', rationale: 'Cards' };
    const { body: adoption } = await client.submit(decided, 'propose', proposal).expect(201);
    const { body: snapshot } = await client.import(await client.shop()).expect(201);
    const { _links: edition } = await read(snapshot._links['plimsoll:edition'].href);
    const audience = snapshot._links['plimsoll:audience'].href;
    const browser = await fill('plimsoll:browsers', '');
    const explained = (id: string) => `${String(audience)}/coverage/${id}`;
    samples = {
      showSite: [site.self.href],
      showAdoption: [adoption._links.self.href],
      showAudience: [audience],
      showSnapshot: [snapshot._links.self.href],
      showEdition: [edition.self.href],
      showBrowser: [`${browser}/chrome`],
      showRelease: [`${browser}/chrome/releases/100`],
      showGroup: [await fill('plimsoll:groups', '').then((groups) => `${groups}/css`)],
      showFeature: [await fill('plimsoll:feature', 'backdrop-filter')],
      showKey: [await fill('plimsoll:key', 'api.AbortController.abort')],
      explainCoverage: [explained('backdrop-filter'), explained('api.AbortController.abort')],
      joinCoverage: [`${String(audience)}/joint-coverage?subject=grid&subject=has`],
      showFrontier: [`${String(audience)}/frontier`],
      showForecast: [`${String(audience)}/forecast?subject=has`],
    };
  });

  const operations = api.app
    .get(RouteRegister)
    .affordances.flatMap(({ declared: { name, embeds } }) => (embeds ? [{ name, embeds }] : []));

  it.each(operations)('embeds in $name what its links lead to', async ({ name, embeds }) => {
    const found = new Set<string>();
    for (const href of samples[name] ?? []) {
      const { _links, _embedded = {} } = await read(asked(href, `embed=${embeds.join(',')}`));
      for (const rel of embeds.filter((one) => one in _links)) {
        const links = [_links[rel]].flat().map((link: { href: string }) => link.href.replace(/\{[?&].*\}/, ''));
        const linked = await Promise.all(links.map(read));
        for (const { _links: all } of linked) delete all.curies;
        expect([_embedded[rel]].flat()).toEqual(linked);
        expect(Array.isArray(_embedded[rel])).toBe(Array.isArray(_links[rel]));
        found.add(rel);
      }
    }
    expect([...found].sort()).toEqual([...embeds].sort());
  });

  it('leaves out the coverage of an audience that has no snapshot yet', async () => {
    const { self } = (await client.shop())._links;

    const { _embedded } = await read(`${String(self.href)}?embed=plimsoll:coverage,plimsoll:snapshots`);
    expect(Object.keys(_embedded)).toEqual(['plimsoll:snapshots']);
  });
});
