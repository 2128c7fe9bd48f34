import { startApi } from '../start-api.js';
import { AudiencesClient } from './audiences-client.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);

describe('The rows of an import', () => {
  let rows: string;
  beforeAll(async () => {
    const { body } = await client.import(await client.shop()).expect(201);
    rows = body._links['plimsoll:rows'].href;
  });

  it('are told with their reasons, most visits first', async () => {
    const { total, _embedded } = await client.read(rows);

    const told = _embedded['plimsoll:rows'].map(({ name, reason, visits }: Record<string, unknown>) => [
      ...[name, reason, visits],
    ]);
    expect([total, told]).toEqual([
      5,
      [
        ['Chrome', 'known-release', 60.5],
        ['UC Browser', 'browser-without-data', 7],
        ['(bot)', 'bot', 5],
        ['ios_saf', 'newer-than-known', 3],
        ['chrome', 'desktop-assumed', 0],
      ],
    ]);
  });

  it('are told by outcome, and page by page', async () => {
    const unknown = await client.read(`${rows}?outcome=unknown`);
    expect(unknown._embedded['plimsoll:rows']).toMatchObject([
      { name: 'UC Browser', version: '13.4', os: 'Android', outcome: 'unknown', visits: 7, rows: 1 },
    ]);

    const first = await client.read(`${rows}?limit=2`);
    const second = await client.read(first._links.next.href);
    expect(second._embedded['plimsoll:rows']).toMatchObject([{ name: '(bot)' }, { name: 'ios_saf' }]);
    await api.admin.get(`${rows}?outcome=mysterious`).expect(400);
  });

  it('can be read as CSV', async () => {
    const { text } = await api.admin.get(rows).set('Accept', 'text/csv').expect(200);

    expect(text.split('\r\n')[0]).toBe('name,version,os,osVersion,browser,release,outcome,reason,visits,rows,segment');
  });
});
