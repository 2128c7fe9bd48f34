import type { Body } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

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
      ...{ type: '/problems/transition-not-allowed', state: 'shipping', allowed: ['retire'] },
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

  it('is edited while it goes on, and no longer when it has ended', async () => {
    const adoption = await propose({ featureId: 'flexbox' });
    const etag = await contributor.etagOf(adoption);
    const { body } = await contributor
      .submit(adoption, 'replace', { rationale: 'Menus too', links: [{ href: 'https://adr.example/7' }] })
      .set('If-Match', etag)
      .expect(200);
    expect(body).toMatchObject({ rationale: 'Menus too', links: [{ href: 'https://adr.example/7' }] });

    const withdrawn = (await contributor.submit(adoption, 'withdraw').expect(200)).body;
    expect(withdrawn._links).not.toHaveProperty('plimsoll:replace');
    const refused = await contributor
      .change(adoption, 'merge', { rationale: 'Once more' }, await contributor.etagOf(adoption))
      .expect(409);
    expect(refused.body._links).toHaveProperty('plimsoll:propose');
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
});

describe('The verdicts of a site', () => {
  let site: Body;
  beforeAll(async () => {
    site = await approver.site({ 'policy.threshold': 89 });
  });
  const at = (rel: string, query = '') => `${String(site._links[rel].href).replace(/\{.*/, '')}?${query}`;

  it('name what they came from, and the version of the policy', async () => {
    const list = await contributor.read(at('plimsoll:verdicts', 'q=:has&limit=5'));

    expect(list).toMatchObject({
      ...{ siteId: site.id, from: '2026-10-01', to: '2026-10-31', visits: 900 },
      policy: { threshold: 89, version: 1 },
    });
    expect(list._embedded['plimsoll:verdicts'].slice(0, 1)).toMatchObject([
      { id: 'has', verdict: 'undecided', reason: 'line-within-unknown', distance: -0.1111, full: 88.8889 },
    ]);
  });

  it('are narrowed by verdict and sorted by distance', async () => {
    const { _embedded, total } = await contributor.read(
      at('plimsoll:verdicts', 'verdict=unsafe&sort=distance&limit=500'),
    );
    const distances: readonly number[] = _embedded['plimsoll:verdicts'].map(
      (item: { distance: number }) => item.distance,
    );

    expect(total).toBeGreaterThan(10);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect(distances.every((distance) => distance < 0)).toBe(true);
  });

  it('are explained in words and numbers, and lead on to a proposal', async () => {
    const explained = await contributor.read(`${at('plimsoll:verdicts').replace('?', '')}/has`);

    expect(explained).toMatchObject({
      ...{ id: 'has', verdict: 'undecided', reason: 'line-within-unknown', policy: { version: 1 } },
      explanation:
        '88.9 % is 0.1 below the line of 89, but 1.1 % of the visits are unknown, and might lift it over: ' +
        'Firefox up to 120 costs 5.6, Chrome up to 104 costs 4.4.',
    });
    const { body } = await contributor.submit(explained, 'propose', { rationale: 'Cards' }).expect(201);
    expect(body.featureId).toBe('has');
    const decided = await contributor.read(explained._links.self.href);
    expect(decided).toMatchObject({ adoption: { id: body.id, state: 'proposed' } });
    expect(decided._links['plimsoll:adoption'].href).toBe(body._links.self.href);
  });

  it('redirect from an id that moved, and split up for one that was split', async () => {
    const list = at('plimsoll:verdicts').replace('?', '');
    const { headers } = await contributor.get(`${list}/masonry`).expect(308);
    expect(headers.location).toBe(`${list}/grid-lanes`);
    expect(await contributor.read(`${list}/single-color-gradients`)).toMatchObject({
      ...{ kind: 'split', targets: ['gradients', 'conic-gradients'] },
    });
    expect((await contributor.get(`${list}/gird`).expect(404)).body.suggestions).toEqual(['grid']);
  });

  it('show as opportunities what is safe and not decided on, the newest first', async () => {
    const before = await contributor.read(at('plimsoll:opportunities', 'limit=5'));
    const items: readonly { id: string; verdict: string; baseline: { lowDate: string } }[] =
      before._embedded['plimsoll:opportunities'];
    const days = items.map(({ baseline }) => baseline.lowDate.replace('≤', ''));
    expect(items.every(({ verdict }) => verdict === 'safe')).toBe(true);
    expect(days).toEqual(days.toSorted().reverse());

    const seen = await contributor.read(site._links.self.href);
    await contributor.submit(seen, 'propose', { featureId: items[0].id, rationale: 'New' }).expect(201);
    const after = await contributor.read(at('plimsoll:opportunities', 'limit=5'));
    expect(after.total).toBe(Number(before.total) - 1);
    const adopted = await contributor.read(at('plimsoll:verdicts', 'adopted=true&sort=id'));
    expect(adopted._embedded['plimsoll:verdicts'].map(({ id }: { id: string }) => id)).toContain(items[0].id);
  });

  it('show as risks what is used and no longer safe', async () => {
    const seen = await contributor.read(site._links.self.href);
    const proposed = await contributor.submit(seen, 'propose', { featureId: 'grid', rationale: 'Yes' }).expect(201);
    await approver.submit(await approver.read(proposed.body._links.self.href), 'approve').expect(200);
    expect((await contributor.read(at('plimsoll:risks'))).total).toBe(0);

    const own = await approver.read(site._links.self.href);
    await approver.change(own, 'merge', { 'policy.threshold': 99.9 }, await approver.etagOf(own)).expect(200);
    const { _embedded } = await contributor.read(at('plimsoll:risks'));
    expect(_embedded['plimsoll:risks']).toMatchObject([
      { id: 'grid', risk: 'no-longer-safe', adoption: { state: 'approved' }, verdict: expect.stringMatching(/un/) },
    ]);
  });

  it('are undecided while the policy does not trust the snapshot', async () => {
    const careful = await approver.site({ 'policy.minimumVisits': 10_000 });
    const href = String(careful._links['plimsoll:verdicts'].href).replace(/\{.*/, '');

    expect(await contributor.read(`${href}?verdict=safe`)).toMatchObject({ total: 0 });
    const { _embedded, total } = await contributor.read(`${href}?verdict=undecided&q=grid`);
    expect(total).toBeGreaterThan(0);
    expect(_embedded['plimsoll:verdicts'][0]).toMatchObject({ verdict: 'undecided', reason: 'sample-too-small' });
  });

  it('need a snapshot, and lead to the import', async () => {
    const empty = await approver.site({ audienceId: (await approver.shop()).id });
    for (const rel of ['plimsoll:verdicts', 'plimsoll:opportunities', 'plimsoll:risks']) {
      const { body } = await contributor.get(String(empty._links[rel].href).replace(/\{.*/, '')).expect(404);
      expect(body).toMatchObject({
        type: '/problems/no-snapshot',
        _links: { 'plimsoll:snapshots': expect.anything() },
      });
    }
  });
});
