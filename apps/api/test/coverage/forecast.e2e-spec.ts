import { type Caller, startApi } from '../start-api.js';

const api = await startApi();

/** Chrome 104 is the last without :has(), and came out four weeks before 105. */
const chromes = (old: number, young: number) => [
  { browser: 'Chrome', version: '104.0', os: 'Windows', visits: old },
  { browser: 'Chrome', version: '120.0', os: 'Windows', visits: young },
];

describe('The forecast of an audience', () => {
  let audience: Document;
  let site: Document;
  let forecast: string;

  beforeAll(async () => {
    audience = await madeAt('plimsoll:audiences', { name: 'Shop' });
    forecast = hrefIn(audience, 'plimsoll:forecast');
    const described = { name: 'Shop', url: 'https://shop.example', audienceId: audience.id };
    site = await madeAt('plimsoll:sites', { ...described, policy: { threshold: 95 } });
  });

  it('needs a snapshot, then two', async () => {
    const { body } = await api.admin.get(`${forecast}?subject=has`).expect(404);
    expect(body).toMatchObject({ type: '/problems/no-snapshot' });

    await importOf('2026-09-01', '2026-09-30', chromes(20, 80));

    expect(await follow(api.admin, `${forecast}?subject=has&threshold=95`)).toMatchObject({
      ...{ outcome: 'too-few-snapshots', points: [], snapshots: 1, full: 80 },
      explanation: expect.stringContaining('two snapshots') as string,
    });
  });

  it('tells when a feature reaches a line, and what is expected until then', async () => {
    await importOf('2026-10-01', '2026-10-31', chromes(10, 90));

    const document = await follow(api.admin, `${forecast}?subject=has&threshold=95&horizonMonths=6`);

    expect(document).toMatchObject({
      ...{ id: 'has', full: 90, verdict: 'unsafe', outcome: 'crosses', until: '2027-04-30', snapshots: 2 },
      crossing: { day: expect.stringMatching(/^2026-11-/) as string },
      ...{ needs: [], backTest: [] },
    });
    expect(document.points).toHaveLength(6);
    expect(document.points).toContainEqual(expect.objectContaining({ day: '2026-11-30', share: 100, high: 100 }));
    expect(await follow(api.admin, hrefIn(document, 'up'))).toMatchObject({ id: 'has', full: 90 });
  });

  it('is linked from the coverage that it is of', async () => {
    const explained = await follow(api.admin, `${hrefIn(audience, 'plimsoll:coverage')}/has?threshold=95`);

    expect(await follow(api.admin, explained._links['plimsoll:forecast'].href)).toMatchObject({ outcome: 'crosses' });
  });

  it('says of what a core browser lacks that it lacks it', async () => {
    const [lacking] = (await follow(api.admin, `${hrefIn(site, 'plimsoll:forecasts')}?outcome=needs-support&limit=1`))
      ._embedded['plimsoll:forecasts'];
    const document = await follow(api.admin, hrefIn(lacking, 'self'));

    expect(document).toMatchObject({ id: lacking.id, outcome: 'needs-support', points: [], needs: lacking.needs });
    expect(document.needs).not.toHaveLength(0);
  });

  it('tells of a site what becomes safe by its policy, the soonest first, with its own forecast behind each', async () => {
    const document = await follow(api.admin, hrefIn(site, 'plimsoll:forecasts'));
    const has = document._embedded['plimsoll:forecasts'].find(({ id }) => id === 'has');
    const days = document._embedded['plimsoll:forecasts'].map(({ day }) => String(day));

    expect(document).toMatchObject({ threshold: 95, horizonMonths: 12, until: '2027-10-31', policyVersion: 1 });
    expect(days).toEqual(days.toSorted());
    expect(has).toMatchObject({ full: 90, distance: -5, outcome: 'crosses' });
    expect(has && (await follow(api.admin, hrefIn(has, 'self')))).toMatchObject({ crossing: { day: has?.day } });
    expect(has && (await follow(api.admin, hrefIn(has, 'plimsoll:verdict')))).toMatchObject({ verdict: 'unsafe' });
  });

  it('is CSV of a site', async () => {
    const { text } = await api.admin
      .get(`${hrefIn(site, 'plimsoll:forecasts')}?q=:has&limit=1`)
      .set('Accept', 'text/csv')
      .expect(200);

    expect(text).toMatch(
      /^kind,id,name,outcome,day,earliest,latest,distance,.*\r\nfeature,has,:has\(\),crosses,2026-11-/,
    );
  });

  it.each([
    ['no subject', '', 'subject'],
    ['a horizon of nothing', '?subject=has&horizonMonths=0', 'horizonMonths'],
    ['a horizon beyond all sense', '?subject=has&horizonMonths=1000000', 'horizonMonths'],
    ['a line that cannot be', '?subject=has&threshold=101', 'threshold'],
    ['two subjects', '?subject=has&subject=grid', 'subject'],
  ])('refuses %s', async (_, query, member) => {
    const { body } = await api.admin.get(`${forecast}${query}`).expect(400);

    expect(body).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ pointer: `/${member}` })]) as unknown,
    });
  });

  it('refuses what names no feature, and a foreign audience or site', async () => {
    const stranger = await api.caller({ role: 'admin' });

    await api.admin.get(`${forecast}?subject=hsa`).expect(404);
    await stranger.get(`${forecast}?subject=has`).expect(404);
    await stranger.get(hrefIn(site, 'plimsoll:forecasts')).expect(404);
    await api.admin.get(`${hrefIn(site, 'plimsoll:forecasts')}?outcome=luck`).expect(400);
  });

  async function importOf(from: string, to: string, rows: readonly object[]): Promise<void> {
    await api.admin.post(hrefIn(audience, 'plimsoll:import')).send({ from, to, rows }).expect(201);
  }
});

interface Document extends Readonly<Record<string, unknown>> {
  readonly _links: Readonly<Record<string, { readonly href: string }>>;
  readonly _embedded: Readonly<Record<string, readonly Document[]>>;
}

/** The href of a link without the variables of its template. */
const hrefIn = ({ _links }: Document, rel: string): string => _links[rel].href.replace(/\{.*/, '');

async function follow(caller: Caller, href: string): Promise<Document> {
  const { body }: { body: Document } = await caller.get(href).expect(200);
  return body;
}

async function madeAt(rel: string, content: object): Promise<Document> {
  const home = await follow(api.admin, '/api/v1');
  const { body }: { body: Document } = await api.admin.post(hrefIn(home, rel)).send(content).expect(201);
  return body;
}
