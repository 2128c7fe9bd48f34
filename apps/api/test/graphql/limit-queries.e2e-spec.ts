import { startApi } from '../start-api.js';
import { GraphClient } from './graph-client.js';

const api = await startApi({
  rateLimits: { default: { q: 100, w: 60 }, writes: null, expensive: null, 'authentication-failures': null },
});
const askAs = async () => new GraphClient(await api.caller({ role: 'viewer' }));
const leftOf = (headers: Record<string, string>): number =>
  Number(/"default";r=(\d+)/.exec(headers.ratelimit ?? '')?.[1]);

describe('A query', () => {
  it.each([
    ['{ __typename }', 1],
    ['{ features { totalCount nodes { name baseline { status } } } }', 1],
    ['{ features(first: 500) { nodes { name } } }', 6],
    ['{ features(first: 20) { nodes { keys(first: 1) { totalCount } } } }', 21],
    ['{ a: feature(id: "has") { name } b: feature(id: "grid") { name } }', 1],
    ['{ keys(first: 50) { nodes { feature { name } } } }', 7],
    ['{ features(first: 500) { nodes { description specs support { browser } } } }', 56],
    [
      '{ features(first: 20) { edges { node { description } } nodes { ...Told specs } } } fragment Told on Feature { description }',
      5,
    ],
    [
      '{ features(first: 20) { nodes { name keys(first: 1) { nodes { ...Told } } } } } fragment Told on Key { description }',
      23,
    ],
    ['{ a: feature(id: "has") { description specs } b: feature(id: "grid") { description } }', 1],
    ['{ sites { nodes { name } } }', 1],
    ['{ sites { totalCount again: totalCount nodes { name } } }', 2],
    ['{ audiences(first: 3) { nodes { snapshots(first: 2) { totalCount } } } }', 7],
    ['query ($n: Int = 200) { features(first: $n) { nodes { name } } }', 3],
  ])('counts as much as it asks for: %s', async (query, cost) => {
    const graph = await askAs();
    const { headers } = await graph.send({ query }).expect(200);

    expect(100 - leftOf(headers)).toBe(cost);
    expect(headers.ratelimit.match(/"default"/g)).toHaveLength(1);
  });

  it('that costs more than is left is 429, and counts as one', async () => {
    const graph = await askAs();
    const dear = { query: '{ features(first: 60) { nodes { keys(first: 1) { totalCount } } } }' };
    await graph.send(dear).expect(200);

    const { body, headers } = await graph.send(dear).expect(429).expect('content-type', 'application/problem+json');
    expect(body.detail).toContain('A query of cost 62 is too many');
    expect(headers['retry-after']).toMatch(/^\d+$/);
    expect(leftOf((await graph.send({ query: '{ __typename }' }).expect(200)).headers)).toBe(36);
  });

  it('that is refused before it is done counts as one', async () => {
    const graph = await askAs();
    await graph.send({ query: '{ nope }' }).expect(400);

    expect(leftOf((await graph.send({ query: '{ __typename }' }).expect(200)).headers)).toBe(98);
  });
});
