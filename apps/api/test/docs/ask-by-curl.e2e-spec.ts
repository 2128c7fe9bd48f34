import { Background } from '#libs/background';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Page } from '../../../../tools/docs/page.js';
import type { Body } from '../audiences/audiences-client.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { asked, commandOn } from './typed.js';

const api = await startApi();
const client = new SitesClient(api.admin);
const how = (name: string): Page => Page.read(`docs/how-to/${name}.md`);
let origin: string;

beforeAll(async () => {
  await api.app.listen(0, '127.0.0.1');
  origin = await api.app.getUrl();
});

/** As a reader with the admin's key. */
const asking = (command: string, variables: Readonly<Record<string, string>> = {}): Promise<Response> =>
  asked(command, origin, { KEY: api.admin.key, PLIMSOLL_KEY: api.admin.key, PLIMSOLL: origin, ...variables });
const chrome = (version: string, visits: number, segment?: string) => ({
  ...{ browser: 'Chrome', version, os: 'Windows', visits, ...(segment && { segment }) },
});
const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);

describe('The page about segments', () => {
  const page = how('ask-by-segment');
  /** Chrome has :has() from 105 on. */
  const market = (segment: string, having: number, visits: number) => [
    ...[chrome('120.0', having, segment), chrome('104.0', visits - having, segment)],
  ];
  const rows = [...market('DE', 59_400, 60_000), ...market('FR', 29_500, 30_000), ...market('BR', 7_100, 10_000)];
  let audience: Body;

  beforeAll(async () => {
    audience = await client.shop();
    await client.import(audience, { from: '2026-10-01', to: '2026-10-31', segmentBy: 'country', rows }).expect(201);
  });

  it('is answered the table that it shows', async () => {
    const answer = await asking(commandOn(page, '/segments'), { AUDIENCE: String(audience.id) });

    expect(linesOf(await answer.text())).toEqual(linesOf(page.blocksOf('csv').join('\n')));
  });

  it('has a policy by which the smallest market decides', async () => {
    const policy = Object.entries(JSON.parse(page.blocksOf('json').join('\n')) as Record<string, unknown>);
    const site = await client.site({
      ...{ name: 'Markets', audienceId: audience.id },
      ...Object.fromEntries(policy.map(([name, value]) => [`policy.${name}`, value])),
    });

    const verdict = await client.read(String(site._links['plimsoll:verdict'].href).replace(/\{.*/, 'has'));

    expect(verdict).toMatchObject({ verdict: 'unsafe', decidedBy: 'BR' });
    expect(page.text).toContain('"In BR, 71 % is 24 below the line of\n95');
  });
});

describe('The page about crossings', () => {
  it('is answered what fell under the line', async () => {
    const audience = await client.shop();
    const site = await client.site({ name: 'Falling', audienceId: audience.id });
    const month = (name: string, days: number, having: number) => ({
      ...{ from: `2026-${name}-01`, to: `2026-${name}-${String(days)}` },
      rows: [chrome('120.0', having), chrome('104.0', 1_000 - having)],
    });
    for (const snapshot of [month('08', 31, 990), month('09', 30, 900)]) {
      await client.import(audience, snapshot).expect(201);
      await api.app.get(Background).settle();
    }

    const answer = await asking(commandOn(how('be-told-of-crossings'), '/crossings'), { SITE: String(site.id) });

    expect(answer.status).toBe(200);
    const [, ...fallen] = linesOf(await answer.text());
    expect(fallen.length).toBeGreaterThan(10);
    expect(fallen.filter((line) => !/,feature,.*,down,snapshot,95,99,90,/.test(line))).toEqual([]);
  });
});

describe('The page about imports', () => {
  const page = how('import-analytics');
  const [asFile = '', bySegment = '', rejected = '', events = ''] = page.blocksOf('sh');
  const AUDIENCE = async (): Promise<Record<string, string>> => ({ AUDIENCE: String((await client.shop()).id) });
  const csv = { 'content-type': 'text/csv', prefer: 'respond-async' };

  /** A file that is answered as a job; the audience's form leads to where it is sent. */
  const job = async (file: string, query = ''): Promise<string> => {
    const { target } = (await client.shop())._templates['import-file'] as { readonly target: string };
    const sent = api.admin.post(`${target}?from=2026-10-01&to=2026-10-31${query}`).set(csv).send(file);
    return String((await sent.expect(202)).body.id);
  };

  it('sends a file', async () => {
    const answer = await asking(asFile.replace('@export.csv', '@docs/tutorials/visits.csv'), await AUDIENCE());

    expect([answer.status, await answer.json()]).toEqual([
      201,
      expect.objectContaining({ file: expect.objectContaining({ format: 'table' }) }),
    ]);
  });

  it('sends one by segment', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'plimsoll-export-')), 'export-by-country.csv');
    writeFileSync(
      file,
      'Browser,Browser version,OS,Country,Sessions\nChrome,140.0,Windows,BR,7\nChrome,140.0,Windows,DE,9\n',
    );

    const answer = await asking(bySegment.replace('@export-by-country.csv', `@${file}`), await AUDIENCE());

    expect([answer.status, await answer.json()]).toEqual([201, expect.objectContaining({ dimension: 'Country' })]);
  });

  it('sends rows', async () => {
    const rows = JSON.parse(page.blocksOf('json')[0] ?? '') as object;

    await client.import(await client.shop(), rows).expect(201);
  });

  it('is told which rows a job could not read, as it shows', async () => {
    const head = ['Browser,Browser version,Operating system,Sessions'];
    const fine = Array.from({ length: 15 }, (_, at) => `Chrome,${String(120 + at)}.0,Windows,10`);
    const JOB = await job([...head, ...fine, 'Chrome,154.0,Windows,many', ''].join('\n'));
    await api.app.get(Background).settle();

    const answer = await asking(rejected, { JOB });

    expect(linesOf(await answer.text())).toEqual(linesOf(page.blocksOf('csv').join('\n')));
  });

  it('listens to a job to its end', async () => {
    const JOB = await job(readFileSync('docs/tutorials/visits.csv', 'utf8'));
    const answer = await asking(events, { JOB });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');

    await api.app.get(Background).settle();

    expect(await answer.text()).toMatch(/event: progress\n[^]*event: end\n.*\ndata: .*"succeeded"/);
  });
});

