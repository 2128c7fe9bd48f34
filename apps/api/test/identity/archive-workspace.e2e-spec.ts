import { createHash } from 'node:crypto';
import { readdir, readlink } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import type { Response } from 'supertest';
import { startApi } from '../start-api.js';

const api = await startApi();

/** The files of a ZIP, by their names; read from its directory, as any tool does. */
function unzipped(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((offset, field) =>
      field === 0 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    );
    const start = zip.readUInt32LE(at + 42);
    const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    files[zip.toString('utf8', at + 46, at + 46 + nameLength)] = inflateRawSync(
      zip.subarray(data, data + size),
    ).toString();
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

const rowsOf = (file: string): Record<string, unknown>[] =>
  file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('The archive of a workspace', () => {
  let href: string;

  beforeAll(async () => {
    const { body: audience } = await api.admin.post('/api/v1/audiences').send({ name: 'Shop' }).expect(201);
    await api.admin
      .post(audience._links['plimsoll:import'].href)
      .send({
        ...{ from: '2026-10-01', to: '2026-10-31' },
        rows: [{ browser: 'Chrome', version: '150.0.0.0', os: 'Windows', visits: 900 }],
      })
      .expect(201);
    const { body: home } = await api.admin.get('/api/v1').expect(200);
    const { body: workspace } = await api.admin.get(home._links['plimsoll:workspace'].href).expect(200);
    href = workspace._links['plimsoll:archive'].href;
  });

  const archive = () => api.admin.get(href).buffer(true).parse(binary).expect(200);

  it('is a ZIP of a file for each table, and a manifest that counts them', async () => {
    const { body, headers } = await archive();
    const files = unzipped(body as Buffer);
    const manifest = JSON.parse(files['manifest.json']) as { files: { name: string; rows: number }[] };

    expect(headers).toMatchObject({
      'content-type': 'application/zip',
      'content-length': String((body as Buffer).length),
      'content-disposition': expect.stringMatching(/^attachment; filename="[\w-]+-\d{4}-\d\d-\d\d\.zip"$/),
      'cache-control': 'no-store',
    });
    expect(rowsOf(files['audience.ndjson'])).toEqual([expect.objectContaining({ name: 'Shop' })]);
    expect(rowsOf(files['snapshot_share.ndjson'])).toEqual([expect.objectContaining({ browser: 'chrome' })]);
    for (const { name, rows } of manifest.files) expect(rowsOf(files[name])).toHaveLength(rows);
    expect(manifest.files.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'manifest.json')
        .toSorted(),
    );
  });

  it('has nothing in it that lets anybody in', async () => {
    const { body: made } = await api.admin
      .post('/api/v1/api-keys')
      .set('Idempotency-Key', 'sealed')
      .send({ name: 'ci', role: 'viewer' })
      .expect(201);
    const hash = createHash('sha256').update(String(made.key)).digest();

    const all = Object.values(unzipped((await archive()).body as Buffer)).join('\n');

    expect(all).toContain(made.id);
    for (const secret of [made.key, hash.toString('hex'), hash.toString('base64')]) expect(all).not.toContain(secret);
  });

  it('is on record, with who asked', async () => {
    await archive();

    const { body } = await api.admin.get('/api/v1/audit?action=archiveWorkspace').expect(200);
    expect(body._embedded['plimsoll:audit'][0]).toMatchObject({ resource: href });
  });

  it('is for admins of the workspace alone', async () => {
    const [approver, stranger] = [
      await api.caller({ role: 'approver', workspace: api.admin.workspace }),
      await api.caller({ role: 'admin' }),
    ];

    await approver.get(href).expect(403);
    await stranger.get(href).expect(404);
    await api.http.get(href).expect(401);
  });

  it('answers HEAD as it answers GET, and no other type', async () => {
    const { headers } = await api.http.head(href).set('Authorization', `Bearer ${api.admin.key}`).expect(200);

    expect(headers).toMatchObject({ 'content-type': 'application/zip' });
    await api.admin.get(href).set('Accept', 'text/csv').expect(406);
  });

  it('leaves no file open, whether it was read or not', async () => {
    await archive();
    await api.http.head(href).set('Authorization', `Bearer ${api.admin.key}`).expect(200);

    while ((await openFiles()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('is made one at a time', async () => {
    const answers = await Promise.all(Array.from({ length: 3 }, () => api.admin.get(href).buffer(true).parse(binary)));

    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses[0]).toBe(200);
    expect(statuses.slice(1).every((status) => status === 200 || status === 503)).toBe(true);
    expect(statuses).toContain(503);
    for (const { status, headers } of answers) if (status === 503) expect(headers).toHaveProperty('retry-after');
  });
});

/** What this process has open that has no name any more; where the system does not tell, nothing. */
const openFiles = async (): Promise<number> => {
  const files = await readdir('/proc/self/fd').catch(() => []);
  const names = await Promise.all(files.map((file) => readlink(`/proc/self/fd/${file}`).catch(() => '')));
  return names.filter((name) => name.includes('plimsoll-archive-')).length;
};

/** For supertest: the body as bytes. */
function binary(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => {
    done(null, Buffer.concat(chunks));
  });
}
