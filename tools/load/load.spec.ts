import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { measure, measured } from './measure.mjs';
import { brokenPromises } from './promises.mjs';
import { type Found, reportOf } from './report.mjs';
import { newReadsOf, scenariosOf } from './scenarios.mjs';

const FIGURES = { perSecond: 1234.5, p50: 3, p99: 40, most: 90, failed: 0, statuses: [] };
const read = { ...FIGURES, name: 'read coverage', connections: 500 };
const GOOD: Found = {
  users: { ...FIGURES, name: 'mixed, once a second', connections: 500 },
  scenarios: [read, { ...FIGURES, name: 'import', connections: 500, p99: 3000 }],
  rival: {
    theirs: [{ ...FIGURES, name: 'script', connections: 50, perSecond: 2469 }],
    ours: [{ ...FIGURES, name: 'one feature', connections: 50 }],
  },
  growth: [
    { ...FIGURES, audiences: 10, kind: 'hot', title: 'asked before', ratio: 1 },
    { ...FIGURES, audiences: 10_000, kind: 'hot', title: 'asked before', ratio: 1.2 },
  ],
};
const CIRCUMSTANCES = {
  plan: { runs: 3, seconds: 5, warmUp: 3, usersSeconds: 10, usersWarmUp: 10 },
  versions: ['PostgreSQL 17.2', 'Redis 7.2.4'],
};

describe('A measurement of load', () => {
  let server: Server;
  const answering = async (answer: RequestListener) => {
    server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  };
  const load = { requests: [{ path: '/' }], connections: 2, seconds: 1 };
  afterEach(() => server.close());

  it('counts what is answered as it should', async () => {
    const url = await answering((_, response) => response.end('yes'));

    const found = await measure({ ...load, url });

    expect(found).toMatchObject({ failed: 0, statuses: [] });
    expect(found.answered).toBeGreaterThan(0);
    expect(found.p99).toBeGreaterThanOrEqual(found.p50);
  });

  it('counts no connection as lost whose end was announced', async () => {
    const url = await answering((_, response) => response.setHeader('connection', 'close').end('yes'));

    const found = await measure({ ...load, url });

    expect(found).toMatchObject({ failed: 0, statuses: [] });
    expect(found.answered).toBeGreaterThan(6);
  });

  it('counts as failed what is answered otherwise, and says how', async () => {
    const url = await answering((_, response) => response.writeHead(503).end());

    const found = await measured({ ...load, url, runs: 1, warmUp: 1 });

    expect(found).toMatchObject({ perSecond: 0, statuses: ['503'] });
    expect(found.failed).toBeGreaterThan(0);
  });

  it('counts as failed what is not answered at all', async () => {
    const url = await answering((_, response) => response.destroy());

    const found = await measure({ ...load, url });

    expect(found.failed).toBeGreaterThan(0);
    expect(found.statuses).toEqual(['connection lost']);
  });
});

