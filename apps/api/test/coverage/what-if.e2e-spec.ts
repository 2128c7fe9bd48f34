import { startApi } from '../start-api.js';

const api = await startApi();

const ROWS = [
  { browser: 'Chrome', version: '150.0.0.0', os: 'Windows', visits: 900 },
  { browser: 'Safari', version: '15.1', os: 'iOS', visits: 60 },
  { browser: 'Internet Explorer', version: '11.0', os: 'Windows', visits: 20 },
  { browser: 'Opera Mini', version: '78.0', os: 'Android', visits: 20 },
];

/** Subjects of whatever verdict. */
const all = (verdicts: Readonly<Record<string, number>>): number =>
  Object.values(verdicts).reduce((sum, count) => sum + count, 0);

describe('What would be, if an audience were another', () => {
  let audience: string;
  let href: string;

  beforeAll(async () => {
    const { body } = await api.admin.post('/api/v1/audiences').send({ name: 'Shop' }).expect(201);
    await api.admin
      .post(body._links['plimsoll:import'].href)
      .send({ from: '2026-10-01', to: '2026-10-31', rows: ROWS })
      .expect(201);
    audience = body.id;
    href = body._links['plimsoll:what-if'].href.replace(/\{.*/, '');
  });

  const asked = (query: Record<string, string | string[]>) => api.admin.get(href).query(query);

  it('has become safe for who is left, by the shares of who is left', async () => {
    const { body } = await asked({ without: ['ie', 'safari_ios <= 15.3'], q: ':has', change: 'gained' }).expect(200);

    expect(body).toMatchObject({ visits: 1000, visitsAfter: 920, lost: { visits: 80, share: 8 }, total: 1 });
    expect(body._embedded['plimsoll:changes'][0]).toMatchObject({
      ...{ id: 'has', before: { full: 90, none: 8, unknown: 2, verdict: 'unsafe' } },
      after: { full: 97.8261, none: 0, unknown: 2.1739, verdict: 'safe' },
    });
  });

  it('counts every verdict before and after, and lists as many as moved', async () => {
    const { body } = await asked({ threshold: '95', newThreshold: '90', change: 'moved' }).expect(200);
    const { before, after } = body;

    expect(after.safe).toBeGreaterThan(before.safe);
    expect(all(before)).toBe(all(after));
    expect(body.total).toBeGreaterThanOrEqual(Number(after.safe) - Number(before.safe));
  });

  it('leads to the coverage as it is, by the same snapshot and edition', async () => {
    const { body } = await asked({ without: 'safari_ios', limit: '1' }).expect(200);
    const [{ id, before, _links }] = body._embedded['plimsoll:changes'];

    const { body: coverage } = await api.admin.get(_links.self.href).expect(200);
    expect(coverage).toMatchObject({ id, full: before.full, snapshotId: body.snapshotId });
  });

  it('is paged, and had as CSV', async () => {
    const { body } = await asked({ subject: 'keys', without: 'safari_ios', limit: '2' }).expect(200);
    const next = await api.admin.get(body._links.next.href).expect(200);
    const csv = await asked({ without: 'safari_ios', limit: '2' }).set('Accept', 'text/csv').expect(200);

    expect(next.body).toMatchObject({ offset: 2, total: body.total, lost: body.lost });
    expect(csv.text.split('\r\n')[0]).toContain('kind,id,name,before.full');
  });

  it('is linked from a site with the terms of its policy', async () => {
    const policy = { threshold: 92, counts: 'fullAndPartial', bound: 'atMost' };
    const { body: site } = await api.admin
      .post('/api/v1/sites')
      .send({ name: 'Shop', audienceId: audience, policy })
      .expect(201);
    const [path] = site._links['plimsoll:what-if'].href.split('{');

    expect((await api.admin.get(path).expect(200)).body).toMatchObject({ threshold: 92, newThreshold: 92 });
    expect(path).toContain('counts=fullAndPartial');
    expect(path).toContain('bound=atMost');
  });

  it.each([
    [{ without: 'chrom' }, '/without'],
    [{ without: 'safari_ios ~ 15' }, '/without'],
    [{ without: ['chrome', 'safari_ios', 'ie'], weigh: 'opera_mini*2' }, '/weigh'],
    [{ weigh: 'chrome*99999' }, '/weigh'],
    [{ weigh: Array.from({ length: 77 }, () => 'chrome*9999') }, '/weigh'],
    [{ newThreshold: '101' }, '/newThreshold'],
    [{ change: 'better' }, '/change'],
    [{ without: Array.from({ length: 101 }, () => 'ie') }, '/without'],
  ])('cannot be told of %j', async (query, pointer) => {
    const { body } = await asked(query).expect(400);

    expect(body.errors).toEqual([expect.objectContaining({ pointer })]);
  });

  it('exists for no other workspace', async () => {
    const stranger = await api.caller({ role: 'admin' });

    await stranger.get(href).expect(404);
  });
});
