import { type Caller, startApi } from '../start-api.js';

const api = await startApi();

const chromes = (old: number, young: number) => [
  { browser: 'Chrome', version: '104.0', os: 'Windows', visits: old },
  { browser: 'Chrome', version: '120.0', os: 'Windows', visits: young },
];

describe('What changed in an audience', () => {
  let audience: Document;
  let diff: string;

  beforeAll(async () => {
    audience = await audienceOf(api.admin);
    diff = hrefIn(audience, 'plimsoll:diff');
    await importOf(audience, '2026-09-01', '2026-09-30', chromes(40, 60));
  });

  it('needs two snapshots, and leads to those that there are', async () => {
    const { body } = await api.admin.get(diff).expect(404);

    expect(body).toMatchObject({
      type: '/problems/no-earlier-snapshot',
      _links: { 'plimsoll:snapshots': { href: hrefIn(audience, 'plimsoll:snapshots') } },
    });
    const nobody = await audienceOf(api.admin);
    const refusal = await api.admin.get(hrefIn(nobody, 'plimsoll:diff')).expect(404);
    expect(refusal.body).toMatchObject({ type: '/problems/no-snapshot' });
  });

  it('is told of the last two snapshots, each change leading to both coverages', async () => {
    await importOf(audience, '2026-10-01', '2026-10-31', chromes(10, 90));
    const document = await follow(api.admin, `${diff}?q=:has&limit=1`);
    const [change] = document._embedded['plimsoll:changes'];

    expect(document).toMatchObject({ fromVisits: 100, toVisits: 100, newReleases: [] });
    expect(change).toMatchObject({
      ...{ id: 'has', before: 60, after: 90, change: 30, traffic: 30, releases: 0, data: 0 },
    });
    expect(await follow(api.admin, hrefIn(change, 'plimsoll:before'))).toMatchObject({ full: 60 });
    expect(await follow(api.admin, hrefIn(change, 'plimsoll:after'))).toMatchObject({ full: 90 });
    expect(await follow(api.admin, hrefIn(document, 'plimsoll:before'))).toMatchObject({ to: '2026-09-30' });
  });

  it('leaves out what stayed as it is, and is told of keys too', async () => {
    const features = await follow(api.admin, `${diff}?minChange=0&limit=500`);
    const keys = await follow(api.admin, `${diff}?subject=keys&prefix=css.selectors.&sort=-change,name`);

    expect(features._embedded['plimsoll:changes'].map(({ id }) => id)).not.toContain('grid');
    expect(keys._embedded['plimsoll:changes']).toContainEqual(
      expect.objectContaining({ id: 'css.selectors.has', change: 30, feature: 'has' }),
    );
  });

  it('is CSV for a spreadsheet', async () => {
    const { text } = await api.admin.get(`${diff}?q=:has&limit=1`).set('Accept', 'text/csv').expect(200);

    expect(text).toMatch(
      /^kind,id,name,before,after,change,traffic,releases,data,.*\r\nfeature,has,:has\(\),60,90,30,30,0,0,/,
    );
  });

  it('refuses a snapshot against itself, and what names no snapshot', async () => {
    const [latest] = (await follow(api.admin, hrefIn(audience, 'plimsoll:snapshots')))._embedded['plimsoll:snapshots'];
    const id = String(latest.id);

    const { body } = await api.admin.get(`${diff}?from=${id}&to=${id}`).expect(400);
    expect(body).toMatchObject({ errors: [{ pointer: '/to', code: 'same-as-from' }] });
    await api.admin.get(`${diff}?from=yesterday`).expect(400);
    await api.admin.get(`${diff}?sort=-luck`).expect(400);
    await api.admin.get(`${diff}?from=${String(audience.id)}`).expect(404);
  });

  it('tells nobody of a snapshot of another audience or workspace', async () => {
    const other = await audienceOf(api.admin);
    await importOf(other, '2026-10-01', '2026-10-31', chromes(1, 1));
    const [foreign] = (await follow(api.admin, hrefIn(other, 'plimsoll:snapshots')))._embedded['plimsoll:snapshots'];
    const stranger = await api.caller({ role: 'admin' });

    await api.admin.get(`${diff}?from=${String(foreign.id)}`).expect(404);
    await api.admin.get(`${diff}?to=${String(foreign.id)}`).expect(404);
    await stranger.get(diff).expect(404);
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

async function audienceOf(caller: Caller): Promise<Document> {
  const home = await follow(caller, '/api/v1');
  const { body }: { body: Document } = await caller
    .post(hrefIn(home, 'plimsoll:audiences'))
    .send({ name: 'Shop' })
    .expect(201);
  return body;
}

async function importOf(audience: Document, from: string, to: string, rows: readonly object[]): Promise<void> {
  await api.admin.post(hrefIn(audience, 'plimsoll:import')).send({ from, to, rows }).expect(201);
}
