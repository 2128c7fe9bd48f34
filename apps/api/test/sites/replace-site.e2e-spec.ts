import { startApi } from '../start-api.js';
import { type Body } from '../audiences/audiences-client.js';
import { SitesClient } from './sites-client.js';

const api = await startApi();
const client = new SitesClient(api.admin);

describe('Replacing a site', () => {
  let site: Body;
  let etag: string;
  beforeEach(async () => {
    site = await client.site({ url: 'https://shop.example', 'policy.maximumAgeDays': 90 });
    etag = await client.etagOf(site);
  });

  it('describes it anew, takes away what is left out, and makes another version of its policy', async () => {
    const { audienceId } = site;
    const form = { name: 'Blog', audienceId, policy: { threshold: 80 } };
    const { body, headers } = await client.change(site, 'replace', form, etag).expect(200);

    expect(body).toMatchObject({ id: site.id, name: 'Blog', policy: { threshold: 80, version: 2 } });
    expect(body).not.toHaveProperty('url');
    expect(body.policy).not.toHaveProperty('maximumAgeDays');
    expect((await api.admin.get(site._links.self.href)).headers.etag).toBe(headers.etag);
  });

  it('accepts its form as it comes, and then changes nothing of the policy', async () => {
    const { body } = await client.submit(site, 'replace').set('If-Match', etag).expect(200);

    expect(body).toMatchObject({ name: site.name, url: site.url, policy: site.policy });
  });

  it('accepts the document as it was read, edited and sent back whole', async () => {
    const edited = { ...site, policy: { ...site.policy, threshold: 90 } };
    const { body } = await client.change(site, 'replace', edited, etag).expect(200);

    expect(body.policy).toMatchObject({ threshold: 90, version: 2 });
  });

  it.each(['version', 'changedAt', 'changedBy'])(
    'refuses to write %s of the policy, which is read-only',
    async (name) => {
      const edited = { ...site, policy: { ...site.policy, [name]: 'other' } };
      const { body } = await client.change(site, 'replace', edited, etag).expect(422);

      expect(body.errors).toMatchObject([{ pointer: `/policy/${name}`, code: 'read-only' }]);
    },
  );

  it('merges what is sent into what is there, as deep as the policy goes', async () => {
    const moved = await client.change(site, 'merge', { policy: { threshold: 90 } }, etag).expect(200);
    expect(moved.body).toMatchObject({ url: site.url, policy: { threshold: 90, maximumAgeDays: 90, version: 2 } });

    const patch = { url: null, 'policy.maximumAgeDays': null };
    const bare = await client.change(site, 'merge', patch, moved.headers.etag).expect(200);
    expect(bare.body).not.toHaveProperty('url');
    expect(bare.body.policy).toMatchObject({ threshold: 90, version: 3 });
    expect(bare.body.policy).not.toHaveProperty('maximumAgeDays');
  });

  it('keeps on record who moved the line, when, from where to where', async () => {
    const approver = await api.caller({ role: 'approver', workspace: api.admin.workspace });
    await new SitesClient(approver).change(site, 'merge', { 'policy.threshold': 90 }, etag).expect(200);

    const { _embedded } = await client.read(site._links['plimsoll:policies'].href);
    expect(_embedded['plimsoll:policies']).toMatchObject([
      { version: 2, threshold: 90, previous: { threshold: 95, maximumAgeDays: 90 }, changedBy: { name: 'test' } },
      { version: 1, threshold: 95, changedBy: site.policy.changedBy },
    ]);
    expect(_embedded['plimsoll:policies'][0].changedBy).not.toEqual(site.policy.changedBy);
    for (const listed of _embedded['plimsoll:policies']) {
      const { _links, _templates, ...policy } = await client.read(listed._links.self.href);
      expect(listed).toMatchObject(policy);
      expect(_links).toMatchObject({ up: { href: site._links['plimsoll:policies'].href } });
    }
    const [{ _links: newest }] = _embedded['plimsoll:policies'];
    await client.get(String(newest.self.href).replace(/2$/, '3')).expect(404);
  });

  it('is refused to those who have not read it, or not as it is now, and to one of two at the same moment', async () => {
    await client.change(site, 'merge', { name: 'Blog' }).expect(428);
    const writers = ['Blog', 'World'].map((name) => client.change(site, 'merge', { name }, etag));
    const statuses = (await Promise.all(writers)).map(({ status }) => status);

    expect(statuses.sort()).toEqual([200, 412]);
  });

  it('is for approvers', async () => {
    const contributor = await api.caller({ role: 'contributor', workspace: api.admin.workspace });
    const seen = await new SitesClient(contributor).read(site._links.self.href);

    for (const rel of ['plimsoll:replace', 'plimsoll:merge', 'plimsoll:delete'])
      expect(seen._links).not.toHaveProperty(rel);
    await contributor.put(site._links.self.href).set('If-Match', etag).send({}).expect(403);
  });
});

describe('Deleting a site', () => {
  it('takes its policies with it, and lets go of its audience', async () => {
    const audience = await client.shop();
    const site = await client.site({ audienceId: audience.id });

    const refusal = await client.change(audience, 'delete', undefined, await client.etagOf(audience)).expect(409);
    expect(refusal.body.type).toBe('/problems/audience-in-use');
    expect((await client.read(audience._links.self.href))._links).not.toHaveProperty('plimsoll:delete');
    expect((await client.audiences())._embedded['plimsoll:audiences'].at(-1)._links).not.toHaveProperty(
      'plimsoll:delete',
    );
    const sites = await client.read(refusal.body._links['plimsoll:sites'].href);
    expect(sites._embedded['plimsoll:sites']).toMatchObject([{ id: site.id }]);

    await client.change(site, 'delete', undefined).expect(428);
    await client.change(site, 'delete', undefined, await client.etagOf(site)).expect(204);
    await api.admin.get(site._links.self.href).expect(404);
    await api.admin.get(site._links['plimsoll:policies'].href).expect(404);
    const free = await client.read(audience._links.self.href);
    await client.change(free, 'delete', undefined, await client.etagOf(free)).expect(204);
  });
});
