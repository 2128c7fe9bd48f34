import type { Body } from '../audiences/audiences-client.js';
import { linkOf } from '../link-of.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { GraphClient } from './graph-client.js';

const api = await startApi();
const graph = new GraphClient(api.admin);
const owner = new SitesClient(api.admin);
const site = await owner.site({ name: 'Shop', 'policy.threshold': 80 });
const audience = site.audienceId as string;
await owner.submit(site, 'propose', { featureId: 'has', rationale: 'Cards' }).expect(201);

describe('A query', () => {
  it('is answered with the numbers of the API, also once it is compiled', async () => {
    const measured = await owner.read(linkOf(site, 'plimsoll:audience'));
    const rest = await owner.read(linkOf(measured, 'plimsoll:coverage', { limit: 50, threshold: 80, offset: 600 }));
    const query = `query ($id: ID!, $after: String) { audience(id: $id) { coverage(first: 50, after: $after, threshold: 80) {
      snapshotId editionId visits totalCount nodes { kind subjectId name full partial none unknown atLeast atMost verdict discouraged
      baseline { status lowDate highDate } } } } }`;
    const after = (
      await graph.ask(
        'query ($id: ID!) { audience(id: $id) { coverage(first: 1, after: "YXQ6NTk4") { pageInfo { endCursor } } } }',
        { id: audience },
      )
    ).audience.coverage.pageInfo.endCursor;

    for (let time = 0; time < 5; time += 1) {
      const { coverage: asked } = (await graph.ask(query, { id: audience, after })).audience;
      const { snapshotId, editionId, visits, total } = rest;
      expect(asked).toMatchObject({ snapshotId, editionId, visits, totalCount: total });
      expect(asked.nodes.map(asRest)).toEqual(rest._embedded['plimsoll:coverage'].map(withoutLinks));
    }
  });

  it('asks of each what it is told, though it was compiled for another', async () => {
    const query =
      'query ($id: ID!, $keys: Boolean!) { feature(id: $id) { featureId keys(first: 1) @include(if: $keys) { totalCount } } }';
    for (const [id, keys] of [
      ['has', true],
      ['grid', false],
      ['subgrid', true],
      ['has', false],
    ] as const) {
      const { feature } = await graph.ask(query, { id, keys });
      expect(feature).toEqual({ featureId: id, ...(keys && { keys: { totalCount: expect.any(Number) } }) });
    }
  });

  it('follows an id that moved', async () => {
    const { feature, audience: found } = await graph.ask(
      `query ($id: ID!) { feature(id: "${MOVED}") { featureId } audience(id: $id) { coverageOf(subjectId: "${MOVED}") { subjectId full } } }`,
      { id: audience },
    );

    expect(feature.featureId).not.toBe(MOVED);
    expect(found.coverageOf).toEqual({ subjectId: feature.featureId, full: expect.any(Number) });
  });

  it('finds again whatever has an id, and by nothing else', async () => {
    const { site: known } = await graph.ask(
      `query ($id: ID!) { site(id: $id) { id audience { id snapshots { nodes { id edition { id } } } } adoptions { nodes { id feature { id keys(first: 1) { nodes { id } } } } } } browser(id: "chrome") { id } }`,
      { id: site.id },
    );
    const [adoption] = known.adoptions.nodes;
    const [snapshot] = known.audience.snapshots.nodes;
    const [key] = adoption.feature.keys.nodes;
    for (const [type, id] of Object.entries({
      Site: known.id,
      Audience: known.audience.id,
      Snapshot: snapshot.id,
      Adoption: adoption.id,
      Feature: adoption.feature.id,
      Key: key.id,
      Edition: snapshot.edition.id,
    })) {
      const { node } = await graph.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id });
      expect(node).toEqual({ __typename: type, id });
    }
    expect((await graph.ask('query ($id: ID!) { site(id: $id) { name } }', { id: known.id })).site.name).toBe('Shop');
    for (const id of ['nowhere', Buffer.from('["Pirate","1"]').toString('base64url')])
      expect((await graph.refusals('query ($id: ID!) { node(id: $id) { id } }', { id }))[0].extensions.code).toBe(
        'not-found',
      );
  });

  it('leads from what was decided to what it is about, and back', async () => {
    const { sites } =
      await graph.ask(`{ sites(first: 5, q: "shop") { totalCount nodes { siteId policy { threshold changedBy { changedById name } }
      adoptions(state: PROPOSED) { totalCount nodes { featureId state verdict { verdict reason } site { name } feature { name } key { key } } }
      verdictOn(subjectId: "has") { verdict decision { adoptionId state } adoption { rationale } } } } }`);

    expect(sites).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          siteId: site.id,
          policy: { threshold: 80 },
          adoptions: {
            totalCount: 1,
            nodes: [
              { featureId: 'has', state: 'PROPOSED', verdict: { verdict: 'SAFE' }, site: { name: 'Shop' }, key: null },
            ],
          },
          verdictOn: { verdict: 'SAFE', decision: { state: 'PROPOSED' }, adoption: { rationale: 'Cards' } },
        },
      ],
    });
  });
});

