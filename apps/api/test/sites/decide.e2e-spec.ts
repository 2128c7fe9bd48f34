import type { Body } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';
import { MEASURED, SitesClient } from './sites-client.js';

const api = await startApi();
const { workspace } = api.admin;
const approver = new SitesClient(await api.caller({ role: 'approver', workspace }));
const contributor = new SitesClient(await api.caller({ role: 'contributor', workspace }));
const WAIVER = { 'waiver.reason': 'Sales is over by then', 'waiver.until': '2099-12-31' };

describe('Deciding on a feature', () => {
  let site: Body;
  beforeAll(async () => {
    site = await approver.site();
  });
  const propose = async (fields: Readonly<Record<string, unknown>>): Promise<Body> => {
    const seen = await contributor.read(site._links.self.href);
    const { body } = await contributor.submit(seen, 'propose', { rationale: 'Cards need it', ...fields }).expect(201);
    return contributor.read(body._links.self.href);
  };

  it('begins with a proposal that names the verdict which it is made under', async () => {
    const adoption = await propose({ featureId: 'has', owner: 'Web team' });

    expect(adoption).toMatchObject({
      ...{ siteId: site.id, featureId: 'has', state: 'proposed', fallback: 'none', owner: 'Web team', links: [] },
      verdict: { verdict: 'unsafe', reason: 'below-line', full: 88.8889, policyVersion: 1 },
    });
    expect(Object.keys(adoption._templates).sort()).toEqual(['merge', 'replace', 'withdraw']);
  });

  it('offers those who take care of other decisions as owners, and takes a new name all the same', async () => {
    const { _links } = await propose({ featureId: 'popover', owner: 'Design system team' });
    const shown = await contributor.read(site._links.self.href);
    const [list, verdict, adoption] = await Promise.all([
      contributor.read(shown._links['plimsoll:adoptions'].href.replace(/\{.*/, '')),
      contributor.read(shown._links['plimsoll:verdict'].href.replace('{subjectId}', 'nesting').replace(/\{.*/, '')),
      contributor.read(_links.self.href),
    ]);
    const proposals = [shown, list, verdict].flatMap(({ _templates }): Body[] =>
      Object.values<Body>(_templates).filter(({ target }) => target === shown._links['plimsoll:propose'].href),
    );

    expect(proposals).toHaveLength(3);
    for (const { properties } of [...proposals, adoption._templates.replace, adoption._templates.merge])
      expect(properties.find(({ name }: Body) => name === 'owner').options).toEqual({
        inline: expect.arrayContaining([{ prompt: 'Design system team', value: 'Design system team' }]),
        maxItems: 1,
      });
    await propose({ featureId: 'nesting', owner: 'A team that is new' });
  });

  it('is one per site and subject, and leads to the first', async () => {
    const first = await propose({ featureId: 'grid' });
    const seen = await contributor.read(site._links.self.href);
    const { body } = await contributor.submit(seen, 'propose', { featureId: 'grid', rationale: 'Again' }).expect(409);

    expect(body).toMatchObject({
      type: '/problems/adoption-exists',
      _links: { 'plimsoll:adoption': { href: first._links.self.href } },
    });
  });

  it.each([
    ['nothing', {}, 'not-one-subject', {}],
    ['two things', { featureId: 'has', keyId: 'css.selectors.has' }, 'not-one-subject', {}],
    ['a misspelt feature', { featureId: 'gird' }, 'unknown-subject', { suggestions: ['grid'] }],
    ['a key as a feature', { featureId: 'css.selectors.has' }, 'unknown-subject', {}],
    [
      'what was split',
      { featureId: 'single-color-gradients' },
      'unknown-subject',
      {
        targets: ['gradients', 'conic-gradients'],
      },
    ],
    ['no reason', { featureId: 'subgrid', rationale: ' ' }, 'rationale-missing', {}],
  ])('refuses to decide on %s', async (_, fields, code, facts) => {
    const seen = await contributor.read(site._links.self.href);
    const { body } = await contributor.submit(seen, 'propose', { rationale: 'Yes', ...fields }).expect(422);

    expect(body).toMatchObject({ type: `/problems/${code}`, ...facts });
  });

  it('keeps a moved id as what it moved to', async () => {
    expect(await propose({ featureId: 'masonry' })).toMatchObject({ featureId: 'grid-lanes' });
  });

  it('approves what is not safe with a waiver only, and says so in the form', async () => {
    const { _links } = await propose({ featureId: 'backdrop-filter' });
    const adoption = await approver.read(_links.self.href);
    const properties = adoption._templates.approve.properties;
    expect(properties.filter(({ required }: { required?: true }) => required)).toMatchObject([
      { name: 'waiver.reason' },
      { name: 'waiver.until', type: 'date' },
    ]);

    const bare = await approver.submit(adoption, 'approve').expect(422);
    expect(bare.body).toMatchObject({ type: '/problems/waiver-needed', verdict: 'unsafe' });
    expect(await approver.read(bare.body._links['plimsoll:verdict'].href)).toMatchObject({ id: 'backdrop-filter' });
    const blank = await approver.submit(adoption, 'approve', { ...WAIVER, 'waiver.reason': '   ' }).expect(422);
    expect(blank.body).toMatchObject({
      ...{ type: '/problems/waiver-unexplained', errors: [{ pointer: '/waiver/reason', code: 'blank' }] },
    });
    const past = { ...WAIVER, 'waiver.until': '2020-01-01' };
    expect((await approver.submit(adoption, 'approve', past).expect(422)).body.type).toBe('/problems/waiver-ended');

    const { body } = await approver.submit(adoption, 'approve', { ...WAIVER, comment: 'Fine' }).expect(200);
    expect(body).toMatchObject({ state: 'approved', waiver: { until: '2099-12-31' } });
    expect(body).not.toHaveProperty('risk');
  });

  it('goes on as its state allows, step by step on record, and refuses what it does not', async () => {
    const proposed = await propose({ keyId: 'css.properties.color' });
    const approved = (await approver.submit(await approver.read(proposed._links.self.href), 'approve').expect(200))
      .body;
    const again = await approver.submit(await approver.read(proposed._links.self.href), 'ship').expect(200);
    const shipping = await contributor.read(again.body._links.self.href);
    expect(shipping._links).toHaveProperty('plimsoll:retire');
    expect(shipping._links).not.toHaveProperty('plimsoll:ship');

    const refused = await api.admin.post(approved._links['plimsoll:ship'].href).send({}).expect(409);
    expect(refused.body).toMatchObject({
      ...{ type: '/problems/transition-not-allowed', state: 'shipping', allowed: ['renew', 'retire'] },
      _links: { 'plimsoll:adoption': { href: shipping._links.self.href } },
    });

    await contributor.submit(shipping, 'retire', { comment: 'Redesigned' }).expect(200);
    const { _embedded } = await contributor.read(shipping._links['plimsoll:history'].href);
    expect(_embedded['plimsoll:history']).toMatchObject([
      { transition: 'propose', to: 'proposed', verdict: { verdict: 'safe', snapshotId: expect.any(String) } },
      { transition: 'approve', from: 'proposed', to: 'approved', by: { name: 'test' } },
      { transition: 'ship', from: 'approved', to: 'shipping' },
      { transition: 'retire', from: 'shipping', to: 'retired', comment: 'Redesigned' },
    ]);
  });

  it('is renewed by an approver while it is used, and passes checks all the while', async () => {
    const proposed = await propose({ featureId: 'anchor-positioning' });
    const soon = { ...WAIVER, 'waiver.until': new Date().toISOString().slice(0, 10) };
    const approved = await approver.submit(await approver.read(proposed._links.self.href), 'approve', soon).expect(200);
    await contributor.submit(await contributor.read(approved.body._links.self.href), 'ship').expect(200);
    expect((await contributor.read(approved.body._links.self.href))._links).not.toHaveProperty('plimsoll:renew');

    const shipping = await approver.read(approved.body._links.self.href);
    await approver.submit(shipping, 'renew').expect(422);
    const { body } = await approver.submit(shipping, 'renew', { ...WAIVER, 'waiver.until': '2099-12-31' }).expect(200);

    expect(body).toMatchObject({ state: 'shipping', waiver: { until: '2099-12-31' } });
    const { _embedded } = await approver.read(body._links['plimsoll:history'].href);
    expect(_embedded['plimsoll:history'].at(-1)).toMatchObject({
      ...{ transition: 'renew', from: 'shipping', to: 'shipping', waiver: { until: '2099-12-31' } },
    });
  });

  it('keeps each step at an address of its own, with the policy that it was taken under', async () => {
    const proposed = await propose({ keyId: 'css.properties.height' });
    const history = await contributor.read(proposed._links['plimsoll:history'].href);
    const [entry] = history._embedded['plimsoll:history'];

    const { href } = entry._links.self;
    expect(await contributor.read(href)).toMatchObject({ version: 1, transition: 'propose', verdict: entry.verdict });
    expect(await contributor.read(entry._links['plimsoll:policy'].href)).toMatchObject({ version: 1, threshold: 95 });
    const other = (await propose({ keyId: 'css.properties.top' }))._links.self.href;
    await contributor.get(String(href).replace(/.*(?=\/history)/, other)).expect(200);
    for (const version of ['0', '01', '2', 'one', '9999999999', '1e0'])
      await contributor.get(String(href).replace(/1$/, version)).expect(404);
    await (await api.caller({ role: 'admin' })).get(href).expect(404);
  });

  it('is edited while it goes on, and no longer when it has ended', async () => {
    const adoption = await propose({ featureId: 'flexbox' });
    const etag = await contributor.etagOf(adoption);
    const { body } = await contributor
      .submit(adoption, 'replace', { rationale: 'Menus too', links: [{ href: 'https://adr.example/7' }] })
      .set('If-Match', etag)
      .expect(200);
    expect(body).toMatchObject({ rationale: 'Menus too', links: [{ href: 'https://adr.example/7' }] });
    const { _embedded } = await contributor.read(body._links['plimsoll:history'].href);
    expect(_embedded['plimsoll:history'].slice(1)).toMatchObject([
      { transition: 'revise', from: 'proposed', to: 'proposed', previous: { rationale: 'Cards need it', links: [] } },
    ]);
    const again = await contributor
      .change(adoption, 'merge', { rationale: 'Menus too' }, await contributor.etagOf(body))
      .expect(200);
    expect(again.body.updatedAt).toBe(body.updatedAt);

    const withdrawn = (await contributor.submit(adoption, 'withdraw').expect(200)).body;
    expect(withdrawn._links).not.toHaveProperty('plimsoll:replace');
    const refused = await contributor
      .change(adoption, 'merge', { rationale: 'Once more' }, await contributor.etagOf(adoption))
      .expect(409);
    expect(refused.body._links).toHaveProperty('plimsoll:propose');
  });

  it('is edited as the document that was read, though newer visits have come since', async () => {
    const shop = await approver.site();
    const proposal = { featureId: 'has', rationale: 'Cards' };
    const { body: made } = await contributor.submit(shop, 'propose', proposal).expect(201);
    const { body: read, headers } = await contributor.get(made._links.self.href).expect(200);
    const audience = await contributor.read(shop._links['plimsoll:audience'].href);
    await contributor.import(audience, { ...MEASURED, from: '2026-11-01', to: '2026-11-10' }).expect(201);

    const edited = { ...read, rationale: 'Menus' };
    const forged = { ...edited, state: 'approved' };
    const refused = await contributor.change(read, 'replace', forged, headers.etag).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/state', code: 'read-only' }]);
    const { body: replaced, headers: then } = await contributor
      .change(read, 'replace', edited, headers.etag)
      .expect(200);
    expect(replaced).toMatchObject({ rationale: 'Menus', verdict: { verdict: 'unsafe' } });
    expect(replaced.verdict.snapshotId).not.toBe(read.verdict.snapshotId);

    const verdict = { ...replaced.verdict, verdict: 'safe' };
    const lied = await contributor.change(read, 'merge', { verdict }, then.etag).expect(422);
    expect(lied.body.errors).toMatchObject([{ pointer: '/verdict', code: 'read-only' }]);
  });

  it('lets exactly one of two deciders at the same moment win, and holds who names a version to it', async () => {
    const { _links } = await propose({ featureId: 'subgrid' });
    const adoption = await approver.read(_links.self.href);
    const stale = await approver.etagOf(adoption);
    const both = [approver.submit(adoption, 'reject'), approver.submit(adoption, 'approve', WAIVER)];
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);

    await approver.submit(adoption, 'withdraw').set('If-Match', stale).expect(412);
  });

  it('holds every transition to what was read, where If-Match says what that was', async () => {
    const { href } = (await propose({ keyId: 'css.properties.width' }))._links.self;
    let former = '"9-never"';

    for (const transition of ['approve', 'ship', 'retire', 'propose', 'reject', 'propose', 'withdraw']) {
      const { body: adoption, headers } = await approver.get(href).expect(200);
      const refused = await approver.submit(adoption, transition).set('If-Match', former);
      const taken = await approver.submit(adoption, transition).set('If-Match', headers.etag);
      expect([transition, refused.status, taken.status]).toEqual([transition, 412, 200]);
      former = headers.etag;
    }
  });

  it('is a proposal where nothing was measured yet, too', async () => {
    const empty = await approver.site({ audienceId: (await approver.shop()).id });
    const seen = await contributor.read(empty._links.self.href);
    const { body } = await contributor.submit(seen, 'propose', { featureId: 'has', rationale: 'Yes' }).expect(201);

    expect(body.verdict).toMatchObject({ verdict: 'undecided', reason: 'no-snapshot', policyVersion: 1 });
  });

  it('lists decisions, the newest first, by state, subject, owner and words', async () => {
    const names = async (query: string): Promise<string[]> => {
      const href = String(site._links['plimsoll:adoptions'].href).replace(/\{.*/, '');
      const items: readonly { readonly featureId: string }[] = (await contributor.read(`${href}?${query}`))._embedded[
        'plimsoll:adoptions'
      ];
      return items.map(({ featureId }) => featureId);
    };

    expect(await names('owner=Web%20team')).toEqual(['has']);
    expect(await names('subject=grid')).toEqual(['grid']);
    expect(await names('state=approved')).toEqual(['backdrop-filter']);
    expect(await names('q=MENUS')).toEqual(['flexbox']);
    expect(await names('createdAfter=2099-01-01T00:00:00Z')).toEqual([]);
  });

  it.each(['banana', '1', '2026-02-29T00:00:00Z'])('cannot be listed since %s', async (createdAfter) => {
    const href = String(site._links['plimsoll:adoptions'].href).replace(/\{.*/, '');
    const { body } = await contributor.get(`${href}?createdAfter=${createdAfter}`).expect(400);

    expect(body).toMatchObject({ errors: [{ pointer: '/createdAfter', code: 'is-iso8601' }] });
  });
});