describe('What is asked under load', () => {
  const ids = (noun: string, count: number) => Array.from({ length: count }, (_, at) => `${noun}-${String(at)}`);
  const seed = { audiences: ids('audience', 30), sites: ids('site', 2) };
  const [, , imports, [{ setupRequest: next }]] = scenariosOf(seed).map(({ requests }) => requests);

  it('imports no day of an audience twice, and none into one that is read', () => {
    const [{ setupRequest }] = imports;
    const sent = Array.from({ length: 200 }, () => setupRequest?.({}) ?? { path: '', body: '{}' });

    const days = sent.map(({ path, body = '{}' }) => `${path} ${(JSON.parse(body) as { from: string }).from}`);
    expect(new Set(days).size).toBe(200);
    expect(sent.some(({ path }) => /audience-1?\d\//.test(path))).toBe(false);
  });

  it('reads, checks and imports as 949, 50 and 1 of a thousand', () => {
    const asked = Array.from({ length: 1_000 }, () => next?.({}).path ?? '');
    const [checks, imported] = [/[/]checks$/, /[/]snapshots$/].map((kind) => asked.filter((path) => kind.test(path)));

    expect([checks?.length, imported?.length]).toEqual([50, 1]);
  });

  it('is told apart by all connections together, so that they do not all check in the same moment', () => {
    const [first, second] = [0, 1].map(() => Array.from({ length: 10 }, () => next?.({}).path));

    expect(first).not.toEqual(second);
  });

  it('leaves no request anything of the one before', () => {
    const defaults = { headers: { authorization: 'Bearer key' } };
    const all = Array.from({ length: 1_000 }, () => next?.(defaults)) as { method?: string; body?: string }[];

    expect(all.filter(({ method, body }) => (method === undefined) !== (body === undefined))).toEqual([]);
    expect(defaults).toEqual({ headers: { authorization: 'Bearer key' } });
  });

  it('is never asked twice where it has to be new', () => {
    const [{ setupRequest }] = newReadsOf(seed);
    const paths = Array.from({ length: 5000 }, () => setupRequest({}).path);

    expect(new Set(paths).size).toBe(5000);
  });
});

describe('The report of load', () => {
  const report = reportOf(GOOD, CIRCUMSTANCES);

  it('has each figure, with the promise it is held to', () => {
    expect(report).toMatch(/\| read coverage +\| 500 +\| 1,235 +\| 3 ms +\| 40 ms +\| 90 ms +\| 0 +\| ✓ +\|/);
    expect(report).toMatch(/\| import +\| 500 +\| 1,235 +\| 3 ms +\| 3,000 ms +\| 90 ms +\| 0 +\| ✓ +\|/);
    expect(report).toMatch(/\| 50 +\| 2,469 +\| 40 ms +\| 1,235 +\| 40 ms +\| 0[.]50 +\|/);
    expect(report).toMatch(/\| 10,000 +\| asked before +\| 1[.]20 +\| 1,235 +\| 40 ms +\| 0 +\| ✓ +\|/);
  });

  it('names the machine, the versions and the command', () => {
    expect(report).toMatch(/Measured on \d+ cores of .+, PostgreSQL 17[.]2, Redis 7[.]2[.]4:/);
    expect(report).toContain('`npm run load`');
  });

  it('is set as Prettier sets it', async () => {
    const options = { ...(await resolveConfig('docs/reference/load.md')), parser: 'markdown' };

    expect(await format(report, options)).toBe(report);
  });

  it('says what failed, and how', () => {
    const failed = { ...read, failed: 7, statuses: ['503'] };

    expect(reportOf({ ...GOOD, scenarios: [failed] }, CIRCUMSTANCES)).toMatch(/\| 7: 503 +\| ✗ +\|/);
  });
});

describe('The promises about load', () => {
  it('are kept where nothing failed and nobody waited too long', () => {
    expect(brokenPromises(GOOD)).toEqual([]);
  });

  it.each<[string, Partial<Found>]>([
    ['read coverage over 500 connections: 7 were not answered', { scenarios: [{ ...read, failed: 7 }] }],
    ['read coverage over 500 connections: p99 1001 ms', { scenarios: [{ ...read, p99: 1001 }] }],
    ['mixed, once a second over 500 connections: p99 1001 ms', { users: { ...GOOD.users, p99: 1001 } }],
    ['10000 audiences, asked before: 1.21 times', { growth: [{ ...GOOD.growth[1], ratio: 1.21 }] }],
  ])('are broken by what is told of: %s', (told, found) => {
    expect(brokenPromises({ ...GOOD, ...found })).toEqual([expect.stringContaining(told)]);
  });
});

const { TEST_DATABASE_URL, TEST_REDIS_URL, PLIMSOLL_NGINX } = process.env;
if (TEST_DATABASE_URL && TEST_REDIS_URL && PLIMSOLL_NGINX)
  describe('Load in its short form', () => {
    it('measures everything', () => {
      const folder = mkdtempSync(join(tmpdir(), 'plimsoll-load-'));
      const file = join(folder, 'load.md');

      execFileSync('node', ['tools/load/run.mjs', '--quick', '--report', file], { stdio: 'pipe' });

      const report = readFileSync(file, 'utf8');
      rmSync(folder, { recursive: true });
      expect(report.match(/^## .*/gm)).toHaveLength(4);
      expect(report.match(/^\| (read coverage|check|import|mixed) /gm)).toHaveLength(4);
    }, 300_000);
  });
