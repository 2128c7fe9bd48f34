import { startApi } from '../start-api.js';
import { AudiencesClient, OCTOBER } from './audiences-client.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);

describe('The unknown names of an audience', () => {
  let names: string;
  let october: string;
  beforeAll(async () => {
    const shop = await client.shop();
    const row = { browser: 'Kiosk', version: '7.1', visits: 2.1 };
    const more = [
      { browser: 'UC Browser', os: 'Android', visits: 0.2 },
      { browser: 'Chrome', visits: 3 },
    ];
    const september = { from: '2026-09-01', to: '2026-09-30', rows: [...OCTOBER.rows, row, ...more] };
    await client.import(shop, september).expect(201);
    const { body } = await client.import(shop, { ...OCTOBER, rows: [...OCTOBER.rows, row] }).expect(201);
    october = body._links.self.href;
    await client.import(await client.shop(), OCTOBER).expect(201);
    names = shop._links['plimsoll:unknown-names'].href;
  });

  it('are summed over its snapshots, most visits first, with why and where they were seen last', async () => {
    const { total, _embedded } = await client.read(names);

    expect(total).toBe(3);
    expect(_embedded['plimsoll:unknown-names']).toMatchObject([
      {
        ...{ name: 'UC Browser', reasons: ['browser-without-data'], visits: 14.2, rows: 3, snapshots: 2 },
        ...{ lastSeen: '2026-10-31', _links: { 'plimsoll:snapshot': { href: october } } },
      },
      { name: 'Kiosk', reasons: ['name-not-known'], visits: 4.2, snapshots: 2 },
      { name: 'Chrome', reasons: ['no-version'], visits: 3, snapshots: 1, lastSeen: '2026-09-30' },
    ]);
  });

  it('are told page by page, beyond the last as well', async () => {
    const first = await client.read(`${names}?limit=2`);
    const second = await client.read(first._links.next.href);

    expect(second._embedded['plimsoll:unknown-names']).toMatchObject([{ name: 'Chrome' }]);
    expect(await client.read(`${names}?offset=100`)).toMatchObject({ total: 3, _embedded: {} });
  });

  it('are those of an audience that is there', async () => {
    await api.admin
      .get(names.replace(/[^/]+\/unknown-names/, '0199f0c2-0000-7000-8000-000000000001/unknown-names'))
      .expect(404);
  });
});
