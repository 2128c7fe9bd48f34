import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { startApi } from '../start-api.js';
import { AudiencesClient, type Body } from './audiences-client.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);
const DAYS = { from: '2026-10-01', to: '2026-10-31' };
const example = (name: string): Buffer => readFileSync(`seed/formats/${name}`);

describe('Importing the formats of tools', () => {
  let shop: Body;
  beforeEach(async () => {
    shop = await client.shop();
  });

  const send = (mediaType: string, body: string | Buffer, days: object = {}) =>
    api.admin
      .post(`${String(shop._templates.import.target)}?${new URLSearchParams({ ...days }).toString()}`)
      .set('Content-Type', mediaType)
      .serialize((sent: unknown) => sent as string)
      .send(body);

  it.each([
    ['application/gzip', 'access.log.gz', DAYS, { format: 'access-log', compression: 'gzip', linesPassedOver: 4 }],
    ['text/plain', 'access.log', DAYS, { format: 'access-log' }],
    ['application/octet-stream', 'matomo.utf-16le.csv', DAYS, { format: 'matomo-csv' }],
    ['application/json', 'matomo.json', DAYS, { format: 'matomo-json', columns: { version: 'segment' } }],
    ['application/json', 'plausible.json', {}, { format: 'plausible-json' }],
    ['application/json', 'browserslist-stats.json', DAYS, { format: 'browserslist-stats' }],
    ['text/csv', 'ga4-report.csv', {}, { format: 'ga4-report', totalsLeftOut: 1 }],
  ])('takes one as %s: %s', async (mediaType, name, days, file) => {
    const { body } = await send(mediaType, example(name), days).expect(201);

    expect(body).toMatchObject({ ...DAYS, file });
    expect((await client.read(body._links.self.href)).file).toEqual(body.file);
  });

  it('asks by its form for nothing that a file may tell itself', async () => {
    const { properties } = shop._templates['import-file'] as { properties: { name: string; required?: true }[] };
    expect(properties.map(({ name }) => name)).toEqual(['from', 'to', 'segmentBy', 'maxRejectedRows']);
    expect(properties.filter(({ required }) => required)).toEqual([]);

    const { body } = await client.upload(shop, example('ga4-report.csv').toString(), {}).expect(201);

    expect(body).toMatchObject(DAYS);
  });

  it('leaves open what no system tells: Chrome without one may be on a desktop, on Android or on iOS', async () => {
    const { body } = await send('text/csv', example('plausible-browser_versions.csv'), DAYS).expect(201);

    expect(body.visits).toMatchObject({ total: 6531, unknown: 6411 });
    expect(body.reasons).toContainEqual({ outcome: 'unknown', reason: 'os-not-told', visits: 6411, rows: 3 });
    expect(body.hint).toMatch(/os-not-told\. No column of the file was read as operating systems\.$/);
  });

  it('guesses no version where families are told alone', async () => {
    const { body } = await send('application/json', example('umami.json'), DAYS).expect(201);

    expect(body.visits).toMatchObject({ total: 4952, unknown: 4952 });
  });

  it('refuses other days than the file tells, and names both', async () => {
    const { body } = await send('text/csv', example('ga4-exploration.csv'), { to: '2026-10-30' }).expect(422);

    expect(body).toMatchObject({
      type: '/problems/period-contradicts-file',
      ...{ from: '2026-10-01', to: '2026-10-30', file: DAYS },
    });
    await api.http.get(body.type).expect(200);
  });

  it('asks for days where neither the query nor the file tells them', async () => {
    const { body } = await send('application/json', example('matomo.json')).expect(400);

    expect(body).toMatchObject({
      type: '/problems/period-not-told',
      errors: [
        { pointer: '/from', code: 'missing' },
        { pointer: '/to', code: 'missing' },
      ],
    });
  });

  it('refuses JSON of no tool, and gzip that inflates too far', async () => {
    const { body } = await send('application/json', '{"countries":{"DE":1}}', DAYS).expect(422);
    expect(body).toMatchObject({ type: '/problems/file-json-unknown', found: ['countries'] });
    const line = `::1 - - [05/Oct/2026:10:11:12 +0200] "GET /a.js?${'a'.repeat(8_000)} HTTP/1.1" 200 1 "-" "A/1"\n`;
    const bomb = gzipSync(Buffer.from(line.repeat(2_500)));
    const refused = await send('application/gzip', bomb, DAYS).expect(413);
    expect(refused.body.type).toBe('/problems/file-inflates-too-far');
  });

  it('takes JSON that has a member of the form for the form', async () => {
    const { body } = await send('application/json', '{"rows":[]}').expect(422);

    expect(body.type).toBe('/problems/validation-failed');
  });
});
