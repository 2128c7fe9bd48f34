import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMAND, type Ended, plimsoll } from './run-plimsoll.js';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-trouble-'));
/** What answers in place of Plimsoll. */
let answer: (path: string, response: ServerResponse) => void;
const server = createServer(({ url = '' }, response) => answer(url, response));
let env: Readonly<Record<string, string>>;
const run = (...args: readonly string[]): Promise<Ended> => plimsoll(args, { folder, env });

const json = (response: ServerResponse, body: object): void => {
  response.setHeader('content-type', 'application/prs.hal-forms+json').end(JSON.stringify(body));
};
const linked = (links: object): object => ({ _links: { self: { href: '/api' }, ...links } });

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  env = { PLIMSOLL_URL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, PLIMSOLL_KEY: 'plk_1' };
});

afterAll(() => new Promise((closed) => server.close(closed)));

describe('plimsoll, where it can give no answer,', () => {
  it.each([
    [
      'where a proxy wants a sign-in',
      (response: ServerResponse) => response.end('<h1>Sign in</h1>'),
      'and not as Plimsoll does',
    ],
    ['where something else answers', (response: ServerResponse) => json(response, []), 'and not as Plimsoll does'],
    [
      'where the answer breaks off',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('{', () => response.destroy());
      },
      'cannot be reached.',
    ],
  ])('ends with 2 %s, behind the entry as at it', async (_, wrong, sentence) => {
    for (const behind of ['/api', '/api/other', '/api/workspace']) {
      answer = (path, response) => {
        if (path === behind) wrong(response);
        else json(response, linked(HOMES));
      };

      const { code, stdout, stderr } = await run('key');
      expect(stderr).toContain(sentence);
      expect(stderr).not.toContain('    at ');
      expect([code, stdout]).toEqual([2, '']);
    }
  });

  it('ends with 2 where a service is older, and its links take less', async () => {
    answer = (_, response) => json(response, linked(HOMES));

    const { code, stderr } = await run('check', 'grid', '--site', 'Shop');
    expect(stderr).toContain('/api/sites takes no q; it takes nothing. The service is older than this command line');
    expect(code).toBe(2);
  });

  it('ends with 2 where nobody foresaw what happened, and says what a report of it needs', async () => {
    answer = (_, response) => json(response, { ...linked(HOMES), _embedded: { 'plimsoll:sites': 1 } });

    const { code, stderr } = await run('check', 'grid');
    expect(stderr).toContain('plimsoll failed, and this is a fault of its own. TypeError');
    expect(code).toBe(2);
  });

  it.each(['plk_secret\nsecond', 'plk_secret…', 'plk secret'])('never tells the key %j that is none', async (key) => {
    const { code, stdout, stderr } = await plimsoll(['key'], { env: { ...env, PLIMSOLL_KEY: key } });

    expect(stderr).toContain(
      'The key holds what no key does: a space, a line break, or a letter beyond ASCII. Look at PLIMSOLL_KEY.',
    );
    expect(stdout + stderr).not.toContain('secret');
    expect(code).toBe(2);
  });

  it.each([
    { plimsoll: 1, verdicts: [] },
    { plimsoll: 1, verdicts: [1], adoptions: [], site: {}, grounds: {}, savedAt: '' },
  ])('ends with 2 where a file of verdicts is not whole: %j', async (contents) => {
    writeFileSync(join(folder, 'torn.json'), JSON.stringify(contents));

    const { code, stderr } = await run('check', 'grid', '--from', 'torn.json');
    expect(stderr).toContain('torn.json is no file of verdicts: plimsoll verdicts --save <file> writes one.');
    expect(code).toBe(2);
  });
});

describe('plimsoll, where whoever reads has had enough,', () => {
  it.each([
    ['a check that passes', 'safe', 0],
    ['a check that fails', 'unsafe', 1],
  ])('ends quietly as %s does', async (_, verdict, code) => {
    const ids = Array.from({ length: 3000 }, (_none, at) => `feature-${String(at)}`);
    const shares = { distance: 0, full: 0, partial: 0, none: 0, unknown: 0 };
    const verdicts = ids.map((id) => ({ kind: 'feature', id, verdict, reason: 'reaches-line', ...shares }));
    const grounds = { snapshotId: 's', editionId: 'e', from: 'a', to: 'b', policy: { version: 1, threshold: 95 } };
    const saved = { plimsoll: 1, savedAt: '2026-11-01', site: { id: 'a', name: 'Shop' }, grounds, adoptions: [] };
    writeFileSync(join(folder, 'whole.json'), JSON.stringify({ ...saved, verdicts }));
    writeFileSync(join(folder, 'ids.txt'), ids.join('\n'));

    const args = [COMMAND, 'check', 'ids.txt', '--from', 'whole.json', '--format', 'json'];
    const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...env, NODE_OPTIONS: '' } });
    let told = '';
    child.stderr.on('data', (text) => (told += String(text)));
    child.stdout.once('data', () => child.stdout.destroy());

    expect(await new Promise((ended) => child.once('close', ended))).toBe(code);
    expect(told).toMatch(/^By what was saved: .*\n$/);
  });
});

/** What leads on from the entry, in whatever version. */
const HOMES = {
  ...{ 'plimsoll:v1': { href: '/api/other' }, 'plimsoll:v2': { href: '/api/other' } },
  ...{ 'plimsoll:sites': { href: '/api/sites' }, 'plimsoll:workspace': { href: '/api/workspace' } },
};
