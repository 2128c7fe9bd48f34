// Holds what a project uses against a site's policy: node plimsoll-check.mjs <site> <report> [folder]
// <report> is what Lighthouse, ESLint or stylelint wrote as JSON, or a text of one id a line (.txt).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [siteName, report, folder = 'plimsoll'] = process.argv.slice(2);
const { PLIMSOLL_URL = 'http://127.0.0.1:3000', PLIMSOLL_KEY, PLIMSOLL_PIN, PLIMSOLL_FAIL_ON = 'unsafe' } = process.env;

async function call({ href }, { query = [], accept = 'application/hal+json', ...request } = {}) {
  const url = new URL(href.replace(/\{\?.*\}/, ''), PLIMSOLL_URL);
  for (const [name, value] of query) url.searchParams.append(name, value);
  const headers = { authorization: `Bearer ${PLIMSOLL_KEY}`, accept, ...request.headers };
  const response = await fetch(url, { ...request, headers });
  const text = await response.text();
  if (response.ok) return text;
  const { title, detail, type } = JSON.parse(text);
  throw new Error(`${title}: ${detail} (${type})`);
}
const follow = async (link, request) => JSON.parse(await call(link, request));

const { _links: api } = await follow({ href: '/api' });
const { _embedded: found } = await follow(api['plimsoll:sites'], { query: [['q', siteName]] });
const site = found['plimsoll:sites'].find(({ name }) => name === siteName);
if (!site) throw new Error(`There is no site ${siteName}.`);

const checks = await follow(site._links['plimsoll:checks']);
const pin = PLIMSOLL_PIN ? Object.entries(JSON.parse(readFileSync(PLIMSOLL_PIN, 'utf8'))) : [];
const check = await follow(checks._links['plimsoll:create'], {
  method: 'POST',
  headers: { 'content-type': report.endsWith('.txt') ? 'text/plain' : 'application/json' },
  query: [...PLIMSOLL_FAIL_ON.split(',').map((verdict) => ['failOn', verdict]), ...pin, ['folder', process.cwd()]],
  body: readFileSync(report),
});

const written = {
  'comment.md': 'text/markdown',
  'results.sarif': 'application/sarif+json',
  'junit.xml': 'application/xml',
  'commands.txt': 'text/plain',
};
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'check.json'), JSON.stringify(check, undefined, 2));
for (const [file, accept] of Object.entries(written))
  writeFileSync(join(folder, file), await call(check._links.self, { accept }));

console.log(readFileSync(join(folder, 'commands.txt'), 'utf8').trimEnd());
process.exitCode = check.verdict === 'fail' ? 1 : 0;
