import { type Caller, startApi } from '../start-api.js';

const api = await startApi();
const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };

/** Of each market visits with a Chrome that has :has(), and with one that does not. */
const MARKETS = [
  ['DE', 59_400, 600],
  ['FR', 29_500, 500],
  ['BR', 7_100, 2_900],
] as const;
const row = (segment: string, version: string, visits: number) => ({
  ...{ browser: 'Chrome', version, os: 'Windows', segment, visits },
});
const ROWS = MARKETS.flatMap(([segment, having, lacking]) => [
  row(segment, '120.0', having),
  row(segment, '104.0', lacking),
]);

describe('Coverage by segment', () => {
  let audience: Document;
  let coverage: string;

  beforeAll(async () => {
    const home = await follow('/api/v1');
    const { body } = await api.admin.post(hrefIn(home, 'plimsoll:audiences')).send({ name: 'Shop' }).expect(201);
    audience = body as Document;
    coverage = hrefIn(audience, 'plimsoll:coverage');
    await api.admin
      .post(hrefIn(audience, 'plimsoll:import'))
      .send({ ...OCTOBER, segmentBy: 'Country', rows: ROWS })
      .expect(201);
  });

  const explained = (query = '') => follow(`${hrefIn(audience, 'plimsoll:coverage')}/has${query}`);

  it('is linked from that of all visits, which hides the worst market', async () => {
    const whole = await explained('?threshold=95');
    expect(whole).toMatchObject({ dimension: 'Country', full: 96, verdict: 'safe' });

    const document = await follow(hrefIn(whole, 'plimsoll:segments'));
    expect(document).toMatchObject({ total: 3, kind: 'feature', id: 'has', visits: 100_000, whole: { full: 96 } });
    expect(document._embedded['plimsoll:segments']).toMatchObject([
      { segment: 'BR', visits: 10_000, share: 10, full: 71, none: 29, verdict: 'unsafe' },
      { segment: 'FR', visits: 30_000, share: 30, full: 98.3333, verdict: 'safe' },
      { segment: 'DE', visits: 60_000, share: 60, full: 99, verdict: 'safe' },
    ]);
    const [brazil] = document._embedded['plimsoll:segments'];
    expect(await follow(hrefIn(brazil, 'self'))).toMatchObject({ segment: 'BR', full: 71, verdict: 'unsafe' });
  });

  it('is CSV for a spreadsheet', async () => {
    const { text } = await api.admin
      .get(hrefIn(await explained(), 'plimsoll:segments'))
      .set('Accept', 'text/csv')
      .expect(200);

    expect(text.split('\r\n').slice(0, 2)).toEqual([
      'segment,visits,share,full,partial,none,unknown,atLeast,atMost,verdict',
      'BR,10000,10,71,0,29,0,71,71,',
    ]);
  });

  it('can be asked for alone, in every question about coverage', async () => {
    expect(await explained('?segment=BR')).toMatchObject({ segment: 'BR', visits: 10_000, full: 71 });
    const listed = await follow(`${coverage}?segment=BR&q=:has()&limit=1`);
    expect(listed).toMatchObject({ segment: 'BR', visits: 10_000 });
    for (const rel of ['trend', 'forecast', 'frontier', 'joint-coverage']) {
      const href = hrefIn(rel === 'joint-coverage' ? listed : audience, `plimsoll:${rel}`);
      expect([rel, await follow(`${href}?segment=BR${rel === 'frontier' ? '' : '&subject=has'}`)]).toMatchObject([
        rel,
        { segment: 'BR' },
      ]);
    }
  });

  it('leads from one segment to the others, and to the same over time', async () => {
    const brazil = await explained('?segment=BR');

    expect((await follow(hrefIn(brazil, 'plimsoll:segments'))).total).toBe(3);
    const trend = await follow(hrefIn(brazil, 'plimsoll:trend'));
    expect(trend._embedded['plimsoll:points']).toMatchObject([{ full: 71 }]);
  });

  it('is refused of a segment that there is not, and what may have been meant is named', async () => {
    const { body } = await api.admin.get(`${coverage}?segment=BA`).expect(400);

    expect(body).toMatchObject({
      type: '/problems/invalid-parameters',
      suggestions: expect.arrayContaining(['BR']) as string[],
      errors: [{ pointer: '/segment', code: 'unknown-value' }],
    });
  });

  it('would be otherwise with more visits of a market', async () => {
    const whatIf = hrefIn(audience, 'plimsoll:what-if');
    const document = await follow(`${whatIf}?threshold=95&scale=BR*2&change=lost&q=has`);

    expect(document).toMatchObject({ visitsAfter: 110_000, lost: { visits: 0 } });
    expect(document._embedded['plimsoll:changes']).toContainEqual(
      expect.objectContaining({
        ...{ id: 'has', before: expect.objectContaining({ full: 96, verdict: 'safe' }) as object },
        after: expect.objectContaining({ full: 93.7273, verdict: 'unsafe' }) as object,
      }),
    );
  });

  it('is not linked where visits are not told apart', async () => {
    const rows = ROWS.map(({ segment: _, ...rest }) => rest);
    await api.admin
      .post(hrefIn(audience, 'plimsoll:import'))
      .send({ from: '2026-09-01', to: '2026-09-30', rows })
      .expect(201);
    const snapshots = await follow(hrefIn(audience, 'plimsoll:snapshots'));
    const [, september] = snapshots._embedded['plimsoll:snapshots'];

    const whole = await explained(`?snapshot=${String(september.id)}`);
    expect(whole).toMatchObject({ full: 96 });
    expect(Object.keys(whole._links)).not.toContain('plimsoll:segments');
  });
});

interface Linked {
  readonly [member: string]: unknown;
  readonly _links: Readonly<Record<string, { readonly href: string }>>;
}
interface Document extends Linked {
  readonly _embedded: Readonly<Record<string, readonly Linked[]>>;
}

const follow = async (href: string, caller: Caller = api.admin): Promise<Document> =>
  (await caller.get(href).expect(200)).body as Document;
const hrefIn = ({ _links }: Linked, rel: string): string => _links[rel].href.replace(/\{.*/, '');
