import type { Body } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

const api = await startApi();
const client = new SitesClient(api.admin);

/** Of each market visits with a Chrome that has :has(), and with one that does not. */
const MARKETS = [
  ['DE', 59_400, 600],
  ['FR', 29_500, 500],
  ['BR', 7_100, 2_900],
  ['(other)', 0, 90],
] as const;
const chrome = (segment: string, version: string, visits: number) => ({
  ...{ browser: 'Chrome', version, os: 'Windows', segment, visits },
});
const OCTOBER = {
  ...{ from: '2026-10-01', to: '2026-10-31', segmentBy: 'Country' },
  rows: MARKETS.flatMap(([segment, having, lacking]) => [
    chrome(segment, '120.0', having),
    chrome(segment, '104.0', lacking),
  ]),
};
const EACH = { 'policy.segments': 'each', 'policy.minimumVisits': 1_000 };

describe('A site whose policy asks for each segment', () => {
  let whole: Body;
  let each: Body;

  beforeAll(async () => {
    const audienceId = (await client.measured(OCTOBER)).id;
    whole = await client.site({ audienceId });
    each = await client.site({ audienceId, ...EACH });
  });

  const verdictOn = async (site: Body, query = ''): Promise<Body> =>
    client.read(String(site._links['plimsoll:verdict'].href).replace(/\{subjectId\}.*/, `has${query}`));
  const listed = async (site: Body, rel: string, query = ''): Promise<Body> =>
    client.read(String(site._links[`plimsoll:${rel}`].href).replace(/\{.*/, query));

  it('is not safe with what is below the line in one market, and names it', async () => {
    expect(each.policy).toMatchObject({ segments: 'each', minimumVisits: 1_000 });
    expect(whole.policy).toMatchObject({ segments: 'whole' });

    expect(await verdictOn(whole)).toMatchObject({ verdict: 'safe', full: 95.9137 });
    expect(await verdictOn(each)).toMatchObject({
      ...{ verdict: 'unsafe', reason: 'below-line', distance: -24, full: 95.9137, decidedBy: 'BR' },
      explanation: 'In BR, 71 % is 24 below the line of 95: Chrome up to 104 costs 29.',
      deciding: { segment: 'BR', visits: 10_000, full: 71, blockers: [{ browser: 'chrome', share: 29 }] },
      passedOver: ['(other)'],
    });
  });

  it('lists by what decides', async () => {
    const { _embedded, total } = await listed(each, 'verdicts', '?q=:has()&verdict=unsafe');
    expect(_embedded['plimsoll:verdicts']).toContainEqual(
      expect.objectContaining({ id: 'has', verdict: 'unsafe', distance: -24, decidedBy: 'BR' }),
    );
    const all = await listed(whole, 'verdicts', '?q=:has()&verdict=unsafe');
    expect(all.total).toBeLessThan(Number(total));

    const opportunities = async (site: Body): Promise<string[]> => {
      const listing = await listed(site, 'opportunities', '?limit=500');
      const items = listing._embedded['plimsoll:opportunities'] as readonly { readonly id: string }[];
      return items.map(({ id }) => id);
    };
    expect(await opportunities(whole)).toContain('has');
    expect(await opportunities(each)).not.toContain('has');
  });

  it('counts as safe what is safe in each', async () => {
    const safe = async (site: Body) => (await listed(site, 'verdicts', '?verdict=safe&limit=1')).total as number;

    expect(await safe(each)).toBeLessThan(await safe(whole));
    for (const site of [each, whole]) {
      const { text } = await api.admin.get(site._links['plimsoll:badge'].href).set('Accept', 'application/json');
      expect(text).toContain(String(await safe(site)));
    }
  });

  it('fails a check by the market, and says which', async () => {
    const checking = async (site: Body): Promise<Body> => {
      const checks = await client.read(site._links['plimsoll:checks'].href.replace(/\{.*/, ''));
      return (
        await api.admin
          .post(checks._templates.create.target)
          .send({ features: ['has'] })
          .expect(201)
      ).body;
    };

    expect(await checking(whole)).toMatchObject({ verdict: 'pass' });
    expect(await checking(each)).toMatchObject({
      verdict: 'fail',
      items: [
        {
          ...{ id: 'has', verdict: 'unsafe', reason: 'below-line', decidedBy: 'BR' },
          explanation: 'In BR, 71 % is 24 below the line of 95: Chrome up to 104 costs 29.',
        },
      ],
    });
  });

  it('answers of one segment alone by its visits', async () => {
    expect(await verdictOn(each, '?segment=DE')).toMatchObject({
      segment: 'DE',
      visits: 60_000,
      verdict: 'safe',
      full: 99,
    });
    expect(await verdictOn(whole, '?segment=BR')).toMatchObject({ segment: 'BR', verdict: 'unsafe', distance: -24 });
    expect(await verdictOn(each, '?segment=(other)')).toMatchObject({
      verdict: 'undecided',
      reason: 'sample-too-small',
    });
  });

  it('builds for what any segment needs', async () => {
    const floors = async (site: Body) =>
      (await api.admin.get(String(site._links['plimsoll:browserslist'].href).replace(/\{.*/, '')).expect(200)).text;

    expect(await floors(whole)).toContain('chrome >= 120');
    expect(await floors(each)).toContain('chrome >= 104');
  });

  it('is forecast by the market that comes last, as its calendar is', async () => {
    const audience = await client.measured({ ...OCTOBER, from: '2026-09-01', to: '2026-09-30' });
    await client.import(audience, OCTOBER).expect(201);
    const expected = async (site: Body, query = ''): Promise<Body> =>
      ((await listed(site, 'forecasts', `?q=:has()${query}`))._embedded['plimsoll:forecasts'] as readonly Body[]).find(
        ({ id }) => id === 'has',
      );
    const calendarOf = async (site: Body) => (await api.admin.get(site._links['plimsoll:calendar'].href)).text;
    const [byAll, byEach] = [
      await client.site({ audienceId: audience.id }),
      await client.site({ audienceId: audience.id, ...EACH }),
    ];

    const has = await expected(byEach);
    expect(has).toMatchObject({ outcome: 'crosses', distance: -24, decidedBy: 'BR', awaits: 'BR' });
    expect(await client.read(has._links.self.href)).toMatchObject({ segment: 'BR', crossing: { day: has.day } });
    const inBrazil = await expected(byAll, '&segment=BR');
    expect(await client.read(inBrazil._links.self.href)).toMatchObject({ segment: 'BR', crossing: { day: has.day } });
    expect(await calendarOf(byEach)).toContain(':has()');
    expect(await expected(byAll)).toBeUndefined();
    expect(await calendarOf(byAll)).not.toContain(':has()');
  });

  it('is undecided by a snapshot that tells no segments apart', async () => {
    const rows = OCTOBER.rows.map(({ segment: _, ...row }) => row);
    const { from, to } = OCTOBER;
    const site = await client.site({ audienceId: (await client.measured({ from, to, rows })).id, ...EACH });

    expect(await verdictOn(site)).toMatchObject({
      ...{ verdict: 'undecided', reason: 'no-segments', full: 95.9137 },
      explanation: expect.stringMatching(
        /^The policy asks for each segment, and the snapshot tells its visits apart by none/,
      ),
    });
    expect((await listed(site, 'verdicts', '?verdict=safe')).total).toBe(0);
  });
});
