import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { startApi } from '../start-api.js';
import { AudiencesClient, type Body, OCTOBER } from './audiences-client.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);
const { rows: _, ...DAYS } = OCTOBER;
const FILE =
  '\ufeff# Shop\r\nBrowser,Version,OS,Visits\r\nChrome,154.0,Windows,"1,234"\r\nSafari,(not set),iOS,66\r\nTotal,,,1300\r\n';

describe('Importing a snapshot', () => {
  let shop: Body;
  beforeEach(async () => {
    shop = await client.shop();
  });

  it('answers 201 with the report of what became of the rows', async () => {
    const { body, headers } = await client.import(shop).expect(201);

    expect(body).toMatchObject({
      ...{ audienceId: shop.id, ...DAYS },
      visits: { total: 75.5, mapped: 60.5, approximated: 3, unknown: 7, bots: 5 },
      rows: { total: 5, mapped: 2, approximated: 1, unknown: 1, bots: 1 },
      reasons: expect.arrayContaining([{ outcome: 'approximated', reason: 'newer-than-known', visits: 3, rows: 1 }]),
      largestUnknown: [{ name: 'UC Browser', visits: 7 }],
    });
    expect((await api.admin.get(headers.location).expect(200)).body).toEqual(body);
    expect((await client.read(body._links['plimsoll:edition'].href)).id).toBe(body.editionId);
  });

  it('takes an export as it is, its period beside it', async () => {
    const { body } = await client.upload(shop, FILE, DAYS).expect(201);

    expect(body.visits).toEqual({ total: 1300, mapped: 1234, approximated: 0, unknown: 66, bots: 0 });
    expect(body.file).toEqual({
      format: 'table',
      columns: { visits: 'Visits', browser: 'Browser', version: 'Version', os: 'OS' },
      ...{ ignored: [], totalsLeftOut: 1 },
    });
    expect(body).not.toHaveProperty('hint');
  });

  it('says which column is missing where most is unknown', async () => {
    const { body } = await client.upload(shop, 'Browser,Visits,Users\nChrome,90,80\nSafari,10,9\n', DAYS).expect(201);

    expect(body.file).toMatchObject({ columns: { visits: 'Visits' }, ignored: ['Users'] });
    expect(body.hint).toBe(
      '100 % of the visits are unknown, most of them by the reason no-version. No column of the file was read as versions of browsers.',
    );
    expect((await client.read(body._links.self.href)).hint).toBe(body.hint);
  });

  it('lists the latest period first', async () => {
    for (const [from, to] of [
      ['2026-09-01', '2026-09-30'],
      ['2026-10-01', '2026-10-31'],
      ['2026-08-01', '2026-08-31'],
    ])
      await client.import(shop, { ...OCTOBER, from, to }).expect(201);

    const { _embedded } = await client.read(shop._links['plimsoll:snapshots'].href);
    expect(_embedded['plimsoll:snapshots'].map(({ from }: { from: string }) => from)).toEqual([
      ...['2026-10-01', '2026-09-01', '2026-08-01'],
    ]);
  });

  it('refuses a second one of the period, and links the first', async () => {
    const first = await client.import(shop).expect(201);

    const { body } = await client.upload(shop, FILE, DAYS).expect(409);
    expect(body).toMatchObject({ type: '/problems/snapshot-exists', snapshotId: first.body.id });
    expect((await client.read(body._links['plimsoll:snapshot'].href)).id).toBe(first.body.id);
  });

  it('tells a sender what is wrong who reads nothing before everything is sent', async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    const file = Buffer.from(`browser,version,visits\nChrome,120,many\n${'Chrome,120,1\n'.repeat(300_000)}`);
    const head = [
      `POST ${shop._links['plimsoll:snapshots'].href}?from=2026-10-01&to=2026-10-31 HTTP/1.1`,
      ...[`Host: localhost`, `Authorization: Bearer ${api.admin.key}`, `Content-Type: text/csv`],
      `Content-Length: ${String(file.length)}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    await new Promise<void>((resolve) => socket.write(file, () => resolve()));

    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1.1 422 [\s\S]*file-count-invalid/);
  });

  it('stores one of two of the period that come at the same moment', async () => {
    const both = await Promise.all([client.import(shop), client.upload(shop, FILE, DAYS)]);

    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each([
    ['file-empty', '', { line: 1 }],
    ['file-columns-unknown', 'Country,Visits\nDE,1\n', { line: 1, found: ['Country', 'Visits'] }],
    ['file-without-visits', 'Browser,Country\nChrome,DE\n', { line: 1 }],
    ['file-column-twice', 'Browser,Visits,Visits\nChrome,1,2\n', { line: 1, column: 3 }],
    ['file-count-invalid', `Browser,Visits\nChrome,-1\n${'Chrome,1\n'.repeat(100_000)}`, { line: 2, column: 2 }],
    ['file-broken', 'Browser,Visits\nChrome,1\n"Edge,1\n', { line: 3 }],
    ['file-not-text', 'Browser,Visits\nChr\0me,1\n', { line: 2 }],
    ['file-json-unknown', '{"countries":{}}', { found: ['countries'] }],
    ['no-visits', 'Browser,Visits\nChrome,0\n', { rows: 1 }],
  ])('refuses a file with %s, stores nothing, and answers on', async (code, file, facts) => {
    const { body } = await client.upload(shop, file, DAYS).expect(422);

    expect(body).toMatchObject({ type: `/problems/${code}`, ...facts });
    await api.http.get(body.type).expect(200);
    const { _embedded } = await client.read(shop._links['plimsoll:snapshots'].href);
    expect(_embedded['plimsoll:snapshots']).toEqual([]);
  });

  it('refuses days that are missing, none, or the wrong way round', async () => {
    const missing = await client.upload(shop, FILE, { from: '2026-10-01' }).expect(400);
    expect(missing.body.errors).toMatchObject([{ pointer: '/to', code: 'missing' }]);
    await client.upload(shop, FILE, { ...DAYS, to: '2026-02-30' }).expect(400);
    const backwards = await client.upload(shop, FILE, { ...DAYS, to: '2026-09-30' }).expect(422);
    expect(backwards.body.type).toBe('/problems/period-ends-before-it-begins');
    const future = await client.upload(shop, FILE, { ...DAYS, to: '9999-12-31' }).expect(422);
    expect(future.body.type).toBe('/problems/period-in-future');
  });

  it.each([
    ['there too', OCTOBER],
    ['nowhere in it', { rows: OCTOBER.rows }],
  ])('refuses in the query what belongs in the body, be it %s', async (_, body) => {
    const told = await api.admin
      .post(`${String(shop._templates.import.target)}?from=2026-10-01`)
      .send(body)
      .expect(400);

    expect(told.body.errors).toMatchObject([{ pointer: '/from', code: 'told-in-body' }]);
  });

  it('refuses rows that name nothing or count less than nothing', async () => {
    const nameless = await client.import(shop, { ...OCTOBER, rows: [{ visits: 1 }] }).expect(422);
    expect(nameless.body).toMatchObject({ type: '/problems/rows-invalid', errors: [{ pointer: '/rows/0' }] });
    const negative = await client.import(shop, { ...OCTOBER, rows: [{ browser: 'ie', visits: -1 }] }).expect(422);
    expect(negative.body.errors).toMatchObject([{ pointer: '/rows/0/visits' }]);
  });

  it('tells of every row what is wrong with it, whatever is wrong with others', async () => {
    const rows = [{ browser: 'ie', visits: 1 }, { visits: 1 }, 5, { browser: 'ie', caniuse: 'ie 11' }];

    const { body } = await client.import(shop, { ...OCTOBER, rows }).expect(422);

    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)).toEqual([
      '/rows/2 not-an-object',
      '/rows/3/visits missing',
      '/rows/1 not-named-once',
      '/rows/3 not-named-once',
    ]);
  });
});