describe('A connection', () => {
  const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String) {
    features(first: $first, after: $after, last: $last, before: $before) { edges { cursor node { featureId } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  const idsOf = ({ edges }: Body): string[] => (edges as Body[]).map(({ node }) => String(node.featureId));

  it('is followed forward to its end, and backward to its beginning', async () => {
    const forward: string[] = [];
    let page = (await graph.ask(PAGE, { first: 500 })).features;
    for (forward.push(...idsOf(page)); page.pageInfo.hasNextPage; forward.push(...idsOf(page)))
      page = (await graph.ask(PAGE, { first: 500, after: page.pageInfo.endCursor })).features;
    const backward = idsOf(page);
    while (page.pageInfo.hasPreviousPage) {
      page = (await graph.ask(PAGE, { last: 400, before: page.pageInfo.startCursor })).features;
      backward.unshift(...idsOf(page));
    }

    expect(new Set(forward).size).toBe(1204);
    expect(backward).toEqual(forward);
    const { features: none } = await graph.ask(PAGE, { last: 5, before: page.pageInfo.startCursor });
    expect(none).toMatchObject({ edges: [], pageInfo: { hasPreviousPage: false, endCursor: null } });
  });

  it('of what grows goes on behind any of its items', async () => {
    for (const name of ['One', 'Two', 'Three', 'Four']) await owner.site({ name, audienceId: audience });
    const query =
      'query ($first: Int!, $after: String) { sites(first: $first, after: $after) { edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage endCursor } } }';
    const { edges: all } = (await graph.ask(query, { first: 50 })).sites;
    const names = (all as Body[]).map(({ node }) => String(node.name));

    for (const [at, { cursor }] of (all as Body[]).entries()) {
      const { edges, pageInfo } = (await graph.ask(query, { first: 2, after: cursor })).sites;
      expect((edges as Body[]).map(({ node }) => String(node.name))).toEqual(names.slice(at + 1, at + 3));
      expect(pageInfo).toMatchObject({ hasNextPage: at + 3 < names.length, hasPreviousPage: true });
    }
    expect(names).toEqual(['Shop', 'One', 'Two', 'Three', 'Four']);
  });
});

/** Of the graph, as the API writes it. */
const asRest = ({ subjectId, kind, verdict, baseline, discouraged, ...shares }: Body): Body => ({
  ...{ id: subjectId, kind: kind.toLowerCase(), verdict: verdict.toLowerCase(), ...shares },
  ...(discouraged !== null && { discouraged }),
  ...(baseline && {
    baseline: Object.fromEntries(
      Object.entries({ ...baseline, status: baseline.status.toLowerCase() }).filter(([, value]) => value !== null),
    ),
  }),
});
const withoutLinks = ({ _links, _templates, ...members }: Body): Body => members;

const MOVED = 'masonry';
