import { QueryBus } from '@nestjs/cqrs';
import { jest } from '@jest/globals';
import type { Body } from '../audiences/audiences-client.js';
import { keyForSite } from '../identity/key-for-site.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { Agent, factsOf } from './agent.js';

const api = await startApi({ corsOrigins: ['https://pages.example'] });
const owner = new SitesClient(api.admin);
const FEATURES = { features: ['has'] };
const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
let first: Body;
let second: Body;

beforeAll(async () => {
  await api.app.listen(0);
  first = await owner.site({ name: 'First' });
  second = await owner.site({ name: 'Second', audienceId: (await owner.shop()).id });
});

const newcomer = async () => api.caller({ role: 'admin' });

describe('A caller', () => {
  it('with no key, or one that nobody has, is let in nowhere', async () => {
    const nobody = await api.http.post('/mcp').send(LIST).expect(401).expect('content-type', PROBLEM);
    const unknown = await api.http.post('/mcp').set('Authorization', 'Bearer plk_nobodys').send(LIST).expect(401);

    expect([nobody, unknown].map(({ headers }) => headers['www-authenticate'])).toEqual([
      'Bearer realm="plimsoll"',
      expect.stringContaining('invalid_token'),
    ]);
    await expect(Agent.of({ key: 'plk_nobodys' }, api)).rejects.toThrow(/401|Unauthorized/i);
  });

  it('who shows a key in the address is told where it belongs', async () => {
    const { body } = await api.http.post(`/mcp?api_key=${api.admin.key}`).send(LIST).expect(401);

    expect(body.detail).toContain('api_key is not read in an address');
  });

  it('who only reads is not shown how to propose, and may not', async () => {
    const viewer = await api.caller({ role: 'viewer', workspace: api.admin.workspace });
    const { body } = await api.admin.post('/api/v1/api-keys').send({ name: 'CI', role: 'admin', readOnly: true });
    for (const { key } of [viewer, { key: String(body.key) }]) {
      const agent = await Agent.of({ key }, api);
      const { tools } = await agent.client.listTools();
      const refusal = await agent.use('propose_adoption', { site: 'First', feature: 'has', rationale: 'Forms' });

      expect(tools.map(({ name }) => name)).toEqual(['may_we_use', 'find_feature', 'coverage']);
      expect([refusal.isError, refusal.text]).toEqual([
        true,
        expect.stringMatching(/^forbidden-by-role: .*permission/),
      ]);
    }
  });

  it('who is let into one site alone knows no other', async () => {
    const { caller } = await keyForSite(api, String(first.id));
    const agent = await Agent.of(caller, api);

    expect((await agent.use('may_we_use', FEATURES)).content.site).toEqual({ id: first.id, name: 'First' });
    for (const site of ['Second', String(second.id)]) {
      const refusal = await agent.use('may_we_use', { ...FEATURES, site });
      expect([refusal.isError, refusal.text]).toEqual([true, expect.stringContaining(`There is no site ${site}.`)]);
      expect(refusal.text.replaceAll(site, '')).not.toContain('Second');
    }
  });

  it('of another workspace is answered as of what never was', async () => {
    const agent = await Agent.of(await newcomer(), api);
    const nowhere = '0199f0c2-0000-7000-8000-000000000001';
    const ask = async (site: string) => {
      const { text } = await agent.use('may_we_use', { ...FEATURES, site });
      return text.replaceAll(site, '…');
    };

    expect(await ask(String(first.id))).toBe(await ask(nowhere));
    expect(await ask(nowhere)).toMatch(/^not-found: There is no site …\./);
    expect(await ask('First')).toMatch(/^invalid-parameters: There is no site …\./);
    const proposed = await agent.use('propose_adoption', { site: String(first.id), feature: 'has', rationale: 'x' });
    expect(proposed.text).toMatch(/^not-found: /);
  });
});

