import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const owner = new SitesClient(api.admin);
const site = await owner.site({ name: 'Shop' });
const TYPE = 'application/graphql-response+json';

const at = (query: string, more: Record<string, string> = {}): string =>
  `/graphql?${new URLSearchParams({ query, ...more }).toString()}`;
const NAMES = at('query ($n: Int!) { sites(first: $n) { nodes { name } } }', { variables: '{"n":1}' });

describe('A query in the address', () => {
  it('is answered with a tag, and as unchanged to who has the answer', async () => {
    const { body, headers } = await api.admin.get(NAMES).expect(200).expect('content-type', TYPE);
    const again = await api.admin.get(NAMES).set('If-None-Match', headers.etag).expect(304);

    expect(body).toEqual({ data: { sites: { nodes: [{ name: 'Shop' }] } } });
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(again.text).toBe('');
  });

  it('is answered anew once something has changed', async () => {
    for (let time = 0; time < 3; time += 1) await api.admin.get(NAMES).expect(200);
    const etag = await owner.etagOf(site);
    const seen = await owner.read(site._links.self.href);
    await owner.submit(seen, 'replace', { name: 'Store' }).set('If-Match', etag).expect(200);

    const { body } = await api.admin.get(NAMES).expect(200);
    expect(body.data.sites.nodes).toEqual([{ name: 'Store' }]);
  });

  it('is answered to each by what they may see', async () => {
    const stranger = await api.caller({ role: 'admin' });

    expect((await stranger.get(NAMES).expect(200)).body.data.sites.nodes).toEqual([]);
    await api.http.get(NAMES).expect(401);
  });

  it('that is wrong is told so, and not kept', async () => {
    const { body, headers } = await api.admin.get(at('mutation { drop }')).expect(400).expect('content-type', TYPE);

    expect(body.errors[0].extensions.code).toBe('operation-refused');
    expect([headers['cache-control'], headers.etag]).toEqual(['no-store', undefined]);
    await api.admin.get(at('{ __typename }', { variables: '{' })).expect(400);
    await api.admin
      .get(at('{ __typename }', { bogus: '1' }))
      .expect(400)
      .expect('content-type', 'application/problem+json');
  });

  it('that finds nothing now is not remembered as such', async () => {
    const { id } = await owner.shop();
    const coverage = at('query ($id: ID!) { audience(id: $id) { coverage(first: 1) { totalCount } } }', {
      variables: JSON.stringify({ id }),
    });
    expect((await api.admin.get(coverage).expect(200)).body.errors[0].extensions.code).toBe('no-snapshot');

    await owner.import(await owner.read(`/api/v1/audiences/${id}`)).expect(201);
    expect((await api.admin.get(coverage).expect(200)).body.data.audience.coverage.totalCount).toBe(1204);
  });

  it('is answered as JSON to who accepts that alone, also where it is wrong', async () => {
    await api.admin.get(NAMES).set('Accept', 'application/json').expect(200).expect('content-type', 'application/json');
    await api.admin.get(at('{ nope }')).set('Accept', 'application/json').expect(200);
    await api.admin.get(NAMES).set('Accept', 'text/csv').expect(406);
  });
});
