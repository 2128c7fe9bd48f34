import { Background } from '#libs/background';
import type request from 'supertest';
import { type Answer, AudiencesClient, type Body } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';
import { spent } from './effort.js';

const api = await startApi();
const client = new AudiencesClient(api.admin);
let audience: Body;
beforeAll(async () => {
  audience = await client.shop();
});
const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };
const importing = (file: string, query: Readonly<Record<string, string>> = OCTOBER) =>
  client.upload(audience, file, query);
/** What came of it, at once or by the job that a large one is read by. */
const outcomeOf = async (sent: request.Test): Promise<Pick<Answer, 'status' | 'body' | 'text'>> => {
  const answer = await sent;
  if (answer.status !== 202) return answer;
  await api.app.get(Background).settle();
  const { problem } = await client.read(answer.headers.location);
  return { status: problem.status, body: problem, text: JSON.stringify(problem) };
};
const snapshots = async (): Promise<number> => {
  const { body } = await api.admin.get(`${String(audience._links.self.href)}/snapshots?count=true`);
  return body.total as number;
};

/** As a spreadsheet would run them. */
const FORMULAS = [
  '=1+1',
  '=cmd|"/C calc"!A0',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("//evil")',
  '"=1"',
  ' =1',
];

describe('A cell that a spreadsheet would run', () => {
  it('is text in every table: of a name, a description, and what was imported', async () => {
    const stranger = new AudiencesClient(await api.caller({ role: 'admin' }));
    for (const formula of FORMULAS) await stranger.create({ name: `${formula}x`, description: formula });
    const { text } = await stranger.caller.get('/api/v1/audiences').set('Accept', 'text/csv').expect(200);

    const cells = text.split(/[\r\n]+/).flatMap((row) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    expect(cells.length).toBeGreaterThan(20);
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it('is text when it was a browser’s name in a file', async () => {
    const rows = FORMULAS.map((formula) => `"${formula.replaceAll('"', '""')}",1.0,5`).join('\r\n');
    const { body } = await importing(`Browser,Version,Visits\r\n${rows}\r\nChrome,120.0,5\r\n`).expect(201);

    const { text } = await api.admin
      .get(`${String(body._links.self.href)}/rows`)
      .set('Accept', 'text/csv')
      .expect(200);

    expect(text).toContain("'=1+1");
    expect(text).not.toMatch(/(^|,)"?[=+@\t]/m);
  });
});

describe('A file that is sent to be read', () => {
  it.each([
    ['has a million columns', () => 'a,'.repeat(1_000_000)],
    ['has a header of 20 MB', () => 'a'.repeat(20_000_000)],
    [
      'has a quote that nothing closes, and 20 MB behind it',
      () => `Browser,Version,Visits\r\n"${'x'.repeat(20_000_000)}`,
    ],
    ['has a million empty lines', () => '\r\n'.repeat(1_000_000)],
    ['has a million rows of one comma', () => `Browser,Version,Visits\r\n${',\r\n'.repeat(1_000_000)}`],
    ['has NUL in a name', () => 'Browser,Version,Visits\r\nChr\0ome,120,5\r\n'],
    ['is no text', () => '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['counts beyond all numbers', () => 'Browser,Version,Visits\r\nChrome,120,1e400\r\n'],
    ['counts below nothing', () => 'Browser,Version,Visits\r\nChrome,120,-5\r\n'],
    ['counts by a formula', () => 'Browser,Version,Visits\r\nChrome,120,=5*5\r\n'],
    ['names a column as a prototype', () => '__proto__,constructor,Visits\r\nChrome,120,5\r\n'],
    ['names a column twice', () => 'Browser,Browser,Visits\r\nChrome,Chrome,5\r\n'],
    ['is empty', () => ''],
  ])(
    'is refused, in bounded time, and nothing is kept of it: %s',
    async (_, file) => {
      const before = await snapshots();
      const began = spent();

      const { status, body, text } = await outcomeOf(importing(file(), { from: '2026-08-01', to: '2026-08-31' }));

      expect([400, 413, 415, 422]).toContain(status);
      expect(body.type).toMatch(/^\/problems\//);
      expect(text.length).toBeLessThan(5_000);
      expect(spent() - began).toBeLessThan(20_000);
      expect(await snapshots()).toBe(before);
    },
    60_000,
  );

  it('is named by nothing that it holds: a path in a cell is a cell', async () => {
    const { body } = await importing(
      'Browser,Version,Visits\r\n../../etc/passwd,file:///etc/passwd,5\r\nChrome,120,5\r\n',
      {
        ...{ from: '2026-09-01', to: '2026-09-30' },
      },
    ).expect(201);

    expect(JSON.stringify(body)).not.toContain('root:');
  });

  it('is not unpacked', async () => {
    const { status } = await importing('Browser,Version,Visits\r\n').set('Content-Encoding', 'gzip');

    expect(status).toBe(415);
  });

  it('of a check is a list of ids: names of prototypes, paths and 10,000 lines among them', async () => {
    const { body: site } = await api.admin
      .post('/api/v1/sites')
      .send({ name: 'Shop', audienceId: audience.id, policy: { threshold: 95 } });
    const lines = [
      '__proto__',
      'constructor',
      'toString',
      '../../x',
      '=1+1',
      'a'.repeat(10_000),
      ...Array<string>(10_000).fill('grid'),
    ];
    const { status, text } = await api.admin
      .post(`${String(site._links.self.href)}/checks`)
      .set('Content-Type', 'text/plain')
      .send(lines.join('\n'));

    expect([201, 400, 413, 422]).toContain(status);
    expect(text).not.toMatch(/\[native code\]|function /);
  });
});
