import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-comment-'));
let origin: string;
/** What the forge has, and what it was asked to write. */
let comments: { id: number; body: string }[];
let written: { method: string; url: string; body: string; told: string }[];

/** Lists one comment on a page. */
const server = createServer((request, response) => {
  void (async () => {
    const { method = '', url = '', headers } = request;
    const at = Number(new URL(url, origin).searchParams.get('page') ?? 1);
    if (method !== 'GET') {
      const { body } = JSON.parse(await text(request)) as { body: string };
      const told = String(headers.authorization ?? headers['private-token']);
      written.push({ method, url, body, told });
    } else if (at < comments.length) {
      const next = `${origin}${url.replace(/&page=.*/, '')}&page=${String(at + 1)}`;
      response.setHeader('link', `<${next}>; rel="next", <${origin}>; rel="last"`);
    }
    if (written.at(-1)?.told.includes('bad')) response.statusCode = 403;
    response.end(JSON.stringify(method === 'GET' ? comments.slice(at - 1, at) : {}));
  })();
});

const forges = {
  GitHub: { GITHUB_API_URL: '', GITHUB_REPOSITORY: 'shop/shop', NUMBER: '7', GH_TOKEN: 'token' },
  GitLab: { CI_API_V4_URL: '', CI_PROJECT_ID: '5', CI_MERGE_REQUEST_IID: '7', GITLAB_TOKEN: 'token' },
};
const comment = (forge: keyof typeof forges, others: Readonly<Record<string, string>> = {}): Promise<string> => {
  const told = Object.entries({ ...forges[forge], ...others }).map(([name, value]) => [name, value || origin]);
  const env = { PATH: process.env.PATH, ...(Object.fromEntries(told) as object) };
  const args = [resolve('integrations/comment.mjs'), folder];
  return new Promise((ended) => {
    const child = execFile(process.execPath, args, { env }, (_error, stdout, stderr) =>
      ended(`${String(child.exitCode)}: ${stdout}${stderr}`),
    );
  });
};

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  writeFileSync(join(folder, 'check.json'), '{"siteId": "shop-1"}');
  writeFileSync(join(folder, 'comment.md'), '### Plimsoll: pass\n');
});

beforeEach(() => {
  [comments, written] = [[], []];
});

afterAll(() => new Promise((closed) => server.close(closed)));

describe.each([
  ['GitHub', '/repos/shop/shop/issues/7/comments', 'PATCH', '/repos/shop/shop/issues/comments/12', 'Bearer token'],
  ['GitLab', '/projects/5/merge_requests/7/notes', 'PUT', '/projects/5/merge_requests/7/notes/12', 'token'],
] as const)('The comment on %s', (forge, list, change, one, told) => {
  const body = '<!-- plimsoll:shop-1 -->\n### Plimsoll: pass\n';

  it('is written where there is none of its site, and leaves those of others alone', async () => {
    comments = [
      { id: 10, body: 'Who wrote <!-- plimsoll:shop-1 -->?' },
      { id: 11, body: '<!-- plimsoll:shop-2 -->\n### Plimsoll: fail' },
    ];

    expect(await comment(forge)).toBe('0: The comment was written: 200.\n');
    expect(written).toEqual([{ method: 'POST', url: list, body, told }]);
  });

  it('is written anew where there is, on whichever page', async () => {
    comments = [
      { id: 11, body: 'Looks good' },
      { id: 12, body: '<!-- plimsoll:shop-1 -->\n### Plimsoll: fail' },
    ];

    expect(await comment(forge)).toBe('0: The comment was written anew: 200.\n');
    expect(written).toEqual([{ method: change, url: one, body, told }]);
  });
});

it('A comment that is refused is told, without the token', async () => {
  expect(await comment('GitHub', { GH_TOKEN: 'bad' })).toBe(
    '1: The comment was refused: 403 to POST /repos/shop/shop/issues/7/comments.\n',
  );
});
