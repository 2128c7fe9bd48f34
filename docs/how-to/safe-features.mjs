// Prints the features that are safe for an audience: node safe-features.mjs <audience> <threshold>
const [audienceName, threshold] = process.argv.slice(2);
const { PLIMSOLL_URL = 'http://127.0.0.1:3000', PLIMSOLL_KEY } = process.env;
const headers = { authorization: `Bearer ${PLIMSOLL_KEY}`, accept: 'application/hal+json' };

async function follow({ href }, query = {}) {
  const url = new URL(href.replace(/\{\?.*\}/, ''), PLIMSOLL_URL);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const response = await fetch(url, { headers });
  const body = await response.json();
  if (!response.ok) throw new Error(`${body.title}: ${body.detail} (${body.type})`);
  return body;
}

const { _links: api } = await follow({ href: '/api' });
const { _embedded: found } = await follow(api['plimsoll:audiences'], { pageSize: 500 });
const audience = found['plimsoll:audiences'].find(({ name }) => name === audienceName);

let page = await follow(audience._links['plimsoll:coverage'], { threshold, verdict: 'safe', limit: 500 });
console.log(`${page.total} features are safe for ${audienceName} at ${threshold} %`);
for (; page; page = page._links.next && (await follow(page._links.next)))
  for (const { full, id } of page._embedded['plimsoll:coverage']) console.log(`${full.toFixed(4)}  ${id}`);
