import { Background } from '#libs/background';
import { OperatorPrisma } from '#libs/persistence';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { AudiencesClient, type Body } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
await api.app.listen(0, '127.0.0.1');
const { port } = api.app.getHttpServer().address() as AddressInfo;
const client = new AudiencesClient(api.admin);
const operator = api.app.get(OperatorPrisma);

const PERIOD = { from: '2026-09-01', to: '2026-09-30' };
const HEADER = 'Browser,Version,Visits\n';
const MB = 1_000_000;

type File = string | Buffer | AsyncIterable<Uint8Array>;

/** So much of a file, of which no more than a piece is ever there. */
async function* pieces(start: string, megabytes: number): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(start));
  const piece = Buffer.alloc(MB / 10, 'x');
  for (let tenths = 0; tenths < megabytes * 10; tenths += 1) yield piece;
}

describe('A file that is sent to be read by a job', () => {
  let audience: Body;
  beforeEach(async () => {
    audience = await client.shop();
  });

  const send = async (file: File, preferences: Readonly<Record<string, string>> = {}, period = PERIOD) => {
    const { target, contentType } = audience._templates['import-file'];
    const asked = new URLSearchParams(period).toString();
    const response = await fetch(`http://127.0.0.1:${String(port)}${String(target)}?${asked}`, {
      ...{ method: 'POST', duplex: 'half', body: file as RequestInit['body'] },
      headers: { authorization: `Bearer ${api.admin.key}`, 'content-type': contentType as string, ...preferences },
    });
    return { status: response.status, body: (await response.json()) as Body };
  };
  /** The job of it when it has ended. */
  const done = async (file: File, period = PERIOD): Promise<Body> => {
    const { status, body } = await send(file, { prefer: 'respond-async' }, period);
    expect(status).toBe(202);
    await api.app.get(Background).settle();
    return client.read(body._links.self.href);
  };
  const snapshots = async (): Promise<number> =>
    Number((await client.read(`${String(audience._links.self.href)}/snapshots?count=true`)).total);

  it.each([
    [
      'has 10,000 columns',
      'file-columns-unknown',
      Array.from({ length: 10_000 }, (_, nth) => `c${String(nth)}`).join(),
    ],
    ['has rows of 10,000 columns', 'file-broken', `${HEADER}Chrome,120,5${',x'.repeat(20_000)}\n`],
    ['opens a quote that nothing closes', 'file-broken', `${HEADER}"Chrome,120,5\n${'Chrome,120,5\n'.repeat(50_000)}`],
    ['inflates a thousandfold', 'file-inflates-too-far', gzipSync(`#${'x'.repeat(60_000)}\n`.repeat(400))],
    ['is cut off within gzip', 'file-broken', gzipSync(HEADER + 'Chrome,120,5\n'.repeat(500)).subarray(0, -20)],
    ['is UTF-16 and does not say so', 'file-not-text', Buffer.from(`${HEADER}Chrome,120,5\n`, 'utf16le')],
    ['is UTF-16 to its middle', 'file-not-text', Buffer.from('\ufeffBrowser', 'utf16le').subarray(0, -1)],
    ['is Latin-1', 'file-not-text', Buffer.from(`${HEADER}Navigateur privé,1,5\n`, 'latin1')],
    ['is a picture', 'file-not-text', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')],
    ['is a report of a linter', 'file-json-unknown', '[{"filePath":"/a.css","messages":[],"errorCount":0}]'],
    ['is a table of sales', 'file-columns-unknown', 'Order;Customer;Amount\n1;Ann;9,90\n'],
    ['counts by a formula', 'file-count-invalid', `${HEADER}Chrome,120,=5*5\n`],
    ['is empty', 'file-empty', ''],
  ])('fails as it is refused at once, and nothing is kept of it: %s', async (_what, code, file) => {
    const { body: refusal } = await send(file);

    const { state, problem } = await done(file);

    expect([state, problem.type]).toEqual(['failed', `/problems/${code}`]);
    expect(refusal).toMatchObject(problem);
    expect([await snapshots(), await operator.jobPart.count()]).toEqual([0, 0]);
  });

  it.each([
    [20, 'before a header', 'file-broken', ''],
    [100, 'in a row', 'file-broken', HEADER],
    [20, 'in a cell that is quoted', 'file-broken', `${HEADER}"`],
    [20, 'of JSON', 'file-too-large', '[{"browser":"'],
  ])('is read no further than it can be understood: a line of %d MB %s', async (megabytes, _where, code, start) => {
    const { state, problem, progress } = await done(pieces(start, megabytes));

    expect([state, problem.type]).toEqual(['failed', `/problems/${code}`]);
    expect(progress.totalBytes).toBe(start.length + megabytes * MB);
    // What is understood at most, and the parts that were fetched in advance.
    expect(progress.bytes).toBeLessThan(12 * MB);
    expect([await snapshots(), await operator.jobPart.count()]).toEqual([0, 0]);
  });

  it('is refused while it arrives where it is larger than any may be, and is no job', async () => {
    const jobs = await operator.job.count();

    const { status, body } = await send(pieces(HEADER, 210), { prefer: 'respond-async' });

    expect([status, body.type]).toEqual([413, '/problems/file-too-large']);
    expect([await operator.job.count(), await operator.jobPart.count()]).toEqual([jobs, 0]);
  });

  it('changes no snapshot whose period it shares: the same is refused, and one that overlaps is another', async () => {
    const { body: first } = await send(`${HEADER}Chrome,120,5\n`);

    const same = await send(`${HEADER}Chrome,120,7\n`, { prefer: 'respond-async' });
    const other = await done(`${HEADER}Chrome,120,7\n`, { from: '2026-09-15', to: '2026-10-14' });

    expect(same).toMatchObject({ status: 409, body: { type: '/problems/snapshot-exists' } });
    expect(other.state).toBe('succeeded');
    expect((await client.read(first._links.self.href)).visits).toEqual(first.visits);
    expect([await snapshots(), await operator.jobPart.count()]).toEqual([2, 0]);
  });
});
