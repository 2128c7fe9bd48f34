import { type Caller, startApi } from '../start-api.js';

const api = await startApi();

const chromes = (old: number, young: number) => [
  { browser: 'Chrome', version: '104.0', os: 'Windows', visits: old },
  { browser: 'Chrome', version: '120.0', os: 'Windows', visits: young },
];

describe('The trend of a feature', () => {
  let audience: Document;
  let trend: string;

  beforeAll(async () => {
    const home = await follow(api.admin, '/api/v1');
    const { body } = await api.admin.post(hrefIn(home, 'plimsoll:audiences')).send({ name: 'Shop' }).expect(201);
    audience = body as Document;
    trend = hrefIn(audience, 'plimsoll:trend');
    for (const [month, days, old, young] of [
      ['2026-09', 30, 40, 60],
      ['2026-10', 31, 10, 90],
    ] as const)
      await api.admin
        .post(hrefIn(audience, 'plimsoll:import'))
        .send({ from: `${month}-01`, to: `${month}-${String(days)}`, rows: chromes(old, young) })
        .expect(201);
  });

  it('is told of every snapshot, each leading to the coverage that it is', async () => {
    const document = await follow(api.admin, `${trend}?subject=has&threshold=90`);
    const points = document._embedded['plimsoll:points'];

    expect(points).toMatchObject([
      { from: '2026-09-01', to: '2026-09-30', visits: 100, full: 60, none: 40, verdict: 'unsafe' },
      { from: '2026-10-01', to: '2026-10-31', visits: 100, full: 90, none: 10, verdict: 'safe' },
    ]);
    expect(points[0]).toMatchObject({ editionId: document.editionId, mappedBy: document.editionId });
    expect(await follow(api.admin, hrefIn(points[0], 'self'))).toMatchObject({ full: 60, to: '2026-09-30' });
  });

  it('is told of several features, and of all together', async () => {
    const document = await follow(api.admin, `${trend}?subject=has&subject=grid&joint=true`);
    const [, , together] = document._embedded['plimsoll:points'];

    expect(document).toMatchObject({ total: 6, limit: 500 });
    expect(together).toMatchObject({ kind: 'joint', full: 60 });
    expect(await follow(api.admin, hrefIn(together, 'self'))).toMatchObject({ full: 60, to: '2026-09-30' });
  });

  it('is CSV for a spreadsheet', async () => {
    const { text } = await api.admin.get(`${trend}?subject=has`).set('Accept', 'text/csv').expect(200);

    expect(text.split('\r\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^snapshotId,from,to,visits,editionId,mappedBy,kind,id,name,full,partial,none,unknown,/),
      expect.stringMatching(/,2026-09-01,2026-09-30,100,.*,feature,has,:has\(\),60,0,40,0,60,60,/),
    ]);
  });

  it('is linked from the coverage of one feature, and of several together', async () => {
    const coverage = hrefIn(audience, 'plimsoll:coverage');
    const explained = await follow(api.admin, `${coverage}/has?basis=all`);
    const joint = await follow(api.admin, `${hrefIn(audience, 'plimsoll:joint-coverage')}?subject=has&subject=grid`);

    expect(await follow(api.admin, explained._links['plimsoll:trend'].href)).toMatchObject({ total: 2, basis: 'all' });
    expect(await follow(api.admin, joint._links['plimsoll:trend'].href)).toMatchObject({ total: 6 });
  });

  it.each([
    ['no subject', '', 'subject'],
    ['a first day that is none', '?subject=has&from=2026-02-30', 'from'],
    ['a last day that is no day', '?subject=has&to=soon', 'to'],
    ['a last day before the first', '?subject=has&from=2026-10-02&to=2026-10-01', 'to'],
    ['too many points', '?subject=has&limit=501', 'limit'],
  ])('refuses %s', async (_, query, member) => {
    const { body } = await api.admin.get(`${trend}${query}`).expect(400);

    expect(body).toMatchObject({ errors: [{ pointer: `/${member}` }] });
  });

  it('refuses what names no feature, a foreign audience, and an edition that is not there', async () => {
    const stranger = await api.caller({ role: 'admin' });

    await api.admin.get(`${trend}?subject=hsa`).expect(404);
    await api.admin.get(`${trend}?subject=has&edition=${String(audience.id)}`).expect(404);
    await stranger.get(`${trend}?subject=has`).expect(404);
    await api.http.get(`${trend}?subject=has`).expect(401);
  });
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
