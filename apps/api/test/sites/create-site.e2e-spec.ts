import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

const api = await startApi();
const client = new SitesClient(api.admin);

describe('Creating a site', () => {
  it('answers 201 with the site and the first version of its policy, by whoever drew it', async () => {
    const { id: audienceId } = await client.shop();
    const fields = { name: ' Web shop ', url: 'https://shop.example', audienceId, 'policy.threshold': 95 };
    const { status, body, headers } = await client.created(fields);

    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ name: 'Web shop', url: 'https://shop.example', audienceId },
      policy: { threshold: 95, counts: 'full', bound: 'atLeast', basis: 'headline', version: 1 },
      _links: { self: { href: headers.location }, 'plimsoll:audience': { href: expect.stringContaining(audienceId) } },
    });
    expect(body._links['plimsoll:risks']).toMatchObject({ templated: true });
    expect(body.policy.changedBy).toEqual({ id: expect.stringMatching(/^key:/), name: 'test' });
    expect((await api.admin.get(headers.location).expect(200)).body).toEqual(body);
  });

  it('takes a policy as an object as well as field by field', async () => {
    const { id: audienceId } = await client.shop();
    const policy = { threshold: 90.5, counts: 'fullAndPartial', bound: 'atMost', basis: 'all', minimumVisits: 1000 };
    const { target } = (await client.sites())._templates.create;

    const { body } = await api.admin.post(target).send({ name: 'Blog', audienceId, policy }).expect(201);

    expect(body.policy).toMatchObject(policy);
  });

  it('shows in its form the limits of every field, and what is left out', async () => {
    const { create: template } = (await client.sites())._templates;

    expect(template.properties).toMatchObject([
      { name: 'name', required: true, maxLength: 200 },
      { name: 'url', type: 'url' },
      { name: 'audienceId', required: true, options: { link: { type: 'text/csv' }, valueField: 'id' } },
      { name: 'policy.threshold', required: true, type: 'number', min: 0.0001, max: 100, step: 0.0001 },
      {
        ...{ name: 'policy.counts', value: 'full' },
        options: { inline: [{ value: 'full' }, { value: 'fullAndPartial', prompt: 'full and partial' }] },
      },
      { name: 'policy.bound', options: { inline: [{ value: 'atLeast' }, { value: 'atMost' }] }, value: 'atLeast' },
      { name: 'policy.basis', options: { inline: [{ value: 'headline' }, { value: 'all' }] }, value: 'headline' },
      { name: 'policy.minimumVisits', min: 1 },
      { name: 'policy.maximumAgeDays', min: 1 },
      { name: 'policy.segments', options: { inline: [{ value: 'whole' }, { value: 'each' }] }, value: 'whole' },
    ]);
  });

  it.each([
    ['a threshold of nothing', { 'policy.threshold': 0 }, '/policy/threshold'],
    ['a threshold above all', { 'policy.threshold': 101 }, '/policy/threshold'],
    ['a threshold in words', { 'policy.threshold': 'many' }, '/policy/threshold'],
    ['a threshold finer than shares are', { 'policy.threshold': 95.00001 }, '/policy/threshold'],
    ['a bound that there is not', { 'policy.bound': 'exactly' }, '/policy/bound'],
    ['half a visit', { 'policy.minimumVisits': 0.5 }, '/policy/minimumVisits'],
    ['no policy', { 'policy.threshold': undefined }, '/policy'],
    ['no name', { name: ' ' }, '/name'],
    ['an address that is none', { url: 'here' }, '/url'],
    ['an audience that is none', { audienceId: 'mine' }, '/audienceId'],
    ['an audience that is not there', { audienceId: '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f' }, '/audienceId'],
  ])('refuses %s', async (_, fields, pointer) => {
    const { id: audienceId } = await client.shop();
    const sites = await client.sites();
    const form = { name: 'Shop', audienceId, 'policy.threshold': 95, ...fields };

    const { status, body } = await api.admin.post(sites._templates.create.target).send(form);

    expect([status, body.errors.map((fault: { pointer: string }) => fault.pointer)]).toEqual([422, [pointer]]);
  });

  it('is for approvers; others are shown no form, and are refused', async () => {
    const { workspace } = api.admin;
    for (const role of ['viewer', 'contributor']) {
      const caller = await api.caller({ role, workspace });
      const sites = await new SitesClient(caller).sites();
      expect(sites._templates).toEqual({});
      await caller.post(sites._links.self.href.replace(/\?.*/, '')).send({}).expect(403);
    }
    const approver = await new SitesClient(await api.caller({ role: 'approver', workspace })).sites();
    expect(approver._links).toHaveProperty('plimsoll:create');
  });

  it('takes no audience of another workspace', async () => {
    const stranger = new SitesClient(await api.caller({ role: 'admin' }));
    const { id: audienceId } = await client.shop();

    const { status, body } = await stranger.created({ name: 'Shop', audienceId, 'policy.threshold': 95 });

    expect([status, body.type]).toEqual([422, '/problems/unknown-audience']);
  });
});

describe('Sites', () => {
  it('are listed oldest first, page by page, by words and by audience', async () => {
    const own = new SitesClient(await api.caller({ role: 'admin' }));
    const { id: audienceId, _links } = await own.shop();
    for (const name of ['Web shop', 'Blog', 'Shop floor']) await own.site({ name, audienceId });
    await own.site({ name: 'Elsewhere', audienceId: (await own.shop()).id });
    const { href } = (await own.sites())._links.self;
    const names = async (query: string): Promise<string[]> => {
      const { _embedded } = await own.read(`${href.replace(/\?.*/, '')}?${query}`);
      const sites: readonly { readonly name: string }[] = _embedded['plimsoll:sites'];
      return sites.map(({ name }) => name);
    };

    expect(await names('')).toEqual(['Web shop', 'Blog', 'Shop floor', 'Elsewhere']);
    expect(await names('q=SHOP')).toEqual(['Web shop', 'Shop floor']);
    const page = await own.read(`${_links['plimsoll:sites'].href}&pageSize=2&count=true`);
    expect(page).toMatchObject({ total: 3, pageSize: 2 });
    const { _embedded } = await own.read(page._links.next.href);
    expect(_embedded['plimsoll:sites']).toMatchObject([{ name: 'Shop floor' }]);
  });

  it('are a table for spreadsheets too', async () => {
    const own = new SitesClient(await api.caller({ role: 'admin' }));
    await own.site();
    const { text } = await own
      .get((await own.sites())._links.self.href)
      .set('Accept', 'text/csv')
      .expect(200);

    expect(text.split('\r\n')[0]).toBe(
      'id,name,url,audienceId,policy.threshold,policy.counts,policy.bound,policy.basis,policy.minimumVisits,' +
        'policy.maximumAgeDays,policy.segments,policy.version,policy.changedAt,policy.changedBy.id,policy.changedBy.name,createdAt,updatedAt',
    );
    expect(text.split('\r\n')[1]).toContain(',Web shop,,');
  });

  it('exist for no other workspace', async () => {
    const site = await client.site();
    const stranger = await api.caller({ role: 'admin' });

    await stranger.get(site._links.self.href).expect(404);
    await stranger.get(site._links['plimsoll:policies'].href).expect(404);
    await api.http.get(site._links.self.href).expect(401);
  });
});