describe('The page about the audit', () => {
  const page = how('read-the-audit');

  it('is answered what happened lately, and each entry is as it shows', async () => {
    const { _links } = await client.shop();
    const { headers } = await client.get(_links.self.href).expect(200);
    await api.admin.put(_links.self.href).set('If-Match', headers.etag).send({ name: 'Shop, Europe' }).expect(200);

    const answer = await asking(commandOn(page, '/audit'));
    const { _embedded } = (await answer.json()) as Body;
    const [entries] = Object.values<Body[]>(_embedded);
    const { _links: _, _templates: __, ...entry } = await client.read(entries[0]._links.self.href);

    const shown = JSON.parse(page.blocksOf('json')[0] ?? '') as Record<string, unknown>;
    expect(entries).toHaveLength(2);
    expect(Object.keys(entry)).toEqual(Object.keys(shown));
    expect(entry).toMatchObject({ action: shown.action, after: shown.after, before: shown.before });
  });
});

describe('The page about keeping data', () => {
  it('takes all of a workspace along, in a file that has a name', async () => {
    const { href } = (await client.read('/api/v1'))._links['plimsoll:workspace'] as { readonly href: string };
    const { _links } = await client.read(href);
    const archive = String(_links['plimsoll:archive'].href);
    const command = commandOn(how('keep-and-delete-data'), '/archive');

    const answer = await asking(command.replace(/\/api\/v1\/workspaces\/\S+/, archive));

    expect(command.replace(UUID, '')).toContain(archive.replace(UUID, ''));
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=".+\.zip"/);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

const UUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/;
