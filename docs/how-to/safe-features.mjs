// Prints the features that are safe for an audience: node safe-features.mjs <audience> <threshold>
const [audienceName, threshold] = process.argv.slice(2);
const { PLIMSOLL_URL = 'http://127.0.0.1:3000', PLIMSOLL_KEY } = process.env;
const headers = { authorization: `Bearer ${PLIMSOLL_KEY}`, accept: 'application/hal+json' };
if (!threshold) fail('Call it with an audience and a threshold: node safe-features.mjs World 95');

async function follow({ href }, query = {}) {
  const url = new URL(href.replace(/\{\?.*\}/, ''), PLIMSOLL_URL);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const response = await fetch(url, { headers });
  const body = await response.json();
  if (!response.ok) fail(`${body.title}: ${body.detail} (${body.type})`);
  return body;
}

async function* pagesOf(link, query) {
  for (let page = await follow(link, query); page; page = page._links.next && (await follow(page._links.next)))
    yield page;
}

function fail(why) {
  console.error(why);
  process.exit(1);
}

const { _links: api } = await follow({ href: '/api' });
const audiences = [];
for await (const { _embedded } of pagesOf(api['plimsoll:audiences']))
  audiences.push(..._embedded['plimsoll:audiences']);
const audience = audiences.find(({ name }) => name === audienceName);
if (!audience)
  fail(`There is no audience "${audienceName}", but ${audiences.map(({ name }) => `"${name}"`).join(', ')}`);

const coverage = audience._links['plimsoll:coverage'];
let isFirst = true;
for await (const { total, _embedded } of pagesOf(coverage, { threshold, verdict: 'safe', limit: 500 })) {
  if (isFirst) console.log(`${total} features are safe for ${audienceName} at ${threshold} %`);
  isFirst = false;
  for (const { full, id } of _embedded['plimsoll:coverage']) console.log(`${full.toFixed(4)}  ${id}`);
}
