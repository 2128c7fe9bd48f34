import type { Body } from '../audiences/audiences-client.js';
import { linkOf } from '../link-of.js';
import { MEASURED, SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { Agent, factsOf } from './agent.js';

const api = await startApi();
const owner = new SitesClient(api.admin);
let agent: Agent;
let site: Body;

beforeAll(async () => {
  await api.app.listen(0);
  agent = await Agent.of(api.admin, api);
  site = await owner.site({ name: 'Web shop', 'policy.threshold': 85 });
});

describe('The tools', () => {
  it('say what they are for, take, answer, and change', async () => {
    const { tools } = await agent.client.listTools();

    expect(tools.map(({ name }) => name)).toEqual(['may_we_use', 'find_feature', 'coverage', 'propose_adoption']);
    for (const { title, description, inputSchema, outputSchema, annotations } of tools) {
      expect([title, description]).toEqual([expect.any(String), expect.stringMatching(/Call it/)]);
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false, required: expect.any(Array) });
      expect(outputSchema).toMatchObject({ type: 'object' });
      expect(annotations).toMatchObject({ openWorldHint: false, destructiveHint: false });
    }
    expect(tools.filter(({ annotations }) => !annotations?.readOnlyHint).map(({ name }) => name)).toEqual([
      'propose_adoption',
    ]);
    expect(JSON.stringify(tools)).not.toContain('"example":');
  });

  it('are introduced by a server that keeps no session', () => {
    expect(agent.client.getServerVersion()).toMatchObject({ name: 'plimsoll', title: 'Plimsoll' });
    expect(agent.client.getInstructions()).toContain('may_we_use');
    expect(agent.client.transport?.sessionId).toBeUndefined();
  });

  it('are not others', async () => {
    await expect(agent.use('drop_tables')).rejects.toMatchObject({ code: -32602 });
  });
});

describe('may_we_use', () => {
  it('tells of each feature what the policy of the only site says, and why', async () => {
    const { content, text } = await agent.use('may_we_use', { features: ['has', 'css.selectors.has', 'grid'] });

    expect(content).toMatchObject({ site: { id: site.id, name: 'Web shop' }, from: MEASURED.from, visits: 900 });
    const [has, key, grid] = content.features as [Body, Body, Body];
    expect(has).toMatchObject({
      ...{ asked: 'has', kind: 'feature', id: 'has', verdict: 'safe', full: 88.8889, none: 10, unknown: 1.1111 },
      ...{ baseline: { status: expect.any(String) }, explanation: expect.stringContaining('the line of 85') },
    });
    expect(has.blockers[0]).toMatchObject({ browser: 'firefox', to: '120', state: 'none' });
    expect([key.kind, key.verdict, grid.verdict]).toEqual(['key', 'safe', 'safe']);
    expect(text.split('\n')[0]).toMatch(/^has: safe\. 88\.9 %/);
    expect((await owner.read(has.link)).verdict).toBe('safe');
  });

  it('agrees with the API to the last digit', async () => {
    const { content } = await agent.use('may_we_use', { features: ['has'] });
    const [{ link, asked: _, blockers: _blockers, ...told }] = content.features as [Body];

    expect(await owner.read(link)).toMatchObject(told);
  });

  it('knows names of caniuse and of people, and suggests where nothing goes by a name', async () => {
    const names = ['css-has', ':HAS()', 'container query', 'gird', 'qqqqqqqqqqqqqqq'];
    const { content } = await agent.use('may_we_use', { features: names });
    const [ofCaniuse, called, words, misspelt, nothing] = content.features as [Body, Body, Body, Body, Body];

    expect([ofCaniuse.id, called.id]).toEqual(['has', 'has']);
    expect(words.verdict).toBeUndefined();
    expect(words.suggestions).toContain('container-queries');
    expect(misspelt.suggestions).toContain('grid');
    expect(nothing).toEqual({ asked: 'qqqqqqqqqqqqqqq', suggestions: [] });
  });

  it('tells what was decided, with its fallback and the end of its waiver', async () => {
    const { body } = await owner.submit(site, 'propose', { featureId: 'subgrid', rationale: 'Cards' }).expect(201);
    const waiver = { 'waiver.reason': 'Agreed', 'waiver.until': '2099-12-31' };
    await owner.submit(await owner.read(body._links.self.href), 'approve', waiver).expect(200);

    const { content, text } = await agent.use('may_we_use', { features: ['subgrid'], site: 'web SHOP' });

    expect(content.features[0].decision).toEqual({
      ...{ state: 'approved', rationale: 'Cards', fallback: 'none', link: body._links.self.href },
      waiver: { reason: 'Agreed', until: '2099-12-31' },
    });
    expect(text).toContain('On record: approved, fallback none, waived until 2099-12-31: Cards');
  });

  it.each([
    ['no feature', [], 'features must'],
    ['too many features', Array.from({ length: 21 }, () => 'grid'), 'features must'],
    ['what is no list', 'grid', 'features must'],
  ])('refuses %s', async (_, features, words) => {
    const { isError, text } = await agent.use('may_we_use', { features });

    expect([isError, text]).toEqual([true, expect.stringContaining(words)]);
    expect(text).toMatch(/^validation-failed: /);
  });
});

