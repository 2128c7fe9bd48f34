import { startApi } from '../start-api.js';
import { AudiencesClient, type Body, OCTOBER } from './audiences-client.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);
const DAYS = { from: '2026-10-01', to: '2026-10-31' };
const CSV =
  'Browser,Browser version,OS,Country,Sessions\n' +
  'Chrome,120.0,Windows,DE,60\nChrome,120.0,Windows,FR,30\nUC Browser,13.4,Android,FR,9\nChrome,120.0,Windows,,1\n';

describe('Importing visits by segment', () => {
  let shop: Body;
  beforeEach(async () => {
    shop = await client.shop();
  });

  it('shows what tells them apart, and each segment with its visits', async () => {
    const { body } = await client.upload(shop, CSV, { ...DAYS, segmentBy: 'country' }).expect(201);

    expect(body).toMatchObject({
      ...{ dimension: 'Country', visits: { total: 100, mapped: 91, unknown: 9 } },
      file: { columns: { segment: 'Country' }, ignored: [] },
      segments: [
        { value: 'DE', visits: { total: 60, mapped: 60, approximated: 0, unknown: 0, bots: 0 } },
        { value: 'FR', visits: { total: 39, mapped: 30, approximated: 0, unknown: 9, bots: 0 } },
        { value: '(not set)', visits: { total: 1, mapped: 1 } },
      ],
    });
    const rows = await client.read(body._links['plimsoll:rows'].href.replace(/\{.*/, ''));
    expect(rows._embedded['plimsoll:rows']).toContainEqual(
      expect.objectContaining({ name: 'UC Browser', segment: 'FR', visits: 9 }),
    );
  });

  it('takes rows that each tell theirs', async () => {
    const rows = [
      { browser: 'Chrome', version: '120.0', os: 'Windows', visits: 2, segment: 'phone' },
      { browser: 'Chrome', version: '120.0', os: 'Windows', visits: 1, segment: 'desktop' },
    ];
    const { body } = await client.import(shop, { ...DAYS, segmentBy: 'Device', rows }).expect(201);

    expect(body).toMatchObject({ dimension: 'Device', segments: [{ value: 'phone' }, { value: 'desktop' }] });
  });

  it('tells of none where none is asked for', async () => {
    const { body } = await client.upload(shop, CSV, DAYS).expect(201);

    expect(body.file.ignored).toEqual(['Country']);
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['segments']));
    expect(body).not.toHaveProperty('dimension');
  });

  it('refuses what the file does not have, and names what it has', async () => {
    const { body } = await client.upload(shop, CSV, { ...DAYS, segmentBy: 'Market' }).expect(422);

    expect(body).toMatchObject({
      type: '/problems/segments-not-found',
      found: ['Browser', 'Browser version', 'OS', 'Country'],
    });
    await api.http.get(body.type).expect(200);
  });

  it('refuses a column that no dimension is', async () => {
    const visits = Array.from({ length: 2_001 }, (_, visit) => `Chrome,120.0,visitor ${String(visit)},1\n`);
    const file = `Browser,Browser version,Visitor,Visits\n${visits.join('')}`;

    const { body } = await client.upload(shop, file, { ...DAYS, segmentBy: 'Visitor' }).expect(422);
    expect(body).toMatchObject({ type: '/problems/too-many-segments', values: 2_000 });
    await api.http.get(body.type).expect(200);
  });

  it('keeps them where the snapshot is remapped', async () => {
    const rows = OCTOBER.rows.map((row, at) => ({ ...row, segment: at % 2 === 0 ? 'DE' : 'FR' }));
    const { body } = await client.import(shop, { ...OCTOBER, rows, segmentBy: 'Country' }).expect(201);
    const { _templates } = await client.read(body._links.self.href);

    const again = (await api.admin.post(_templates.remap.target).expect(201)).body;
    expect([again.dimension, again.segments]).toEqual([body.dimension, body.segments]);
    expect(again).toMatchObject({ revision: 2, segments: [{ value: 'DE' }, { value: 'FR' }] });
  });
});