describe('A question', () => {
  it('that names none of several sites is answered with their names', async () => {
    const agent = await Agent.of(api.admin, api);
    const proposal = { feature: 'has', rationale: 'Forms' };
    for (const refusal of [await agent.use('may_we_use', FEATURES), await agent.use('propose_adoption', proposal)]) {
      expect(refusal.text).toMatch(/^invalid-parameters: There are several sites/);
      expect(factsOf(refusal).sites).toEqual([first, second].map(({ id, name }) => ({ id, name })));
    }
  });

  it('of a site that was not measured yet leads to where that is done', async () => {
    const agent = await Agent.of(api.admin, api);
    const refusal = await agent.use('may_we_use', { ...FEATURES, site: 'Second' });

    expect(refusal.text).toMatch(/^no-snapshot: /);
    expect(factsOf(refusal)._links['plimsoll:snapshots'].href).toContain(second.audienceId);
  });

  it('where nobody has drawn a line is answered by the audience alone, and where nobody is measured by nothing', async () => {
    const other = await newcomer();
    const agent = await Agent.of(other, api);

    const nothing = await agent.use('may_we_use', FEATURES);
    await new SitesClient(other).measured();
    const shares = await agent.use('may_we_use', FEATURES);

    expect(nothing.content.features).toEqual([{ asked: 'has', kind: 'feature', id: 'has' }]);
    expect(nothing.text).toContain('neither a site nor an audience');
    expect(shares.content).toMatchObject({ audience: { name: 'Shop' }, features: [{ id: 'has', full: 88.8889 }] });
    expect(shares.content.features[0].verdict).toBeUndefined();
  });

  it('of the coverage of an audience and of a site is of one of them', async () => {
    const agent = await Agent.of(api.admin, api);
    const refusal = await agent.use('coverage', { feature: 'has', audience: String(first.audienceId), site: 'First' });

    expect([refusal.isError, refusal.text]).toEqual([true, expect.stringMatching(/^invalid-parameters: .*not both/)]);
  });

  it('for which the sites cannot be read is not answered by the only audience', async () => {
    const other = await newcomer();
    await new SitesClient(other).measured();
    const agent = await Agent.of(other, api);
    const queries = api.app.get(QueryBus);
    const whole = queries.execute.bind(queries);
    const failing = jest
      .spyOn(queries, 'execute')
      .mockImplementation((query: object) =>
        query.constructor.name === 'ListSites' ? Promise.reject(new TypeError('lost')) : whole(query as never),
      );

    const refusal = await agent.use('coverage', { feature: 'has' });
    failing.mockRestore();

    expect([refusal.isError, refusal.text]).toEqual([true, expect.stringMatching(/^internal: /)]);
    expect((await agent.use('coverage', { feature: 'has' })).content).toMatchObject({ full: 88.8889 });
  });

  it('that fails is told with a name to ask about it, and nothing else', async () => {
    const agent = await Agent.of(api.admin, api);
    const failing = jest
      .spyOn(api.app.get(QueryBus), 'execute')
      .mockRejectedValue(new TypeError('secret of the inside'));

    const refusal = await agent.use('find_feature', { query: 'has' });
    failing.mockRestore();

    expect([refusal.isError, refusal.text]).toEqual([true, expect.stringMatching(/^internal: /)]);
    expect(refusal.text).not.toContain('secret');
    expect(factsOf(refusal)).toEqual({ correlationId: expect.stringMatching(/^[\da-f-]{36}$/) });
  });
});

describe('A message', () => {
  const send = (body: unknown) => api.admin.post('/mcp').send(body as object);

  it('is answered as JSON, whatever else its sender takes', async () => {
    const { body, headers } = await send(LIST).set('Accept', 'application/json, text/event-stream').expect(200);

    expect(headers['content-type']).toBe('application/json');
    expect(headers.ratelimit).toMatch(/"default";r=\d+/);
    expect(headers['mcp-session-id']).toBeUndefined();
    expect(body).toMatchObject({ jsonrpc: '2.0', id: 1, result: { tools: expect.any(Array) } });
    await send(LIST).set('Accept', 'text/event-stream').expect(406);
  });

  it('that asks nothing is heard, and answered by nothing', async () => {
    const { text } = await send({ jsonrpc: '2.0', method: 'notifications/initialized' }).expect(202);

    expect(text).toBe('');
  });

  it.each([
    ['of a method that there is not', { ...LIST, method: 'tools/drop' }, -32601],
    ['that calls no tool', { ...LIST, method: 'tools/call', params: { arguments: {} } }, -32603],
    ['that calls a tool which there is not', { ...LIST, method: 'tools/call', params: { name: 'x' } }, -32602],
  ])('%s is answered with the error of the protocol', async (_, message, code) => {
    const { body } = await send(message).expect(200);

    expect(body).toMatchObject({ jsonrpc: '2.0', id: 1, error: { code } });
  });

  it.each([
    ['no JSON-RPC', { hello: 'there' }],
    ['a list', [LIST, LIST]],
    ['a text', '"tools/list"'],
    ['no JSON', '{"jsonrpc": "2.0", '],
    ['a name given twice', '{"jsonrpc":"2.0","id":1,"method":"tools/list","method":"ping"}'],
  ])('that is %s is 400', async (_, message) => {
    const { body } = await send(message).set('Content-Type', 'application/json').expect(400);

    expect(body).toMatchObject({ type: '/problems/malformed-request', detail: expect.any(String) });
  });

  it('of a version that nobody knows is 400, and of another type 415', async () => {
    const { body } = await send(LIST).set('Mcp-Protocol-Version', '1999-01-01').expect(400);
    expect(body.detail).toContain('1999-01-01');

    await api.admin.post('/mcp').set('Content-Type', 'text/plain').send('hello').expect(415);
  });

  it('that is too large is 413', async () => {
    const { body } = await send({ ...LIST, params: { x: 'x'.repeat(6 * 1024 * 1024) } }).expect(413);

    expect(body.type).toBe('/problems/too-large');
  });

  it.each(['get', 'delete'] as const)('is posted: there is nothing to %s', async (method) => {
    await api.admin[method]('/mcp').expect(405).expect('allow', 'OPTIONS, POST');
  });

  it('of a page is read where pages of its origin may call, and else refused', async () => {
    await send(LIST)
      .set('Origin', 'https://pages.example')
      .expect(200)
      .expect('access-control-allow-origin', 'https://pages.example');
    const { body } = await send(LIST).set('Origin', 'http://rebound.example').expect(403);

    expect(body.type).toBe('/problems/foreign-origin');
  });
});

const PROBLEM = 'application/problem+json';
