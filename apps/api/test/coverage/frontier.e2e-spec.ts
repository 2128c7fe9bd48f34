import { startApi } from '../start-api.js';

const api = await startApi();

/** 1,000 visits: what keeps most features from being usable everywhere is IE, then Safari 15, then Chrome 104. */
const ROWS = [
  { browser: 'Chrome', version: '150.0.0.0', os: 'Windows', visits: 900 },
  { browser: 'Chrome', version: '104.0.5112.79', os: 'Windows', visits: 40 },
  { browser: 'Safari', version: '15.1', os: 'iOS', visits: 30 },
  { browser: 'Internet Explorer', version: '11.0', os: 'Windows', visits: 20 },
  { browser: 'Opera Mini', version: '78.0', os: 'Android', visits: 10 },
];

describe('The frontier of an audience', () => {
  let href: string;

  beforeAll(async () => {
    const { body: audience } = await api.admin.post('/api/v1/audiences').send({ name: 'Shop' }).expect(201);
    await api.admin
      .post(audience._links['plimsoll:import'].href)
      .send({ from: '2026-10-01', to: '2026-10-31', rows: ROWS })
      .expect(201);
    href = audience._links['plimsoll:frontier'].href.replace(/\{.*/, '');
  });

  it('gives up the browser first that costs least for what it brings', async () => {
    const { body } = await api.admin.get(href).expect(200);
    const [nothing, first] = body.points;

    expect(nothing).toMatchObject({ givenUp: { visits: 0 }, floors: [], exact: true });
    expect(first).toMatchObject({
      ...{ givenUp: { visits: 20, share: 2 }, lost: [] },
      floors: [{ browser: 'ie', name: 'Internet Explorer', givenUp: { visits: 20, share: 2 } }],
    });
    expect(first.gained).toContain('grid');
    expect(first.gained).toHaveLength(first.features - nothing.features);
  });

  it('brings features that every visit which is left supports', async () => {
    const { body } = await api.admin.get(href).expect(200);
    const { gained, floors } = body.points.at(-1);
    const coverage = await api.admin.get(`${body._links.up.href}/${gained[0]}`).expect(200);

    const browsers = floors.map(({ browser }: { browser: string }) => browser);
    expect(coverage.body.blockers.length).toBeGreaterThan(0);
    for (const { browser } of coverage.body.blockers) expect(browsers).toContain(browser);
  });

  it('stops where no more may be given up', async () => {
    const { body } = await api.admin.get(`${href}?mostGivenUp=2`).expect(200);

    expect(body).toMatchObject({ mostGivenUp: 2, unidentified: { visits: 10, share: 1 } });
    expect(body.points.map(({ givenUp }: { givenUp: { share: number } }) => givenUp.share)).toEqual([0, 2]);
  });

  it('links to what it was drawn from, and to itself as it was asked for', async () => {
    const { body } = await api.admin.get(`${href}?counts=fullAndPartial&embed=plimsoll:snapshot`).expect(200);

    expect(body._links.self.href).toBe(`${href}?counts=fullAndPartial`);
    expect(body._embedded['plimsoll:snapshot']).toMatchObject({ id: body.snapshotId });
  });

  it('names the parameter that it cannot be drawn by', async () => {
    for (const [query, pointer] of [
      ['mostGivenUp=51', '/mostGivenUp'],
      ['mostGivenUp=-1', '/mostGivenUp'],
      ['counts=half', '/counts'],
      ['floor=1', '/floor'],
    ]) {
      const { body } = await api.admin.get(`${href}?${query}`).expect(400);
      expect(body.errors).toEqual([expect.objectContaining({ pointer })]);
    }
  });

  it('exists for no other workspace', async () => {
    const stranger = await api.caller({ role: 'admin' });

    await stranger.get(href).expect(404);
  });
});