describe('find_feature', () => {
  it.each([
    ['container queries', 'container-queries'],
    ['the CSS :has() selector', 'has'],
    ['backdrop filter', 'backdrop-filter'],
    ['css-has', 'has'],
  ])('finds by %s', async (query, id) => {
    const { content, text } = await agent.use('find_feature', { query });

    const [first] = content.candidates as [Body];
    expect(first).toMatchObject({
      kind: 'feature',
      id,
      name: expect.any(String),
      baseline: { status: expect.any(String) },
    });
    expect(first.specs[0]).toMatch(/^https:/);
    expect(text).toContain(`${id}: `);
  });

  it('finds a key by its name, and of nothing nothing', async () => {
    const { content } = await agent.use('find_feature', { query: 'css.selectors.has' });
    const nothing = await agent.use('find_feature', { query: 'qqqqqqqqqqqqqqq' });

    expect(content.candidates[0]).toMatchObject({ kind: 'key', id: 'css.selectors.has', link: expect.any(String) });
    expect(nothing.content).toEqual({ candidates: [] });
  });
});

describe('coverage', () => {
  it('tells who has it and who has not, browser by browser', async () => {
    const { content, text } = await agent.use('coverage', { feature: 'has' });

    expect(content).toMatchObject({ id: 'has', full: 88.8889, audienceId: site.audienceId, visits: 900 });
    const browsers = content.browsers as readonly Body[];
    expect(browsers.map(({ browser }): unknown => browser)).toEqual(['chrome', 'safari_ios', 'firefox']);
    expect(text).toContain('Blockers: Firefox');
  });

  it('is asked of an audience by its name, of a site, and of one segment', async () => {
    const { name, id } = await owner.read(linkOf(site, 'plimsoll:audience'));
    const ofAudience = await agent.use('coverage', { feature: 'has', audience: name });
    const ofSite = await agent.use('coverage', { feature: 'has', site: site.id });
    const ofNone = await agent.use('coverage', { feature: 'has', audience: id, segment: 'DE' });

    expect(ofAudience.content).toEqual(ofSite.content);
    expect([ofNone.isError, ofNone.text]).toEqual([true, expect.stringContaining('DE')]);
  });

  it('is asked of an audience by its name among a thousand', async () => {
    const other = await api.caller({ role: 'admin' });
    const { _templates } = await new SitesClient(other).audiences();
    const operations = Array.from({ length: 1_000 }, (_, at) => ({
      op: 'create',
      body: { name: `Shop ${String(at)}` },
    }));
    await other.post(_templates.batch.target).send({ operations }).expect(207);

    const { text } = await (await Agent.of(other, api)).use('coverage', { feature: 'has', audience: 'shop 987 ' });

    expect(text).toMatch(/^no-snapshot: /);
  });

  it('suggests where nothing goes by the name', async () => {
    const refusal = await agent.use('coverage', { feature: 'gird' });

    expect(refusal.text).toMatch(/^invalid-parameters: Nothing goes by the name gird\. Name one by its id: .*grid/);
    expect(factsOf(refusal).suggestions).toContain('grid');
  });
});

