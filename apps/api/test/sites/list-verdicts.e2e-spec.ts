import type { Body } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

const api = await startApi();
const { workspace } = api.admin;
const approver = new SitesClient(await api.caller({ role: 'approver', workspace }));
const contributor = new SitesClient(await api.caller({ role: 'contributor', workspace }));

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

  it.each(['plimsoll:verdicts', 'plimsoll:opportunities'])(
    'narrow by what keys have where keys are listed: %s',
    async (rel) => {
      for (const name of ['prefix', 'feature']) {
        const { body } = await contributor.get(at(rel, `${name}=grid`)).expect(400);
        expect(body.errors).toMatchObject([{ pointer: `/${name}`, code: 'only-of-keys' }]);
      }
      const { _embedded } = await contributor.read(at('plimsoll:verdicts', 'subject=keys&feature=has'));
      expect(_embedded['plimsoll:verdicts'].map(({ feature }: { feature: string }) => feature)).toContain('has');
    },
  );

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

  it('show as opportunities again what was withdrawn, and never what was rejected', async () => {
    const before = await contributor.read(at('plimsoll:opportunities', 'limit=1'));
    const seen = await contributor.read(site._links.self.href);
    const proposed: Body[] = [];
    for (const featureId of ['flexbox', 'counter-style'])
      proposed.push((await contributor.submit(seen, 'propose', { featureId, rationale: 'Yes' }).expect(201)).body);
    expect((await contributor.read(at('plimsoll:opportunities', 'limit=1'))).total).toBe(Number(before.total) - 2);

    await approver.submit(await approver.read(proposed[0]._links.self.href), 'reject').expect(200);
    await contributor.submit(await contributor.read(proposed[1]._links.self.href), 'withdraw').expect(200);
    const after = await contributor.read(at('plimsoll:opportunities', 'limit=500&q=fl'));
    expect((await contributor.read(at('plimsoll:opportunities', 'limit=1'))).total).toBe(Number(before.total) - 1);
    expect(after._embedded['plimsoll:opportunities'].map(({ id }: { id: string }) => id)).not.toContain('flexbox');
  });

  it('name of a key what was decided on its feature, and are narrowed by that', async () => {
    const shop = await approver.site();
    const inShop = (rel: string, query: string) => `${String(shop._links[rel].href).replace(/\{.*/, '')}?${query}`;
    const keys = async (query: string): Promise<Body> =>
      contributor.read(inShop('plimsoll:verdicts', `subject=keys&${query}`));
    const idsIn = ({ _embedded }: Body): string[] => {
      const items: readonly { readonly id: string }[] = _embedded['plimsoll:verdicts'];
      return items.map(({ id }) => id);
    };
    const [all, open] = [
      await keys('limit=1'),
      await contributor.read(inShop('plimsoll:opportunities', 'subject=keys')),
    ];
    const parts = await keys('feature=flexbox&limit=500');

    const proposal = { featureId: 'flexbox', rationale: 'Rows' };
    const { body: adoption } = await contributor.submit(shop, 'propose', proposal).expect(201);
    const list = await keys('feature=flexbox&limit=500');
    for (const item of list._embedded['plimsoll:verdicts'])
      expect(item).toMatchObject({ adoption: { id: adoption.id, state: 'proposed' } });
    expect(idsIn(await keys('adopted=true&limit=500')).sort()).toEqual(idsIn(parts).sort());
    expect((await keys('adopted=false&limit=1')).total).toBe(all.total - parts.total);
    const safe = await keys('feature=flexbox&verdict=safe&limit=1');
    expect(safe.total).toBeGreaterThan(0);
    expect((await contributor.read(inShop('plimsoll:opportunities', 'subject=keys'))).total).toBe(
      open.total - safe.total,
    );

    const key = await contributor.read(list._embedded['plimsoll:verdicts'][0]._links.self.href);
    expect(key).toMatchObject({ adoption: { id: adoption.id } });
    const { body: own } = await contributor.submit(key, 'propose', { rationale: 'This one by itself' }).expect(201);
    expect(own).toMatchObject({ keyId: key.id, state: 'proposed' });
    const then = await contributor.read(key._links.self.href);
    expect(then).toMatchObject({ adoption: { id: own.id } });
    expect(then._templates).toEqual({});
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
