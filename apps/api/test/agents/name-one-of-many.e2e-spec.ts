import { MEASURED, SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { Agent, factsOf } from './agent.js';

const api = await startApi();
const owner = new SitesClient(api.admin);
/** More than any page has. */
const MANY = Array.from({ length: 505 }, (_, at) => `Number ${String(at)}`);
const TWICE = ['Twice', ...MANY, 'Twice'];

beforeAll(async () => {
  await api.app.listen(0);
  const [first] = await createAll('plimsoll:audiences', [{ name: 'Twice' }, ...MANY.map((name) => ({ name }))]);
  const policy = { threshold: 85 };
  await createAll(
    'plimsoll:sites',
    TWICE.map((name) => ({ name, audienceId: first, policy })),
  );
  const measured = (await owner.create({ name: 'Measured last' })).body._links.self.href as string;
  await owner.import(await owner.read(measured), MEASURED).expect(201);
  await owner.site({ name: 'The last', audienceId: (await owner.read(measured)).id, 'policy.threshold': 85 });
});

/** The ids of what was made, all at once. */
async function createAll(rel: string, bodies: readonly object[]): Promise<readonly string[]> {
  const { _links } = await owner.read(await owner.entry(rel));
  const operations = bodies.map((body) => ({ op: 'create', body }));
  const { body } = await api.admin.post(_links['plimsoll:batch'].href).send({ operations }).expect(207);
  return (body.items as { readonly resource: { readonly id: string } }[]).map(({ resource }) => resource.id);
}

describe('A tool', () => {
  it('finds a site by its name among more than a page of them', async () => {
    const agent = await Agent.of(api.admin, api);
    const { content } = await agent.use('may_we_use', { features: ['has'], site: 'the LAST' });

    expect(content).toMatchObject({ site: { name: 'The last' }, features: [{ verdict: 'safe' }] });
  });

  it('finds an audience so', async () => {
    const agent = await Agent.of(api.admin, api);
    const { content } = await agent.use('coverage', { feature: 'has', audience: 'Measured last' });

    expect(content).toMatchObject({ id: 'has', full: 88.8889 });
  });

  it('asks which is meant, however far apart those of one name are', async () => {
    const agent = await Agent.of(api.admin, api);
    const refusal = await agent.use('may_we_use', { features: ['has'], site: 'Twice' });

    expect(refusal.text).toContain('Several sites go by the name Twice.');
    expect(factsOf(refusal).sites.map(({ name }: { name: string }) => name)).toEqual(['Twice', 'Twice']);
  });

  it('names some where none is of that name, and where none is named', async () => {
    const agent = await Agent.of(api.admin, api);
    for (const site of ['Nowhere', '  ', undefined]) {
      const refusal = await agent.use('may_we_use', { features: ['has'], site });

      expect(refusal.text).toMatch(/^invalid-parameters: There (is no site|are several sites)/);
      expect(factsOf(refusal).sites).toHaveLength(20);
    }
  });
});
