import type { Answer } from '../audiences/audiences-client.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { GraphClient } from './graph-client.js';

const api = await startApi();
const graph = new GraphClient(api.admin);
const owner = new SitesClient(api.admin);
const site = await owner.site({ name: 'Shop', 'policy.threshold': 80 });
await owner.submit(site, 'propose', { featureId: 'has', rationale: 'Cards' }).expect(201);

const known = await graph.ask(
  `query ($id: ID!) { site(id: $id) { id audience { id snapshots { nodes { id } } } adoptions { nodes { id adoptionId } } }
  feature(id: "has") { id } key(key: "css.selectors.has") { id } editions { nodes { id editionId } } }`,
  { id: site.id },
);
const [adoption] = known.site.adoptions.nodes;
const [{ editionId }] = known.editions.nodes;
/** By the name of what they are of. */
const IDS: Readonly<Record<string, string>> = {
  ...{ site: known.site.id, audience: known.site.audience.id, snapshot: known.site.audience.snapshots.nodes[0].id },
  ...{ adoption: adoption.id, feature: known.feature.id, key: known.key.id, edition: known.editions.nodes[0].id },
};

/** What is answered where `$site` and the like are the global ids of such, and `$made` is one that was made up; or the code of the refusal. */
async function ask(query: string, made = ''): Promise<unknown> {
  const names = [...new Set(query.match(/(?<=\$)\w+/g))];
  const variables = Object.fromEntries(names.map((name) => [name, name === 'made' ? made : IDS[name]]));
  const typed = names.map((name) => `$${name}: ID!`).join(', ');
  const { body }: Answer = await graph.send({ query: `query (${typed}) ${query}`, variables });
  return body.errors?.[0].extensions.code ?? body.data;
}
const globalId = (...parts: readonly string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

const OF_HAS = { audience: { coverageOf: { full: 88.8889 } } };

describe('A global id', () => {
  it.each([
    ['{ site(id: $site) { name } }', { site: { name: 'Shop' } }],
    ['{ adoption(siteId: $site, id: $adoption) { featureId } }', { adoption: { featureId: 'has' } }],
    ['{ snapshot(audienceId: $audience, id: $snapshot) { visits { total } } }', expect.any(Object)],
    ['{ sites(audience: $audience) { nodes { name } } }', { sites: { nodes: [{ name: 'Shop' }] } }],
    ['{ feature(id: $feature, edition: $edition) { featureId } }', { feature: { featureId: 'has' } }],
    ['{ audience(id: $audience) { coverageOf(subjectId: $feature, snapshot: $snapshot) { full } } }', OF_HAS],
    ['{ audience(id: $audience) { coverageOf(subjectId: $key) { full } } }', OF_HAS],
  ])('is taken for the id of what it is: %s', async (query, answer) => {
    expect(await ask(query)).toEqual(answer);
  });

  it.each([
    '{ feature(id: $site) { name } }',
    '{ key(key: $feature) { key } }',
    '{ site(id: $audience) { name } }',
    '{ sites(audience: $site) { totalCount } }',
    '{ adoption(siteId: $audience, id: $adoption) { state } }',
    '{ audience(id: $audience) { coverageOf(subjectId: $site) { full } } }',
  ])('of another kind of thing is of nothing: %s', async (query) => {
    expect(await ask(query)).toBe('not-found');
  });

  it.each([
    ['of a site that is called as a feature', ['Site', 'has']],
    ['that says more than where a feature is', ['Feature', 'has', editionId, 'more']],
    ['of what there is not', ['Feature', 'no-feature']],
  ])('%s is of nothing', async (_, parts) => {
    for (const query of ['{ feature(id: $made) { name } }', '{ node(id: $made) { id } }'])
      expect([query, await ask(query, globalId(...parts))]).toEqual([query, 'not-found']);
  });

  it('names the edition that it is of, which has to be one', async () => {
    const ofEdition = globalId('Feature', 'has', editionId);
    const ofNone = globalId('Feature', 'has', 'no-edition');

    for (const query of ['{ feature(id: $made) { id } }', '{ node(id: $made) { id } }']) {
      expect(Object.values((await ask(query, ofEdition)) as object)).toEqual([{ id: ofEdition }]);
      expect(await ask(query, ofNone)).toBe('invalid-parameters');
    }
    expect(await ask('{ feature(id: $made, edition: "another") { id } }', ofEdition)).toBe('not-found');
  });

  it('says the same as what is told beside it', async () => {
    const elsewhere = globalId('Adoption', adoption.adoptionId, '0199f0c2-0000-7000-8000-000000000001');

    expect(await ask(`{ adoption(siteId: "${String(site.id)}", id: $made) { state } }`, elsewhere)).toBe('not-found');
  });
});
