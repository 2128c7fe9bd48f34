import { Background } from '#libs/background';
import { AudiencesClient, type Body, OCTOBER } from '../audiences/audiences-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const shop = new AudiencesClient(api.admin);
const background = api.app.get(Background);

const PERIOD = { from: '2026-09-01', to: '2026-09-30' };
const FILE = 'Browser,Browser version,Operating system,Visits\nChrome,154.0,Windows,600\nSafari,27.0,iOS,400\n';

/** A file of more bytes than are read while its sender waits. */
const long = (rows = 200_000): string =>
  [
    'user_agent,count',
    ...Array.from({ length: rows }, (_, row) => `Mozilla/5.0 (X11; rv:140.0) Firefox/140.${String(row % 9)},1`),
  ].join('\n');

describe('An import as a job', () => {
  let audience: Body;
  beforeEach(async () => {
    audience = await shop.shop();
  });

  const jobOf = async (location: string): Promise<Body> => shop.read(location);
  const deferred = (file: string, fields: Readonly<Record<string, string>> = PERIOD) =>
    shop.upload(audience, file, fields).set('Prefer', 'respond-async');

  it('is answered at once to who would rather not wait, and makes the snapshot that it would have made', async () => {
    const { body, headers } = await deferred(FILE).expect(202);

    expect(headers).toMatchObject({ 'preference-applied': 'respond-async', location: body._links.self.href });
    expect(body).toMatchObject({
      ...{ type: 'import-snapshot', state: 'queued', audienceId: audience.id },
      progress: { bytes: 0, totalBytes: FILE.length, rows: 0, percent: 0 },
    });
    expect(body._links).toHaveProperty('plimsoll:cancel');

    await background.settle();

    const job = await jobOf(headers.location);
    expect(job).toMatchObject({ state: 'succeeded', progress: { bytes: FILE.length, rows: 2, percent: 100 } });
    expect(job._links).not.toHaveProperty('plimsoll:cancel');
    const snapshot = await shop.read(job._links['plimsoll:snapshot'].href);
    expect(snapshot).toMatchObject({ id: job.result.snapshotId, ...PERIOD, visits: { mapped: 1000 } });
  });

  it('is what a file of more than 5 MB becomes, whether its length is said or not', async () => {
    const file = long();
    const said = await shop.upload(audience, file, PERIOD).expect(202);
    await background.settle();

    expect(await jobOf(said.headers.location)).toMatchObject({ state: 'succeeded', progress: { rows: 200_000 } });
    const { target, contentType } = audience._templates['import-file'];
    const unsaid = api.admin.post(`${String(target)}?from=2026-08-01&to=2026-08-31`).set('Content-Type', contentType);
    for (let at = 0; at < file.length; at += 65_536) unsaid.write(file.slice(at, at + 65_536));
    const { status, headers } = await unsaid;
    await background.settle();
    expect(status).toBe(202);
    expect(await jobOf(headers.location)).toMatchObject({ state: 'succeeded', progress: { rows: 200_000 } });
  });

  it('takes rows too, and is not for a dry run', async () => {
    const { headers } = await shop.import(audience).set('Prefer', 'respond-async').expect(202);
    await background.settle();
    const job = await jobOf(headers.location);

    expect(await shop.read(job._links['plimsoll:snapshot'].href)).toMatchObject({ from: OCTOBER.from, to: OCTOBER.to });
    const later = { ...OCTOBER, ...PERIOD };
    await shop.import(audience, later).set('Prefer', 'respond-async, handling=strict, validate-only').expect(200);
  });

  it('fails with the problem that it would have been refused with, and stores nothing', async () => {
    const { headers } = await deferred('Browser,Visits\nChrome,many\n').expect(202);
    await background.settle();

    const job = await jobOf(headers.location);
    expect(job).toMatchObject({
      state: 'failed',
      problem: { type: '/problems/file-count-invalid', status: 422, line: 2, column: 2 },
    });
    const { body } = await shop.get(audience._links['plimsoll:snapshots'].href.replace(/\{.*/, '')).expect(200);
    expect(body._embedded['plimsoll:snapshots']).toEqual([]);
  });

  it('tells all rows that it could not read, as a file in which nothing is a formula', async () => {
    const file = 'Browser,Version,Visits\nChrome,154,600\nEdge,154,many \n=cmd(),1,"1,2,3"\n';
    const { headers } = await deferred(file).expect(202);
    await background.settle();

    const job = await jobOf(headers.location);
    expect(job).toMatchObject({
      ...{ state: 'failed', rejectedRows: 2 },
      problem: { type: '/problems/rows-rejected', line: 3, rejectedRows: 2, maxRejectedRows: 0 },
    });
    const { text, headers: told } = await api.admin.get(job._links['plimsoll:rejected-rows'].href).expect(200);
    expect(told).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="rejected-rows-${String(job.id)}.csv"`,
    });
    expect(text.split('\r\n')).toEqual([
      'line,column,header,code,detail,row',
      '3,3,Visits,file-count-invalid,"Line 3, column 3 (Visits): ""many "" is not a number.","Edge,154,many "',
      `4,3,Visits,file-count-invalid,"Line 4, column 3 (Visits): ""1,2,3"" is not a number.","'=cmd(),1,""1,2,3"""`,
      '',
    ]);
  });

  it('leaves out as many as may be, and says so', async () => {
    const file = 'Browser,Version,Visits\nChrome,154,600\nEdge,154,many\n';
    const { headers } = await deferred(file, { ...PERIOD, maxRejectedRows: '1' }).expect(202);
    await background.settle();

    const job = await jobOf(headers.location);
    expect(job).toMatchObject({ state: 'succeeded', rejectedRows: 1 });
    const snapshot = await shop.read(job._links['plimsoll:snapshot'].href);
    expect(snapshot).toMatchObject({ visits: { mapped: 600 }, file: { rowsRejected: 1 } });
    const now = await shop
      .upload(audience, file, { from: '2026-08-01', to: '2026-08-31', maxRejectedRows: '1' })
      .expect(201);
    expect(now.body).toMatchObject({ file: { rowsRejected: 1 } });
  });

  it('has nothing to mend where all was read', async () => {
    const { headers, body } = await deferred(FILE).expect(202);
    const early = await api.admin.get(`${String(body._links.self.href)}/rejected-rows`).expect(404);
    expect(early.body.detail).toContain('It has not ended yet.');
    await background.settle();

    const job = await jobOf(headers.location);
    expect(job._links).not.toHaveProperty('plimsoll:rejected-rows');
    const { text } = await api.admin.get(`${String(job._links.self.href)}/rejected-rows`).expect(200);
    expect(text).toBe('line,column,header,code,detail,row\r\n');
  });

  it('is refused at once where that can be told without reading', async () => {
    const ends = await deferred(FILE, { from: '2026-09-30', to: '2026-09-01' }).expect(422);
    expect(ends.body.type).toBe('/problems/period-ends-before-it-begins');

    const { target, contentType } = audience._templates['import-file'];
    const elsewhere = String(target).replace(audience.id, '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e00');
    await api.admin
      .post(elsewhere)
      .set({ 'Content-Type': contentType, Prefer: 'respond-async' })
      .send(FILE)
      .expect(404);
  });

  it('is refused at once where the period is imported already, with where that is', async () => {
    const first = await shop.upload(audience, FILE, PERIOD).expect(201);

    const { body } = await deferred(FILE).expect(409);

    expect(body).toMatchObject({ type: '/problems/snapshot-exists', snapshotId: first.body.id });
    expect(body._links).toMatchObject({ 'plimsoll:snapshot': { href: first.headers.location } });
  });

  it('fails where the period was imported while it waited', async () => {
    const jobs = [await deferred(FILE).expect(202), await deferred(FILE).expect(202)];
    await background.settle();

    const ended = await Promise.all(jobs.map(({ headers }) => jobOf(headers.location)));
    expect(ended.map(({ state }) => String(state)).toSorted()).toEqual(['failed', 'succeeded']);
    expect(ended.find(({ state }) => state === 'failed')?.problem).toMatchObject({ type: '/problems/snapshot-exists' });
  });

  it('is taken back while it waits, once', async () => {
    const { body } = await deferred(FILE).expect(202);
    const { href } = body._links['plimsoll:cancel'];

    const cancelled = await api.admin.post(href).expect(200);
    await background.settle();

    expect(cancelled.body).toMatchObject({ id: body.id, state: 'cancelled' });
    expect(await jobOf(body._links.self.href)).toMatchObject({ state: 'cancelled' });
    const again = await api.admin.post(href).expect(409);
    expect(again.body).toMatchObject({ type: '/problems/job-ended', state: 'cancelled' });
  });

  it('is one job for one Idempotency-Key', async () => {
    const asked = () =>
      deferred(FILE)
        .set('Idempotency-Key', `"${String(audience.id)}"`)
        .expect(202);
    const [first, second] = [await asked(), await asked()];

    expect(second.headers).toMatchObject({ 'idempotency-replayed': 'true', location: first.headers.location });
    await background.settle();
    const jobs = await shop.read(`${await shop.entry('plimsoll:jobs')}?audience=${String(audience.id)}&count=true`);
    expect(jobs.total).toBe(1);
  });

  it('waits with at most twenty others of its workspace', async () => {
    const crowd = new AudiencesClient(await api.caller({ role: 'contributor' }));
    audience = await crowd.shop();
    const upload = () => crowd.upload(audience, FILE, PERIOD).set('Prefer', 'respond-async');
    for (let jobs = 0; jobs < 20; jobs += 1) await upload().expect(202);

    const { body, headers } = await upload().expect(503);

    expect(body).toMatchObject({ type: '/problems/too-many-jobs', most: 20 });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    const { body: jobs } = await crowd.get(`${await crowd.entry('plimsoll:jobs')}?state=queued`).expect(200);
    expect(jobs._embedded['plimsoll:jobs']).toHaveLength(20);
  });
});
