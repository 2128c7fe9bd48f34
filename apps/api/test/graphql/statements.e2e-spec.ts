import { Background } from '#libs/background';
import type { Body } from '../audiences/audiences-client.js';
import { queriesOf } from '../../../../libs/persistence/src/testing/queries-of.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { GraphClient } from './graph-client.js';

const api = await startApi();
const graph = new GraphClient(api.admin);
const client = new SitesClient(api.admin);

/** Sites of audiences of their own, with a decision, and with a crossing by a second snapshot. */
async function decided(count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    const audience = await client.measured();
    const site = await client.site({ audienceId: audience.id, 'policy.threshold': 95 });
    await settle();
    await client.import(audience, NOVEMBER).expect(201);
    await client.submit(site, 'propose', { featureId: 'has', rationale: 'Cards' }).expect(201);
    await client.submit(site, 'propose', { featureId: 'grid', rationale: 'Pages' }).expect(201);
  }
  await settle();
}
const settle = async (): Promise<void> => api.app.get(Background).settle();

/** Everybody comes with what has :has() and much else. */
const NOVEMBER = {
  ...{ from: '2026-11-01', to: '2026-11-28' },
  rows: [{ browser: 'Chrome', version: '120.0.6099.71', os: 'Windows', visits: 900 }],
};

const FROM_SITES = `{ sites(first: 5) { nodes {
  audience { name
    snapshots(first: 2) { nodes { snapshotId reasons { visits } segments { value } edition { bcdVersion } } }
    coverage(first: 5) { nodes { full feature { description specs } explanation { blockers { browser } } } }
    coverageOf(subjectId: "has") { full }
  }
  verdicts(first: 2) { nodes { verdict adoption { rationale } feature { support { browser } keys(first: 2) { nodes { description } } } } }
  adoptions(first: 2) { nodes { rationale site { name } feature { name discouragement { reason } } } }
  crossings(first: 2) { nodes { direction feature { name } } }
} } }`;
const FROM_THE_CATALOGUE = `{
  features(first: 30) { nodes { description keys(first: 2) { nodes { description support { browser } } } } }
  browsers { nodes { editionId releases(first: 3) { nodes { version } } } }
}`;

const statements = async (query: string): Promise<readonly string[]> => queriesOf(async () => graph.ask(query));

/** How many of each the sites have: where there is none, nothing is asked of it. */
async function sizesOf(count: number): Promise<readonly object[]> {
  const { sites } = await graph.ask(FROM_SITES);
  expect(sites.nodes).toHaveLength(count);
  return (sites.nodes as Body[]).map(({ audience, verdicts, adoptions, crossings }) => ({
    snapshots: audience.snapshots.nodes.length,
    ...{ verdicts: verdicts.nodes.length, adoptions: adoptions.nodes.length, crossings: crossings.nodes.length },
  }));
}
const TWO_OF_EACH = { snapshots: 2, verdicts: 2, adoptions: 2, crossings: 2 };

describe('The statements that a query takes', () => {
  it('are no more for many sites than for two', async () => {
    await decided(2);
    expect(await sizesOf(2)).toEqual([TWO_OF_EACH, TWO_OF_EACH]);
    const ofTwo = await statements(FROM_SITES);
    await decided(3);
    expect(await sizesOf(5)).toEqual(Array.from({ length: 5 }, () => TWO_OF_EACH));
    const ofFive = await statements(FROM_SITES);

    expect(ofFive.length).toBe(ofTwo.length);
  });

  it('are no more for many features than for one', async () => {
    const few = await statements(FROM_THE_CATALOGUE.replace('first: 30', 'first: 1'));
    const many = await statements(FROM_THE_CATALOGUE);

    expect(many.length).toBe(few.length);
  });
});
