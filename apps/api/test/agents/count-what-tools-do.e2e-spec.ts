import { SitesClient } from '../sites/sites-client.js';
import { type Caller, startApi } from '../start-api.js';
import { factsOf, type Result } from './agent.js';

const api = await startApi({
  rateLimits: { default: { q: 40, w: 60 }, writes: null, expensive: null, 'authentication-failures': null },
});
const owner = new SitesClient(api.admin);

beforeAll(async () => {
  const site = await owner.site({ 'policy.threshold': 85 });
  await owner.submit(site, 'propose', { featureId: 'has', rationale: 'Cards' }).expect(201);
});

/** One message of somebody of whose quota nothing is gone, and how much it left. */
async function use(name: string, given: object, as?: Caller) {
  const caller = as ?? (await api.caller({ role: 'viewer', workspace: api.admin.workspace }));
  const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } };
  const { body, headers } = await caller.post('/mcp').send(call).expect(200);
  const { content, isError } = body.result;
  return {
    result: { text: String(content[0].text), content: {}, isError: isError === true } satisfies Result,
    limits: headers.ratelimit,
    left: Number(/"default";r=(\d+)/.exec(headers.ratelimit)?.[1]),
  };
}

const features = (count: number) => ({ features: Array.from({ length: count }, () => 'grid') });

describe('A tool', () => {
  it.each([
    ['may_we_use, of one feature', 'may_we_use', { features: ['grid'] }, 2],
    ['may_we_use, of one that was decided on', 'may_we_use', { features: ['has'] }, 3],
    ['may_we_use, of twenty', 'may_we_use', features(20), 21],
    ['find_feature, of what there is not', 'find_feature', { query: 'qqqqqqqqqqqqqqq' }, 1],
    ['what it refuses before it does anything', 'may_we_use', {}, 1],
  ])('counts as the operations that it does: %s', async (_, name, given, cost) => {
    const { left, limits } = await use(name, given);

    expect(40 - left).toBe(cost);
    expect(limits.match(/"default"/g)).toHaveLength(1);
  });

  it('that would do more than is left does nothing of it, and says when to come again', async () => {
    const caller = await api.caller({ role: 'viewer', workspace: api.admin.workspace });
    await use('may_we_use', features(20), caller);

    const { result, left } = await use('may_we_use', features(20), caller);

    expect([result.isError, result.text]).toEqual([true, expect.stringMatching(/^rate-limited: .*Wait \d+ s\./)]);
    expect(factsOf(result)).toMatchObject({ limit: 'default', quota: 40, remaining: 18 });
    expect(left).toBe(18);
    expect((await use('may_we_use', features(5), caller)).result.isError).toBe(false);
  });
});
