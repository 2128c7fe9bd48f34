// Holds what a project uses against a site's policy: node plimsoll-check.mjs <site> <report> [folder]
// <report> is what Lighthouse, ESLint or stylelint wrote as JSON, or a text of one id a line (.txt).
// Ends with 0 when the check passes or is undecided, with 1 when it fails, and with 2 when it could not be asked.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const USAGE = 'node plimsoll-check.mjs <site> <report> [folder]';
const [siteName, report, folder = 'plimsoll'] = process.argv.slice(2);
const { PLIMSOLL_URL = 'http://127.0.0.1:3000', PLIMSOLL_KEY, PLIMSOLL_PIN, PLIMSOLL_FAIL_ON } = process.env;

async function call({ href }, { query = [], accept = 'application/hal+json', ...request } = {}) {
  const url = new URL(href.replace(/\{\?.*\}/, ''), PLIMSOLL_URL);
  for (const [name, value] of query) url.searchParams.append(name, value);
  const headers = { authorization: `Bearer ${PLIMSOLL_KEY}`, accept, ...request.headers };
  const response = await fetch(url, { ...request, headers }).catch(({ message, cause }) => {
    throw new Error(`${PLIMSOLL_URL} does not answer: ${cause?.message || cause?.code || message}`);
  });
  const text = await response.text();
  if (response.ok) return text;
  if (!response.headers.get('content-type')?.includes('problem+json'))
    throw new Error(`${url.origin} answered ${response.status}, and not as Plimsoll does.`);
  const { title, detail, type, errors = [] } = JSON.parse(text);
  throw new Error([`${title}: ${detail} (${type})`, ...errors.map((error) => `  ${error.detail}`)].join('\n'));
}
const follow = async (link, request) => JSON.parse(await call(link, request));

/** What a former check was made from: nothing yet where the file is not there. */
function pinned() {
  if (!PLIMSOLL_PIN || !existsSync(PLIMSOLL_PIN)) return [];
  const {
    snapshotId,
    editionId,
    snapshot = snapshotId,
    edition = editionId,
  } = JSON.parse(readFileSync(PLIMSOLL_PIN, 'utf8'));
  if (!snapshot || !edition) throw new Error(`${PLIMSOLL_PIN} must name a snapshot and an edition.`);
  return [
    ['snapshot', snapshot],
    ['edition', edition],
  ];
}

/** On whichever page of those whose names hold its name. */
async function siteNamed(link) {
  for (let page, next = link; next; next = page._links.next) {
    page = await follow(next, page ? {} : { query: [['q', siteName]] });
    const site = page._embedded['plimsoll:sites'].find(({ name }) => name === siteName);
    if (site) return site;
  }
}

async function check() {
  if (!siteName || !report) throw new Error(`Usage: ${USAGE}`);
  if (!PLIMSOLL_KEY) throw new Error('PLIMSOLL_KEY must be a key of the role contributor.');
  const body = readFileSync(report);
  const pin = pinned();

  const { _links: api } = await follow({ href: '/api' });
  const site = await siteNamed(api['plimsoll:sites']);
  if (!site) throw new Error(`There is no site ${siteName}.`);
  const { _links: checks } = await follow(site._links['plimsoll:checks']);
  if (!checks['plimsoll:create'])
    throw new Error('This key may only read: a key of the role contributor is needed to make checks.');

  const failOn = PLIMSOLL_FAIL_ON ? PLIMSOLL_FAIL_ON.split(',').map((verdict) => ['failOn', verdict.trim()]) : [];
  const made = await follow(checks['plimsoll:create'], {
    method: 'POST',
    headers: { 'content-type': report.endsWith('.txt') ? 'text/plain' : 'application/json' },
    query: [...failOn, ...pin, ['folder', process.cwd()]],
    body,
  });
  await write(made);

  if (PLIMSOLL_PIN && pin.length === 0) {
    const { snapshotId: snapshot, editionId: edition } = made;
    writeFileSync(PLIMSOLL_PIN, `${JSON.stringify({ snapshot, edition }, undefined, 2)}\n`);
    console.log(`Wrote ${PLIMSOLL_PIN}: commit it, and later checks are made from the same data.`);
  }
  return made.verdict === 'fail' ? 1 : 0;
}

async function write(made) {
  const forms = {
    'comment.md': 'text/markdown',
    'results.sarif': 'application/sarif+json',
    'junit.xml': 'application/xml',
    'commands.txt': 'text/plain',
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'check.json'), JSON.stringify(made, undefined, 2));
  for (const [file, accept] of Object.entries(forms))
    writeFileSync(join(folder, file), await call(made._links.self, { accept }));
  console.log(readFileSync(join(folder, 'commands.txt'), 'utf8').trimEnd());
}

process.exitCode = await check().catch(({ message }) => {
  console.error(message);
  return 2;
});