describe('propose_adoption', () => {
  const proposal = {
    site: 'Web shop',
    feature: 'css-has',
    rationale: 'Forms',
    fallback: 'polyfill',
    owner: 'Platform',
  };

  it('proposes as whoever calls, on record, and once', async () => {
    const contributor = await api.caller({ role: 'contributor', workspace: api.admin.workspace, name: 'Agent' });
    const { content, text } = await (await Agent.of(contributor, api)).use('propose_adoption', proposal);

    expect(content).toMatchObject({ state: 'proposed', featureId: 'has', fallback: 'polyfill', owner: 'Platform' });
    expect(text).toBe(`has is proposed: ${String(content.link)}`);
    expect(await owner.read(content.link)).toMatchObject({ id: content.id, rationale: 'Forms' });
    const entry = await owner.read('/api');
    const { _embedded } = await owner.read(linkOf(entry, 'plimsoll:audit', { resource: content.link }));
    expect(_embedded['plimsoll:audit']).toEqual([
      expect.objectContaining({ action: 'createAdoption', principal: expect.objectContaining({ name: 'Agent' }) }),
    ]);

    const again = await agent.use('propose_adoption', proposal);
    expect([again.isError, again.text]).toEqual([true, expect.stringMatching(/^adoption-exists: /)]);
    expect(factsOf(again)._links['plimsoll:adoption'].href).toBe(content.link);
  });

  it('is of the only site where none is named, and of none where there is none', async () => {
    const { site: _, ...unnamed } = { ...proposal, feature: 'dialog' };
    const tried = await api.admin
      .post('/mcp')
      .set('Prefer', 'validate-only')
      .send({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'propose_adoption', arguments: unnamed } });
    expect(tried.body.result.structuredContent).toMatchObject({ siteId: site.id, featureId: 'dialog' });

    const newcomer = await Agent.of(await api.caller({ role: 'admin' }), api);
    const refusal = await newcomer.use('propose_adoption', unnamed);
    expect([refusal.isError, refusal.text]).toEqual([true, 'not-found: There is no site in this workspace.']);
  });

  it('is tried, or repeated, as every write is', async () => {
    const params = { name: 'propose_adoption', arguments: { ...proposal, feature: 'popover' } };
    const send = (headers: Record<string, string>) =>
      api.admin.post('/mcp').set(headers).send({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });

    const tried = await send({ Prefer: 'validate-only' }).expect(200);
    expect(tried.body.result.structuredContent.state).toBe('proposed');
    await api.admin.get(tried.body.result.structuredContent.link).expect(404);

    const first = await send({ 'Idempotency-Key': 'once' }).expect(200);
    const second = await send({ 'Idempotency-Key': 'once' }).expect(200).expect('idempotency-replayed', 'true');
    expect(second.body).toEqual(first.body);
    await api.admin.get(first.body.result.structuredContent.link).expect(200);
  });

  it('tells what is missing or strange, and proposes nothing', async () => {
    const refusal = await agent.use('propose_adoption', { site: 'Web shop', feature: 'dialog', why: 'x' });

    expect(factsOf(refusal).errors).toEqual(
      ['/why', '/rationale'].map((pointer): unknown => expect.objectContaining({ pointer })),
    );
    expect((await agent.use('may_we_use', { features: ['dialog'] })).content.features[0].decision).toBeUndefined();
  });
});
