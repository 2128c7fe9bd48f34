import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { GraphClient } from './graph-client.js';

const api = await startApi();
const graph = new GraphClient(api.admin);
const owner = new SitesClient(api.admin);
const audience = await owner.measured();

describe('A query', () => {
  it('is answered as the API answers', async () => {
    const { features } = await graph.ask(
      '{ features(q: "grid", first: 2) { totalCount nodes { featureId name baseline { status } } } }',
    );
    const rest = await owner.read(`${await owner.entry('plimsoll:features')}?q=grid&limit=2`);

    expect(features.totalCount).toBe(rest.total);
    expect(features.nodes[0].featureId).toBe(rest._embedded['plimsoll:features'][0].id);
  });

  it('shows coverage', async () => {
    const { audience: found } = await graph.ask(
      `query ($id: ID!) { audience(id: $id) { id name coverage(first: 50, threshold: 80) { snapshotId totalCount edges { cursor node { subjectId name full verdict baseline { status lowDate } } } pageInfo { hasNextPage endCursor } } } }`,
      { id: audience.id },
    );
    expect(found.coverage.edges).toHaveLength(50);
  });
});
